// A customer and the clerk who serves: from the card on the counter to a credit or the money back. They
// get things wrong, change their minds and come back hours later with a slip.
import type { SaleView } from '../../../core/api/views.ts'
import type { Card } from '../../../core/card/card.ts'
import { type TillCurrency, tillCurrencies } from '../../../core/money.ts'
import type { TenderKind } from '../../../core/top-up/sale.ts'
import { dueOf } from '../auditor/audit-money.ts'
import type { SaleFile } from '../auditor/sale-file.ts'
import type { WildScanner } from '../wild/wild-devices.ts'
import { sellableIds, worldProducts } from '../world-catalogue.ts'
import type { CardBox } from './card-box.ts'
import type { Cashier } from './cashier.ts'
import type { PersonParts } from './person.ts'

export interface CustomerParts extends PersonParts {
  readonly scanner: WildScanner
  readonly cards: CardBox
  readonly cashier: Cashier
}

const minuteMs = 60_000
const triesMax = 6
const languages = ['zh-Hant', 'zh-Hans', 'en'] as const

interface Wish {
  readonly productId: string
  readonly faceMinor: number | null
}

export class Customer {
  readonly #parts: CustomerParts
  /** Called once: whether a sale was paid. */
  readonly #leave: (paid: boolean) => void
  #tries = 0

  constructor(parts: CustomerParts, leave: (paid: boolean) => void) {
    this.#parts = parts
    this.#leave = leave
  }

  enter(): void {
    const { scanner, cards, screen } = this.#parts
    const text = cards.draw()
    scanner.scan(text)
    const reading = screen.ask('readScan', { text })
    if (reading === null) {
      this.#retry(() => this.enter())
      return
    }
    if (reading.kind !== 'card') {
      this.#leave(false)
      return
    }
    this.#choose(reading.card)
  }

  /** Nobody waits for ever at a counter that does not answer. */
  #retry(work: () => void): void {
    this.#tries += 1
    const { time, chance } = this.#parts
    if (this.#tries > triesMax) {
      this.#leave(false)
      return
    }
    time.after(chance.waitMs(1_000, 60_000), work)
  }

  #choose(card: Card): void {
    const { chance, screen, weather, faults } = this.#parts
    if (chance.happens(0.3)) screen.ask('listOffers', { card })
    const odd = chance.happens(weather.rate('people', 0.1))
    if (odd) faults.add('wrongAmount')
    const wish = odd ? this.#oddWish() : this.#wish(card)
    if (chance.happens(0.1)) screen.ask('quote', { card, ...wish, faceMinor: wish.faceMinor ?? 0 })
    this.#prepare(card, wish, false)
  }

  #wish(card: Card): Wish {
    const { chance } = this.#parts
    const ids = sellableIds[card.country].filter((id) => {
      return worldProducts.some((product) => product.id === id && product.takes.includes(card.kind))
    })
    const productId = chance.pick(ids)
    return { productId, faceMinor: productId === '201' ? chance.whole(10, 120) * 100 : null }
  }

  #oddWish(): Wish {
    const { chance } = this.#parts
    const productId = chance.pick(['198', '199', '201', '202', '301', '102', 'gone'])
    return { productId, faceMinor: chance.pick([null, 999, 1_050, 5_000_000]) }
  }

  #prepare(card: Card, wish: Wish, again: boolean): void {
    const { screen, chance, weather } = this.#parts
    const input = { card, ...wish, again, language: chance.pick(languages) }
    screen.press('prepareSale', { commandId: screen.newId(), ...input }, (envelope) => {
      if (!envelope.ok) return this.#refused(envelope.error.code, card, wish)
      if (chance.happens(weather.rate('people', 0.1))) this.#openSecondWindow(input)
      this.#decide(envelope.value)
    })
  }

  #openSecondWindow(
    input: Wish & { card: Card; again: boolean; language: 'zh-Hant' | 'zh-Hans' | 'en' },
  ): void {
    const { screen, faults, auditor } = this.#parts
    faults.add('secondWindow')
    screen.press('prepareSale', { commandId: screen.newId(), ...input }, (envelope) => {
      const file = envelope.ok ? auditor.file(envelope.value.id) : undefined
      if (file) this.#cancel(file)
    })
  }

  #cancel(file: SaleFile): void {
    const { screen } = this.#parts
    file.people.cancelAsked = true
    screen.press('cancelSale', { commandId: screen.newId(), saleId: file.saleId }, () => {})
  }

  #refused(code: string, card: Card, wish: Wish): void {
    const { chance } = this.#parts
    if (code !== 'sameCardRecently') this.#retry(() => this.#prepare(card, this.#wish(card), false))
    else if (chance.happens(0.7)) this.#prepare(card, wish, true)
    else this.#leave(false)
  }

  #decide(sale: SaleView): void {
    const { chance, time, faults, auditor, weather, screen } = this.#parts
    const file = auditor.file(sale.id)
    if (!file) {
      this.#leave(false)
      return
    }
    if (chance.happens(weather.rate('people', 0.03))) {
      faults.add('wrongSale')
      screen.press('printCopy', { commandId: screen.newId(), saleId: sale.id }, () => {})
      screen.press(
        'refundSale',
        { commandId: screen.newId(), saleId: 'NOSUCHSALE', why: { reason: 'notCredited' } },
        () => {},
      )
    }
    if (chance.happens(0.03)) {
      faults.add('customerLeft')
      if (chance.happens(0.7)) this.#cancel(file)
      this.#leave(false)
      return
    }
    const dawdles = chance.happens(weather.rate('people', 0.02))
    const thinkMs = dawdles ? chance.waitMs(20 * minuteMs, 90 * minuteMs) : chance.waitMs(500, 30_000)
    time.after(thinkMs, () => this.#pay(file))
  }

  #pay(file: SaleFile): void {
    const { chance, plan, weather, faults } = this.#parts
    const tender: TenderKind = chance.weighted({ cash: 6, octopus: 2, alipay: 1, wechatPay: 0.1, card: 0 })
    const odd = chance.happens(weather.rate('people', 0.15))
    const other = chance.happens(tender === 'cash' ? 0.2 : odd ? 0.3 : 0)
    const currency = other ? otherThan(plan.shop.tillCurrency) : plan.shop.tillCurrency
    const payment = file.offer && dueOf(file.shop, file.offer, tender, currency)
    if (!payment) {
      this.#tryToPay(file, tender, currency, 10_000)
      return
    }
    file.people.payment = payment
    const change = tender === 'cash' ? chance.pick([0, 0, 500, 3_210]) : 0
    const wrong = odd ? chance.pick([-10, 500_000, 7]) : 0
    if (odd) faults.add('wrongAmount')
    this.#tryToPay(file, tender, currency, Math.max(0, payment.paidMinor + change + wrong))
  }

  #tryToPay(file: SaleFile, tender: TenderKind, currency: TillCurrency, givenMinor: number): void {
    const { screen, auditor, cashier } = this.#parts
    const { people } = file
    const commandId = screen.newId()
    people.paid = 'limbo'
    auditor.drawer.doubt()
    const input = { commandId, saleId: file.saleId, tender, currency, givenMinor }
    screen.press('takePayment', input, (envelope) => {
      auditor.drawer.settle()
      if (!envelope.ok) {
        people.paid = 'no'
        auditor.knew(file)
        if (this.#isOver(envelope.error.code)) return this.#leave(false)
        return this.#retry(() => this.#pay(file))
      }
      people.paid = 'yes'
      auditor.knew(file)
      if (people.payment?.kind === 'cash') auditor.drawer.add(currency, people.payment.paidMinor)
      this.#reuse(commandId, file)
      this.#leave(true)
      cashier.follow(file)
    })
  }

  #isOver(code: string): boolean {
    return code === 'stepNotAllowed' || code === 'offerExpired'
  }

  /** A screen that mixes up its command numbers. */
  #reuse(commandId: string, file: SaleFile): void {
    const { chance, weather, faults, screen, auditor } = this.#parts
    if (!chance.happens(weather.rate('people', 0.02))) return
    faults.add('commandReused')
    screen.press('cancelSale', { commandId, saleId: file.saleId }, (envelope: { ok: boolean }) => {
      if (envelope.ok) auditor.fail('commandActedTwice', file, `${commandId} paid and cancelled`)
    })
  }
}

function otherThan(currency: TillCurrency): TillCurrency {
  return tillCurrencies.find((each) => each !== currency) ?? currency
}
