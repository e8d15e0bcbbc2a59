// Keeps an eye on the shop for its owner: writes down what its devices do through the day, notices a clock that
// was moved, and says at any instant what the owner must hear of.
import { money } from '../money.ts'
import type { Problem } from '../outcome.ts'
import type { Clock, PrinterStatus, ScannerStatus } from '../ports.ts'
import type { Line } from '../queue/line.ts'
import { businessDay } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { KnownBalance, Store } from '../store.ts'
import { type Alert, alertsOf } from './alerts.ts'
import { createClockWatch } from './clock-watch.ts'
import { quarterOf } from './day-sum.ts'
import { createDeviceHistory, type DeviceState, type DevicesNow } from './device-history.ts'
import { drawerShortEvents, drawerShortOn } from './drawer-short.ts'
import { hoursLeft, type Pace, paceDaysMax, paceOf } from './pace.ts'

export interface ShopWatchParts {
  readonly store: Store
  readonly clock: Clock
  readonly shop: Shop
  readonly line: Pick<Line, 'state' | 'sinceElapsedMs' | 'balance'>
  readonly printer: () => PrinterStatus | { readonly state: 'unknown' }
  readonly scanners: () => readonly ScannerStatus[]
  /** What the check of the books found; null while they are sound. */
  readonly damage: () => Problem | null
  /** Something the owner must hear of has come or gone. */
  readonly changed: () => void
}

export interface ShopWatch {
  /** Looks at everything; does next to nothing while nothing changed. */
  run(): void
  alerts(): readonly Alert[]
  /** As last heard, now or before the counter was started. */
  balance(): KnownBalance | null
  /** Of the balance; null while nothing says how fast the shop sells. */
  hoursLeft(): number | null
  paceDays(): number
  stop(): void
}

const dayMs = 24 * 3_600_000
/** How long the balance lasts is told in hours, and every age in minutes. */
const lookAgainMs = 60_000

export function createShopWatch(parts: ShopWatchParts): ShopWatch {
  const { store, clock, shop, line } = parts
  const history = createDeviceHistory(store, clock)
  const clockWatch = createClockWatch(store, clock)
  let told = ''

  const day = (atMs: number): string => businessDay(atMs, shop)
  // Only what sold in quarters that have ended counts: nothing of it changes before the next has.
  const pace = keptAsLongAs(() => `${quarterOf(clock.nowMs())} ${balance()?.amount.currency}`, readPace)
  const leftLately = keptForAWhile(clock, left)
  const countedLast = (): readonly unknown[] =>
    drawerShortEvents.map((type) => store.newestEvent(type)?.sequence)
  const today = (): string => day(clock.nowMs())
  const short = keptAsLongAs(
    () => [today(), ...countedLast()].join(),
    () => drawerShortOn(today(), store),
  )

  function balance(): KnownBalance | null {
    return line.balance ?? store.balance()
  }

  function readPace(): Pace {
    const known = balance()
    if (known === null) return { costs: new Map(), days: 0 }
    const nowMs = clock.nowMs()
    const days = { from: day(nowMs - (paceDaysMax + 1) * dayMs), to: day(nowMs) }
    return paceOf(store.daySums(days), known.amount.currency, nowMs)
  }

  function left(): number | null {
    const known = balance()
    return known === null ? null : hoursLeft(known.amount.amountMinor, pace(), clock.nowMs())
  }

  function alerts(): readonly Alert[] {
    const known = balance()
    const count = store.countOpenSales().inDoubt ?? 0
    const oldestAtMs = store.inDoubtSinceMs()
    return alertsOf(
      {
        nowMs: clock.nowMs(),
        balance: known === null ? null : money(known.amount.currency, known.amount.amountMinor),
        hoursLeft: leftLately(),
        inDoubt: oldestAtMs === null ? null : { count, oldestAtMs },
        short: short(),
        lineDownForMs: line.state === 'down' ? clock.elapsedMs() - line.sinceElapsedMs : null,
        damage: parts.damage(),
        clockMoved: clockWatch.moved(),
      },
      shop,
    )
  }

  function now(): DevicesNow {
    const printer = parts.printer()
    return {
      counter: 'good',
      ...(line.state === 'unknown' ? {} : { line: line.state === 'down' ? 'bad' : 'good' }),
      ...(printer.state === 'unknown' ? {} : { printer: printerState(printer) }),
      scanner: scannerState(parts.scanners()),
    }
  }

  return {
    alerts,
    balance,
    hoursLeft: left,
    paceDays: () => pace().days,
    run() {
      history.look(now())
      if (clockWatch.look()) history.note('clock', 'bad')
      // Which there are; how long each has lasted is read whenever somebody looks.
      const codes = alerts().map(({ problem }) => problem.code)
      if (codes.join() !== told) parts.changed()
      told = codes.join()
    },
    stop() {
      history.note('counter', 'off')
    },
  }
}

function printerState(status: PrinterStatus): DeviceState {
  switch (status.state) {
    case 'none':
      return 'none'
    case 'notReady':
      return 'bad'
    case 'ready':
      return status.paperLow ? 'low' : 'good'
  }
}

function scannerState(scanners: readonly ScannerStatus[]): DeviceState {
  const [first] = scanners
  if (first === undefined) return 'none'
  return scanners.every(({ state }) => state === 'ready') ? 'good' : 'bad'
}

/** What `read` says, read anew after a while. */
function keptForAWhile<T>(clock: Clock, read: () => T): () => T {
  return keptAsLongAs(() => Math.floor(clock.elapsedMs() / lookAgainMs), read)
}

/** What `read` says, read anew once `holds` says something else. */
function keptAsLongAs<T>(holds: () => unknown, read: () => T): () => T {
  let kept: { readonly value: T; readonly while: unknown } | null = null
  return () => {
    const now = holds()
    if (kept === null || kept.while !== now) kept = { value: read(), while: now }
    return kept.value
  }
}
