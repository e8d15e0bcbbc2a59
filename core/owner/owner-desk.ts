// Answers the owner's view. It reads what is there and changes nothing.
import type { Answer } from '../api/answer.ts'
import type { CallInput, CallOutput } from '../api/contract.ts'
import { viewProblem } from '../api/envelope.ts'
import type { Standing } from '../api/owner-view.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Clock, FiguresReader } from '../ports.ts'
import { kindOf } from '../settlement/listed-sales.ts'
import { businessDay, dayStart } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import type { Sale } from '../top-up/sale.ts'
import type { Language } from '../words/language.ts'
import { hourShiftOf, ownerFigures } from './owner-figures.ts'
import type { ShopWatch } from './shop-watch.ts'

export interface OwnerDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly shop: Shop
  readonly figures: FiguresReader | undefined
  readonly watch: ShopWatch
  /** Whether whoever is at the till may know what the drawer should hold. */
  readonly seesDrawer: () => boolean
}

export interface OwnerDesk {
  /** Refused: `exportDaysWrong`, `figuresFailed`. */
  readFigures(input: CallInput<'readFigures'>): Answer<CallOutput<'readFigures'>>
  readStanding(input: unknown, language: Language): Outcome<Standing>
}

/** More than anyone reads; the counts are of all. */
const listedMax = 50

export function createOwnerDesk({
  store,
  clock,
  shop,
  figures,
  watch,
  seesDrawer,
}: OwnerDeskParts): OwnerDesk {
  function balance(): Standing['balance'] {
    const known = watch.balance()
    if (known === null) return null
    const { amount, atMs } = known
    return { ...amount, atMs, hoursLeft: watch.hoursLeft(), paceDays: watch.paceDays() }
  }

  return {
    readFigures(days) {
      const { from, to } = days
      if (from > to) return refuse('exportDaysWrong', { from, to })
      if (figures === undefined)
        return done(ownerFigures(store.daySums(days, hourShiftOf(days, shop.timeZone)), shop))
      const { timeZone, tillCurrency, rates } = shop
      return (report) => figures.readFigures(days, { timeZone, tillCurrency, rates: [...rates] }, report)
    },
    readStanding(_input, language) {
      const nowMs = clock.nowMs()
      const today = businessDay(nowMs, shop)
      const dayBeganMs = dayStart(today, shop)
      const counts = store.countOpenSales()
      const states = ['paid', 'sending', 'inDoubt', 'accepted', 'needsReview', 'failed'] as const
      const alerts = watch
        .alerts()
        .filter(({ problem }) => problem.code !== 'alertDrawerShort' || seesDrawer())
      return done({
        atMs: nowMs,
        businessDay: today,
        dayBeganMs,
        open: {
          unsent: (counts.paid ?? 0) + (counts.sending ?? 0),
          inDoubt: counts.inDoubt ?? 0,
          accepted: counts.accepted ?? 0,
          review: counts.needsReview ?? 0,
          refundsDue: counts.failed ?? 0,
          takingBack: store.countTakingBack(),
        },
        openSales: [...store.salesInStates(states, listedMax), ...store.salesTakingBack(listedMax)]
          .sort((one, other) => (one.paidAtMs ?? 0) - (other.paidAtMs ?? 0))
          .slice(0, listedMax)
          .map(openSale),
        balance: balance(),
        devices: store.deviceChanges(dayBeganMs).map((change) => ({ ...change })),
        alerts: alerts.map(({ problem }) => viewProblem(problem, language)),
      })
    },
  }
}

function openSale({ id, receiptNumber, state, price, paidAtMs }: Sale): Standing['openSales'][number] {
  const { currency, amountMinor } = price.total
  return {
    saleId: id,
    receiptNumber: receiptNumber ?? '',
    kind: kindOf(state),
    currency: currency === 'USD' ? 'HKD' : currency,
    amountMinor,
    paidAtMs: paidAtMs ?? 0,
  }
}
