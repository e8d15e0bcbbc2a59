// DT One's Digital Value Services API behind the port: creates asynchronously, decides by status
// class, and finds by our own reference. It never decides more than DT One said, and reports each
// call exactly once.
// Sources: dvs-api-doc.dtone.com (DVS API), developers.dtone.com ("Handling transactions").
import type { Product } from '../../core/catalogue/product.ts'
import { type Money, money } from '../../core/money.ts'
import { problem } from '../../core/outcome.ts'
import type {
  Asked,
  Distributor,
  DistributorTraits,
  FindAnswer,
  Report,
  ReverseAnswer,
  SubmitAnswer,
  TopUpOrder,
} from '../../core/ports.ts'
import { minorDown, toMillionths } from './decimal.ts'
import { decideFind, decideReverse, decideSubmit, explain } from './dt-one-answers.ts'
import { listTransactions } from './dt-one-listing.ts'
import { countries, mobileService, translateProduct, walletCurrency } from './dt-one-products.ts'
import { readBalances, readOperators, readPage, readProduct } from './dt-one-wire.ts'
import { createLine, type Line, type LineAnswer } from './line.ts'
import { type DistributorCall, type DistributorLogLine, maskNumber } from './log-line.ts'

export interface DtOneOptions {
  /** With its version path: `https://dvs-api.dtone.com/v1`. */
  readonly baseUrl: string
  readonly apiKey: string
  readonly apiSecret: string
  readonly log: (line: DistributorLogLine) => void
  /** From the first step to a whole answer; longer than `traits.holdMs` unless a test says otherwise. */
  readonly requestTimeoutMs?: number
  readonly connectTimeoutMs?: number
  /** What this shop's own agreement, or a sandbox, makes other than usual. */
  readonly waits?: Partial<Pick<DistributorTraits, 'sameCardQuietMs' | 'notFoundFinalAfterMs' | 'reversal'>>
}

const minuteMs = 60_000

export const dtOneTraits: DistributorTraits = {
  name: 'DT One',
  // 1007001: the second use of an external id is refused.
  repeatedReference: 'rejected',
  // Only the synchronous create is held (up to 180 s by the documentation), and we never call it.
  // The asynchronous one answers at once; half a minute is our allowance for a slow gateway.
  holdMs: 30_000,
  // Not documented. Our inference: a request still on its way after a quarter of an hour is not
  // coming, and were it wrong, sending again would meet 1007001 and only lead to another question.
  notFoundFinalAfterMs: 15 * minuteMs,
  // Operators decline close repeats (DECLINED-DUPLICATED-TRANSACTION) in windows DT One does not
  // publish; its older API named three to five minutes for the same recipient.
  sameCardQuietMs: 5 * minuteMs,
  amounts: 'both',
  // Only DT One's own staff reverse a completed transaction, and rarely; what its API cancels
  // (POST /transactions/{id}/cancel) is one that was created and never confirmed, which ours never is.
  reversal: { kind: 'never' },
  poll: { firstMs: 1_000, maxMs: minuteMs },
  recheckAfterMs: [15 * minuteMs, 24 * 60 * minuteMs],
  inFlightMax: 4,
  listing: 'bySpan',
}

const requestTimeoutMs = dtOneTraits.holdMs + 5_000
const connectTimeoutMs = 4_000
/** Sends in flight, and room for the questions that move no money. */
const connectionsMax = dtOneTraits.inFlightMax + 2
const perPage = 100
/** Five thousand products of one country: far beyond any catalogue, and it ends. */
const pagesMax = 50

export function createDtOne(options: DtOneOptions): Distributor {
  const line = createLine({
    baseUrl: options.baseUrl,
    user: options.apiKey,
    password: options.apiSecret,
    requestTimeoutMs: options.requestTimeoutMs ?? requestTimeoutMs,
    connectTimeoutMs: options.connectTimeoutMs ?? connectTimeoutMs,
    connectionsMax,
  })

  /**
   * Runs one call, writes it down, reports it once. `lost` is reported should our own code throw: a
   * bug or a full log disk must not leave a sale without an answer. What `report` throws is its
   * owner's and goes to the host.
   */
  function run<T extends { readonly kind: string }>(call: Call<T>, report: Report<T>): void {
    const startedMs = performance.now()
    let last: LineAnswer | null = null
    const ask: Line['ask'] = async (question) => {
      last = await line.ask(question)
      return last
    }
    const answered = call.work(ask).catch(() => call.lost)
    void answered.then((answer) => {
      try {
        options.log({
          call: call.name,
          reference: call.reference ?? null,
          card: call.card === undefined ? null : maskNumber(call.card),
          status: last?.kind === 'answered' ? last.status : null,
          tookMs: Math.round(performance.now() - startedMs),
          outcome: answer.kind,
          detail: detailOf(answer, last),
        })
      } catch {
        // A line that cannot be logged is lost; the answer it tells of must not be.
      }
      report(answer)
    })
  }

  const traits = { ...dtOneTraits, ...options.waits }

  return {
    traits,

    submit(order, report) {
      const { reference, cardNumber } = order
      const work = async (ask: Line['ask']) =>
        decideSubmit(
          await ask({ method: 'POST', path: '/async/transactions', body: createBody(order) }),
          reference,
        )
      const lost = { kind: 'unknown', detail: 'the adapter failed' } as const
      run<SubmitAnswer>({ name: 'submit', reference, card: cardNumber, work, lost }, report)
    },

    find(reference, report) {
      const question = { method: 'GET', path: '/transactions', query: { external_id: reference } } as const
      const work = async (ask: Line['ask']) => decideFind(await ask(question), reference)
      const lost = { kind: 'unreachable', detail: 'the adapter failed', retryAfterMs: null } as const
      run<FindAnswer>({ name: 'find', reference, work, lost }, report)
    },

    reverse(reference, report) {
      if (traits.reversal.kind === 'never') {
        setImmediate(() => report({ kind: 'refused', problem: problem('distributorKeepsCredit') }))
        return
      }
      const question = { method: 'POST', path: '/reversals', body: { external_id: reference } } as const
      const work = async (ask: Line['ask']) => decideReverse(await ask(question), reference)
      const lost = { kind: 'unknown', detail: 'the adapter failed' } as const
      run<ReverseAnswer>({ name: 'reverse', reference, work, lost }, report)
    },

    listProducts(report) {
      run({ name: 'listProducts', work: listProducts, lost: unreadable() }, report)
    },

    lookUp(phone, report) {
      const question = {
        method: 'POST',
        path: '/lookup/mobile-number',
        body: { mobile_number: phone },
      } as const
      const work = async (ask: Line['ask']) => readLookUp(await ask(question))
      run({ name: 'lookUp', card: phone, work, lost: unreadable() }, report)
    },

    readBalance(report) {
      const question = { method: 'GET', path: '/balances', query: { unit_type: 'CURRENCY' } } as const
      const work = async (ask: Line['ask']) => readBalance(await ask(question))
      run({ name: 'readBalance', work, lost: unreadable() }, report)
    },

    listTransactions(span, report) {
      const work = (ask: Line['ask']) => listTransactions(ask, span)
      run({ name: 'listTransactions', work, lost: unreadable() }, report)
    },
  }
}

interface Call<T> {
  readonly name: DistributorCall
  readonly reference?: string
  readonly card?: string
  readonly work: (ask: Line['ask']) => Promise<T>
  readonly lost: T
}

function createBody(order: TopUpOrder): Record<string, unknown> {
  return {
    external_id: order.reference,
    product_id: Number(order.productId),
    auto_confirm: true,
    credit_party_identifier:
      order.cardKind === 'phone' ? { mobile_number: order.cardNumber } : { account_number: order.cardNumber },
    ...(order.ranged && {
      calculation_mode: 'DESTINATION_AMOUNT',
      destination: {
        unit_type: 'CURRENCY',
        unit: order.faceValue.currency,
        amount: order.faceValue.amountMinor / 100,
      },
    }),
  }
}

/** Every country's pages in turn; all of it or nothing, so that a half catalogue never replaces a whole one. */
async function listProducts(ask: Line['ask']): Promise<Asked<readonly Product[]>> {
  const products = new Map<string, Product>()
  for (const country of countries) {
    for (let page = 1; ; page += 1) {
      const answer = await ask({
        method: 'GET',
        path: '/products',
        query: { service_id: mobileService, country_iso_code: country, page, per_page: perPage },
      })
      const rows = isOk(answer) ? readPage(answer.body) : null
      if (rows === null) return { kind: 'unreachable', ...explain(answer) }
      for (const row of rows) {
        const wire = readProduct(row)
        const product = wire && translateProduct(wire)
        if (product) products.set(product.id, product)
      }
      const pages = answer.kind === 'answered' ? answer.totalPages : null
      const last = pages === null ? rows.length < perPage : page >= pages
      if (last) break
      if (page >= pagesMax || rows.length === 0) return unreadable()
    }
  }
  return { kind: 'answered', value: [...products.values()] }
}

/** Operators that DT One identified by number before those it only thinks possible. */
function readLookUp(answer: LineAnswer): Asked<readonly string[]> {
  const operators = isOk(answer) ? readOperators(answer.body) : null
  if (operators === null) return { kind: 'unreachable', ...explain(answer) }
  const identified = operators.filter((each) => each.identified)
  const others = operators.filter((each) => !each.identified)
  return { kind: 'answered', value: [...identified, ...others].map((each) => String(each.id)) }
}

/** The first balance in a currency we keep books in. `available` leaves out what is held for open transactions. */
function readBalance(answer: LineAnswer): Asked<Money> {
  const balances = isOk(answer) ? readBalances(answer.body) : null
  if (balances === null) return { kind: 'unreachable', ...explain(answer) }
  for (const balance of balances) {
    const currency = walletCurrency(balance)
    const available = toMillionths(balance.available)
    if (currency !== null && available !== null) {
      return { kind: 'answered', value: money(currency, minorDown(available)) }
    }
  }
  return unreadable()
}

function unreadable(): Asked<never> {
  return { kind: 'unreachable', problem: problem('distributorAnswerUnreadable'), retryAfterMs: null }
}

function isOk(answer: LineAnswer): answer is Extract<LineAnswer, { kind: 'answered' }> {
  return answer.kind === 'answered' && answer.status === 200
}

function detailOf(answer: object, last: LineAnswer | null): string | null {
  if ('detail' in answer && typeof answer.detail === 'string') return answer.detail
  return last !== null && last.kind !== 'answered' ? last.detail : null
}
