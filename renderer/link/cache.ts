// The screen's memory of the counter. Events and answers travel on different roads and may overtake
// each other: what an event said of a sale is never overwritten by an answer that is older.
import { QueryClient } from '@tanstack/react-query'
import type { CounterEvent } from '../../core/api/events.ts'
import type { SessionView } from '../../core/api/staff-views.ts'
import type { TrainingView } from '../../core/api/training-view.ts'
import type { SaleView, StatusView } from '../../core/api/views.ts'
import { AnswerLost, Refused } from './caller.ts'

export const salesShown = 50
const retryFirstMs = 300
const retryMaxMs = 5_000
/** How often a question is put again after the counter stumbled over it. */
const failuresMax = 3

export const keys = {
  shop: ['shop'],
  status: ['status'],
  session: ['session'],
  training: ['training'],
  people: ['people'],
  sales: ['sales'],
  printJobs: ['printJobs'],
  sale: (saleId: string) => ['sale', saleId],
  paper: (saleId: string) => ['paper', saleId],
  story: (saleId: string) => ['story', saleId],
  offers: (cardNumber: string) => ['offers', cardNumber],
  quote: (cardNumber: string, productId: string, faceMinor: number) => [
    'quote',
    cardNumber,
    productId,
    faceMinor,
  ],
} as const

export interface Cache {
  readonly client: QueryClient
  heard(event: CounterEvent): void
  /** Call before sending; the answer is kept only if no event about that sale came in between. */
  answers(): (sale: SaleView) => void
  readAgain(): void
}

export function createCache(): Cache {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: (count, error) => error instanceof AnswerLost || (failedInside(error) && count < failuresMax),
        retryDelay: (count) => Math.min(retryFirstMs * 2 ** count, retryMaxMs),
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  })
  let eventsHeard = 0
  const lastHeard = new Map<string, number>()
  /** Ids of sales in the cache, the one that changed longest ago first. */
  const kept = new Set<string>()

  /**
   * Reads again what is on screen. A question on its way was put before the change and would be
   * answered with the past, and react-query lets a first one run on and takes its answer for new.
   */
  function readAnew(queryKey: readonly string[]) {
    void client.cancelQueries({ queryKey }, { silent: true })
    void client.invalidateQueries({ queryKey })
  }

  /** What a card is offered first is what it had last: never the list from before its last sale. */
  function forgetOffers(cardNumber: string) {
    client.removeQueries({ queryKey: keys.offers(cardNumber), type: 'inactive' })
    readAnew(keys.offers(cardNumber))
  }

  /** A drain changes thousands of sales nobody looks at: each one kept would make the next change dearer. */
  function forgetOldest(saleId: string) {
    kept.delete(saleId)
    kept.add(saleId)
    const oldest = kept.values().next().value
    if (kept.size <= salesShown || oldest === undefined) return
    kept.delete(oldest)
    client.removeQueries({ queryKey: keys.sale(oldest), exact: true, type: 'inactive' })
  }

  function keepSale(sale: SaleView) {
    void client.cancelQueries({ queryKey: keys.sale(sale.id) })
    client.setQueryData<SaleView>(keys.sale(sale.id), sale)
    forgetOldest(sale.id)
    if (sale.receiptNumber !== null) forgetOffers(sale.card.number)
    readAnew(keys.paper(sale.id))
    readAnew(keys.story(sale.id))
    const listing = client.isFetching({ queryKey: keys.sales }) > 0
    client.setQueryData<SaleView[]>(keys.sales, (sales) => sales && withSale(sales, sale))
    if (listing) readAnew(keys.sales)
  }

  function keepStatus(status: StatusView) {
    void client.cancelQueries({ queryKey: keys.status })
    client.setQueryData<StatusView>(keys.status, status)
    readAnew(keys.printJobs)
  }

  function keepSession(session: SessionView) {
    void client.cancelQueries({ queryKey: keys.session })
    client.setQueryData<SessionView>(keys.session, session)
    readAnew(keys.people)
  }

  return {
    client,
    heard(event) {
      switch (event.type) {
        case 'saleChanged':
          eventsHeard += 1
          lastHeard.set(event.sale.id, eventsHeard)
          return keepSale(event.sale)
        case 'statusChanged':
          return keepStatus(event.status)
        case 'sessionChanged':
          return keepSession(event.session)
        case 'trainingChanged':
          return void client.setQueryData<TrainingView>(keys.training, event.training)
        case 'offersChanged':
          readAnew(['offers'])
          readAnew(['quote'])
          return
        case 'readAgain':
          return readAnew([])
        case 'scanned':
          return
      }
    },
    answers() {
      const since = eventsHeard
      return (sale) => {
        if ((lastHeard.get(sale.id) ?? 0) <= since) keepSale(sale)
        else readAnew(keys.sale(sale.id))
      }
    },
    readAgain() {
      readAnew([])
    },
  }
}

function failedInside(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'counterFailed'
}

/** Newest first, as the counter lists them: an offer takes no place before it is paid. */
function withSale(sales: SaleView[], sale: SaleView): SaleView[] {
  if (sale.paidAtMs === null) return sales
  const known = sales.some((other) => other.id === sale.id)
  if (known) return sales.map((other) => (other.id === sale.id ? sale : other))
  return [sale, ...sales].slice(0, salesShown)
}
