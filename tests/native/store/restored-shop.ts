// A real shop over the sandbox distributor, opened, sold in, closed and lost as often as a test wants:
// the whole counter without a screen. It notes in which order the distributor was asked and sent to.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallInput, CallName, CallOutput } from '../../../core/api/contract.ts'
import type { SaleView } from '../../../core/api/views.ts'
import type { Outcome } from '../../../core/outcome.ts'
import type { Ports } from '../../../core/ports.ts'
import { type OpenShop, openShop } from '../../../native/compose.ts'
import { type Sandbox, sandboxCredentials } from '../../../native/distributor/sandbox/sandbox.ts'
import { startSandbox } from '../../../native/distributor/sandbox/server.ts'
import { granted } from '../../contract/sale-samples.ts'

export interface Asked {
  readonly call: 'submit' | 'find'
  readonly reference: string
}

process.env.LOWU_SECRET_DT_ONE_KEY = sandboxCredentials.apiKey
process.env.LOWU_SECRET_DT_ONE_SECRET = sandboxCredentials.apiSecret

let commands = 0

export class RestoredShop {
  readonly folder = mkdtempSync(join(tmpdir(), 'lowu-restored-'))
  readonly data = join(this.folder, 'data')
  readonly sandbox: Sandbox
  /** Since the shop was last opened. */
  asked: Asked[] = []
  #shop: OpenShop | null = null

  private constructor(sandbox: Sandbox) {
    this.sandbox = sandbox
    const offline = {
      saleMax: '500.00',
      cardPerDayMax: '5000.00',
      unsentTotalMax: '20000.00',
      unsentSalesMax: 100,
      hoursMax: 12,
      catalogueHoursMax: 48,
    }
    const settings = {
      store: { name: 'Lowu' },
      currency: 'HKD',
      saleMax: '3000.00',
      tenders: ['octopus'],
      offline,
      distributor: {
        kind: 'dt-one',
        baseUrl: sandbox.url,
        sameCardQuietSeconds: 0,
        notFoundFinalSeconds: 1,
      },
    }
    writeFileSync(join(this.folder, 'settings.json'), JSON.stringify(settings))
  }

  static async start(): Promise<RestoredShop> {
    return new RestoredShop(await startSandbox({ booksFile: null, settleAfterMs: 20 }))
  }

  /** What its owner writes into the settings file before the shop is opened again. */
  nameRegister(register: string): void {
    const file = join(this.folder, 'settings.json')
    const settings = JSON.parse(readFileSync(file, 'utf8')) as { store: object }
    writeFileSync(file, JSON.stringify({ ...settings, store: { ...settings.store, register } }))
  }

  get at(): OpenShop {
    if (this.#shop === null) throw new Error('the shop is closed')
    return this.#shop
  }

  async open(): Promise<void> {
    this.asked = []
    const settingsFile = join(this.folder, 'settings.json')
    const around = (ports: Ports) => this.#noting(ports)
    this.#shop = granted(await openShop({ data: this.data, settingsFile, around }))
    await this.when(() => {
      const { catalogue, line } = this.get('getStatus', {})
      return catalogue !== null && line.state === 'up'
    })
  }

  async close(): Promise<void> {
    await this.#shop?.close()
    this.#shop = null
  }

  async end(): Promise<void> {
    await this.close()
    await this.sandbox.close()
    rmSync(this.folder, { recursive: true })
  }

  call<Name extends CallName>(name: Name, input: CallInput<Name>): Outcome<CallOutput<Name>> {
    return this.at.counter.handle(name, input, 'en') as Outcome<CallOutput<Name>>
  }

  get<Name extends CallName>(name: Name, input: CallInput<Name>): CallOutput<Name> {
    return granted(this.call(name, input))
  }

  prepare(cardNumber: string): SaleView {
    const reading = this.get('readScan', { text: cardNumber })
    if (reading.kind !== 'card') throw new Error(reading.kind)
    const { card } = reading
    const offers = this.get('listOffers', { card })
    const offer = offers.find(({ amount }) => amount.kind === 'fixed')
    if (offer === undefined) throw new Error('no offer')
    const { productId } = offer
    const input = { commandId: newCommandId(), card, productId, faceMinor: null, again: true }
    return this.get('prepareSale', { ...input, language: 'en' })
  }

  payment(sale: SaleView): CallInput<'takePayment'> {
    const givenMinor = sale.price.total.amountMinor
    return { commandId: newCommandId(), saleId: sale.id, tender: 'octopus', currency: 'HKD', givenMinor }
  }

  sell(cardNumber: string): SaleView {
    return this.get('takePayment', this.payment(this.prepare(cardNumber)))
  }

  async sellAll(cardNumbers: readonly string[]): Promise<readonly SaleView[]> {
    const sales = cardNumbers.map((number) => this.sell(number))
    await this.ends(sales, 'credited')
    return sales
  }

  async ends(sales: readonly SaleView[], state: SaleView['state']): Promise<void> {
    await this.when(() => sales.every((sale) => this.get('getSale', { saleId: sale.id }).state === state))
  }

  /** Looks at each event of the counter until it holds. */
  when(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      let waiting = true
      const leave = this.at.counter.events.listen(null, () => setImmediate(look))
      const look = (): void => {
        if (!waiting) return
        try {
          if (!holds()) return
          resolve()
        } catch (cause) {
          reject(cause)
        }
        waiting = false
        leave()
      }
      setImmediate(look)
    })
  }

  /** References the sandbox has credited, each as often as it did. */
  credits(): readonly string[] {
    const { transactions } = this.sandbox.books()
    return transactions.filter(({ status }) => status === 'COMPLETED').map(({ externalId }) => externalId)
  }

  #noting(ports: Ports): Ports {
    const { distributor } = ports
    return {
      ...ports,
      distributor: {
        ...distributor,
        submit: (order, report) => {
          this.asked.push({ call: 'submit', reference: order.reference })
          distributor.submit(order, report)
        },
        find: (reference, report) => {
          this.asked.push({ call: 'find', reference })
          distributor.find(reference, report)
        },
      },
    }
  }
}

function newCommandId(): string {
  commands += 1
  return `COMMAND${String(commands).padStart(10, '0')}`
}
