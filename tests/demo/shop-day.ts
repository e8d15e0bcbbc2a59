// One day of a shop on real parts, hour by hour: what the customers bring, what goes wrong, and what the
// counter must make of it. Every step waits for what it expects; none assumes it.
import type { Settlement } from '../../core/api/settlement-view.ts'
import type { SaleView } from '../../core/api/views.ts'
import type { Card } from '../../core/card/card.ts'
import { readPaper } from '../devices/paper-reader.ts'
import { closeBooks, type DayBooks } from './books.ts'
import { Clerk, newCommandId } from './clerk.ts'
import { type HostProcess, startHost } from './host-process.ts'
import type { RealShop } from './real-shop.ts'
import type { Teller } from './teller.ts'

/** Each is scanned once: the same code twice within a moment is one scan, as it should be. */
const cards = {
  cmhk: ['8985212000000000008', '8985212000000000016', '8985212000000000024', '8985212000000000032'],
  threeHk: ['8985203000000000017', '8985203000000000025', '8985203000000000033'],
  chinaMobile: ['89860703101112094328'],
}
const phone = '+852 9123 4567'
const productBarcode = '4891234567898'

export class Day {
  readonly #shop: RealShop
  readonly #teller: Teller
  #host: HostProcess | null = null
  #clerk: Clerk | null = null
  #kills = 0
  /** What the clerk has put into the drawer and taken out again, by hand. */
  #cashMinor = 0
  readonly #unused = structuredClone(cards)

  constructor(shop: RealShop, teller: Teller) {
    this.#shop = shop
    this.#teller = teller
  }

  get #at(): Clerk {
    if (this.#clerk === null) throw new Error('the counter is closed')
    return this.#clerk
  }

  async open(): Promise<void> {
    const { dataFolder: data, settingsFile, environment } = this.#shop
    this.#host = await startHost({ data, settingsFile, environment })
    this.#clerk = await Clerk.arrive(this.#host.url)
    const ready = (status: Awaited<ReturnType<typeof this.status>>): boolean =>
      status.scanners[0]?.state === 'ready' && status.catalogue !== null && status.line.state === 'up'
    while (!ready(await this.status())) await new Promise((resolve) => setTimeout(resolve, 50))
    this.#teller.heading('The counter is open: scanner, printer and line are ready')
  }

  #next(issuer: keyof typeof cards): string {
    const number = this.#unused[issuer].shift()
    if (number === undefined) throw new Error(`no card of ${issuer} is left`)
    return number
  }

  status() {
    return this.#at.get('getStatus', {})
  }

  /** Scans on the pty and sells; resolves as soon as the money is taken. */
  async sell(number: string, faceMinor: number, tender: 'cash' | 'octopus' = 'cash'): Promise<SaleView> {
    const card = number.startsWith('+') ? await this.keyed(number) : await this.scanned(number)
    const offer = await this.#at.offer(card, faceMinor)
    const sale = await this.#at.prepare(card, offer.productId, null)
    const due = tender === 'cash' ? sale.cashDue : sale.price.total
    // Cash comes in notes; the counter works out the change.
    const given = tender === 'cash' ? Math.ceil(due.amountMinor / 10_000) * 10_000 : due.amountMinor
    const paid = await this.#at.pay(sale, tender, given)
    if (tender === 'cash') this.#cashMinor += given - (paid.tender?.changeMinor ?? 0)
    this.#teller.line(`${paid.receiptNumber} ${offer.operatorName}: taken, ${paid.state}`)
    return paid
  }

  async scanned(number: string): Promise<Card> {
    const heard = this.#at.nextScan()
    this.#shop.scanner.send(number)
    const reading = await heard
    if (reading.kind !== 'card') throw new Error(`the scan of ${number} was ${reading.kind}`)
    return reading.card
  }

  async keyed(number: string): Promise<Card> {
    const reading = await this.#at.get('readScan', { text: number })
    if (reading.kind !== 'card') throw new Error(`${number} was ${reading.kind}`)
    return reading.card
  }

  async ends(sale: SaleView, state: SaleView['state']): Promise<void> {
    const ended = await this.#at.until(sale.id, (now) => now.state === state)
    this.#teller.line(`${ended.receiptNumber} is ${ended.state}`)
  }

  async usualSales(): Promise<void> {
    this.#teller.heading('Three usual sales')
    await this.ends(await this.sell(this.#next('cmhk'), 10_000), 'credited')
    await this.ends(await this.sell(this.#next('threeHk'), 5_000, 'octopus'), 'credited')
    await this.ends(await this.sell(phone, 10_000), 'credited')
    this.#teller.heading('A product barcode scanned by mistake')
    const heard = this.#at.nextScan()
    this.#shop.scanner.send(productBarcode)
    const reading = await heard
    if (reading.kind !== 'refused') throw new Error('an EAN-13 was taken for a card')
    this.#teller.line(reading.problem.message)
  }

  async refusedAndRefunded(): Promise<void> {
    this.#teller.heading('The operator declines; the customer gets the money back')
    this.#shop.sandbox.order({ do: 'decline', status: 'DECLINED-BARRED-CREDIT-PARTY', on: 'create' })
    const sale = await this.sell(this.#next('chinaMobile'), 10_000)
    await this.ends(sale, 'failed')
    await this.#at.get('refundSale', {
      commandId: `REFUND${sale.id}`,
      saleId: sale.id,
      why: { reason: 'notCredited' },
    })
    this.#cashMinor -= (sale.tender?.givenMinor ?? 0) - (sale.tender?.changeMinor ?? 0)
    await this.ends(sale, 'refunded')
  }

  async answerLost(): Promise<void> {
    this.#teller.heading('The answer is lost after the card was credited')
    this.#shop.sandbox.order({ do: 'dropAnswer', on: 'create' })
    await this.ends(await this.sell(this.#next('cmhk'), 20_000), 'credited')
  }

  async lineDown(): Promise<void> {
    this.#teller.heading('The line is down: the counter goes on selling')
    await this.#shop.sandbox.unplug()
    const sales: SaleView[] = []
    for (const number of [this.#next('cmhk'), this.#next('threeHk'), phone])
      sales.push(await this.sell(number, 10_000))
    for (const sale of sales) await this.#at.until(sale.id, (now) => now.slip?.state === 'printed')
    this.#teller.line('each customer holds a PENDING slip')
    await this.#shop.sandbox.plugIn()
    this.#teller.heading('The line is back')
    for (const sale of sales) await this.ends(sale, 'credited')
  }

  async killedBetweenPaymentAndAnswer(): Promise<void> {
    this.#teller.heading('The process is killed between payment and answer')
    this.#shop.sandbox.order({ do: 'delayAnswer', ms: 60_000, on: 'create' })
    const sale = await this.sell(this.#next('threeHk'), 20_000)
    const arrived = (): boolean =>
      this.#shop.sandbox.books().transactions.some((each) => each.externalId === sale.reference)
    while (!arrived()) await new Promise((resolve) => setTimeout(resolve, 20))
    await this.leave('kill')
    this.#kills += 1
    this.#teller.line('killed; starting again')
    await this.open()
    await this.ends(sale, 'credited')
  }

  async paperOut(): Promise<void> {
    this.#teller.heading('The printer runs out of paper')
    this.#shop.printer.behave({ paper: 'out' })
    const sale = await this.sell(this.#next('cmhk'), 5_000)
    const waiting = await this.#at.until(sale.id, (now) => now.slip?.problem != null)
    this.#teller.line(waiting.slip?.problem?.message ?? '')
    this.#shop.printer.behave({ paper: 'enough' })
    await this.#at.until(sale.id, (now) => now.state === 'credited' && now.slip?.state === 'printed')
    this.#teller.line('new paper: the receipt came out')
  }

  /** Counts the drawer, closes the day, and hears what the Z report says. */
  async #closeDay(): Promise<Settlement> {
    this.#teller.heading('The drawer is counted and the day closed')
    const counted = { currency: 'HKD', countedMinor: this.#cashMinor, reason: 'end of the day' } as const
    await this.#at.get('countDrawer', { commandId: newCommandId(), ...counted })
    const closed = await this.#at.get('closeDay', { commandId: newCommandId() })
    this.#teller.line(`Z report ${closed.number} of ${closed.businessDay}`)
    return closed
  }

  /** True when the books balance and agree with the drawer, the Z report and the distributor. */
  async close(): Promise<boolean> {
    const settlement = await this.#closeDay()
    const owed = async (): Promise<number> => (await this.status()).printer.owed
    while ((await owed()) > 0) await new Promise((resolve) => setTimeout(resolve, 50))
    await this.leave('stop')
    const theirs = this.#shop.sandbox.books()
    const books = closeBooks(this.#shop.dataFolder, theirs, settlement)
    const receipts = this.#receipts()
    this.#teller.close({ books, receipts, result: this.#result(books, receipts.length) })
    return books.differences.length === 0
  }

  async leave(how: 'kill' | 'stop' = 'kill'): Promise<void> {
    this.#clerk?.leave()
    await this.#host?.[how]()
    this.#clerk = null
    this.#host = null
  }

  /** What came out of the printer, read back from its bytes; a cut-short receipt does not read. */
  #receipts(): readonly string[] {
    return this.#shop.printer
      .jobs()
      .map((bytes) => readPaper(bytes, { characterSet: 'gb18030', columns: 48 }))
      .filter((paper) => paper.drawerPulses.length === 0)
      .map((paper) => paper.text)
  }

  #result(books: DayBooks, receipts: number) {
    const paid = books.sales.filter((sale) => sale.paidAtMs !== null)
    const count = (state: SaleView['state']): number => paid.filter((sale) => sale.state === state).length
    const credited = count('credited')
    const refunded = count('refunded')
    return {
      sales: paid.length,
      credited,
      refunded,
      open: paid.length - credited - refunded,
      taken: books.taken,
      refundedAmount: books.refundedAmount,
      currency: 'HKD',
      receipts,
      kills: this.#kills,
      balanced: books.differences.length === 0,
      differences: books.differences,
    }
  }
}
