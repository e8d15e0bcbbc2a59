// A clerk without a screen: speaks to a running Node host over its loopback, as the page does, and
// waits for what the counter tells.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createParser } from 'eventsource-parser'
import type { CallInput, CallName, CallOutput } from '../../core/api/contract.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import { type CounterEvent, numberedEventSchema } from '../../core/api/events.ts'
import type { Offer, ReadingView, SaleView } from '../../core/api/views.ts'
import type { Card } from '../../core/card/card.ts'
import type { TenderKind } from '../../core/top-up/sale.ts'
import type { Language } from '../../core/words/language.ts'

export function newCommandId(): string {
  return randomBytes(12).toString('hex')
}

const askAgainMs = 25
const askedAgainMax = 3

function wasReset(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNRESET'
}

export class Clerk {
  readonly language: Language
  /** The training its calls are made in; null: the real shop. */
  training: string | null = null
  readonly #origin: string
  readonly #token: string
  readonly #leaving = new AbortController()
  readonly #listeners = new Set<(event: CounterEvent) => void>()

  private constructor(url: string, language: Language) {
    const at = new URL(url)
    this.#origin = at.origin
    this.#token = at.hash.replace('#token=', '')
    this.language = language
  }

  /** Resolves once the clerk hears events. */
  static async arrive(url: string, language: Language = 'zh-Hant'): Promise<Clerk> {
    const clerk = new Clerk(url, language)
    await clerk.#listen()
    return clerk
  }

  leave(): void {
    this.#leaving.abort()
  }

  async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Envelope<CallOutput<Name>>> {
    const madeIn = this.training === null ? {} : { training: this.training }
    const body = JSON.stringify({ name, input, language: this.language, ...madeIn })
    for (let times = 1; ; times += 1) {
      try {
        return (await this.#post(body)) as Envelope<CallOutput<Name>>
      } catch (error) {
        // As the page does: what was asked on a connection that closed meanwhile is asked again, and the
        // same command is done once. A counter that is gone refuses the next connection.
        if (times === askedAgainMax || !wasReset(error)) throw error
      }
    }
  }

  async #post(body: string): Promise<unknown> {
    const headers = { 'content-type': 'application/json', 'x-lowu-token': this.#token }
    const response = await fetch(`${this.#origin}/call`, { method: 'POST', headers, body })
    return response.json()
  }

  async get<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const envelope = await this.call(name, input)
    if (!envelope.ok) throw new Error(`${name} was refused: ${envelope.error.message}`)
    return envelope.value
  }

  /** What the next scan turns out to be. Ask before the scanner is triggered. */
  nextScan(): Promise<ReadingView> {
    return new Promise((resolve) => {
      const hear = (event: CounterEvent): void => {
        if (event.type !== 'scanned') return
        this.#listeners.delete(hear)
        resolve(event.reading)
      }
      this.#listeners.add(hear)
    })
  }

  /** The likeliest fixed offer with this face value, in minor units. */
  async offer(card: Card, faceMinor: number): Promise<Offer> {
    const offers = await this.get('listOffers', { card })
    const found = offers.find(
      ({ amount }) => amount.kind === 'fixed' && amount.price.faceValue.amountMinor === faceMinor,
    )
    if (!found) throw new Error(`no offer of ${faceMinor} for this card`)
    return found
  }

  async prepare(card: Card, productId: string, faceMinor: number | null): Promise<SaleView> {
    const input = {
      commandId: newCommandId(),
      card,
      productId,
      faceMinor,
      language: this.language,
      again: true,
    }
    return this.get('prepareSale', input)
  }

  async pay(sale: SaleView, tender: TenderKind, givenMinor: number): Promise<SaleView> {
    const payment = { tender, currency: 'HKD' as const, givenMinor }
    return this.get('takePayment', { commandId: newCommandId(), saleId: sale.id, ...payment })
  }

  /** Looks at the sale until `holds` of it; the caller's own time limit ends a wait in vain. */
  async until(saleId: string, holds: (sale: SaleView) => boolean): Promise<SaleView> {
    for (;;) {
      const sale = await this.get('getSale', { saleId })
      if (holds(sale)) return sale
      await sleep(askAgainMs, undefined, { signal: this.#leaving.signal })
    }
  }

  async #listen(): Promise<void> {
    const headers = { 'x-lowu-token': this.#token }
    const response = await fetch(`${this.#origin}/events`, { headers, signal: this.#leaving.signal })
    const { body } = response
    if (!response.ok || body === null) throw new Error(`events: ${response.status}`)
    const parser = createParser({
      onEvent: ({ data }) => {
        const { event } = numberedEventSchema.parse(JSON.parse(data))
        for (const hear of [...this.#listeners]) hear(event)
      },
    })
    const text = body.pipeThrough(new TextDecoderStream())
    void (async () => {
      for await (const chunk of text) parser.feed(chunk)
    })().catch(() => {
      // The host is gone or the clerk left; whoever waits for an event has a limit of their own.
    })
  }
}
