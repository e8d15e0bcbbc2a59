// The counter: wires the modules to the world's edges and answers what screens ask. Synchronous; the
// world reports back through the ports' callbacks, and an alarm wakes it when something falls due.
import type { Answer, Counter } from './api/answer.ts'
import { contract } from './api/contract.ts'
import { type CounterEvent, createEventLog } from './api/events.ts'
import { viewStatus } from './api/status.ts'
import type { StatusView } from './api/views.ts'
import { createCalls } from './calls.ts'
import type { Card } from './card/card.ts'
import { createScanDesk } from './card/scan-desk.ts'
import { createOfferDesk } from './catalogue/offer-desk.ts'
import { createShelf } from './catalogue/shelf.ts'
import { createDeviceDesk } from './devices/device-desk.ts'
import type { Money } from './money.ts'
import type { Problem } from './outcome.ts'
import { createOwnerDesk } from './owner/owner-desk.ts'
import { createShopWatch } from './owner/shop-watch.ts'
import type { Ports, ScannerStatus } from './ports.ts'
import { createDispatcher } from './queue/dispatcher.ts'
import { createLine } from './queue/line.ts'
import { createOfflineDesk } from './queue/offline-desk.ts'
import { createPaperDesk } from './receipt/paper-desk.ts'
import { createSpool } from './receipt/spool.ts'
import { createReconcileDesk } from './reconcile/reconcile-desk.ts'
import { createSetUpDesk } from './set-up/set-up-desk.ts'
import { createSettingsBook } from './settings/settings-book.ts'
import { createSettingsDesk } from './settings/settings-desk.ts'
import { createDayDesk } from './settlement/day-desk.ts'
import { createExportDesk } from './settlement/export-desk.ts'
import { createPayInDesk } from './settlement/pay-in-desk.ts'
import { createCashDesk } from './shift/cash-desk.ts'
import { businessDay } from './shift/local-time.ts'
import { createShiftDesk } from './shift/shift-desk.ts'
import { shiftStatus } from './shift/shifts.ts'
import type { Shop } from './shop.ts'
import { createStaff } from './staff/staff.ts'
import { createCustomerScreen } from './top-up/customer-screen.ts'
import { createDesk } from './top-up/desk.ts'
import { createPatience } from './top-up/patience.ts'
import { createRecorder } from './top-up/recorder.ts'
import type { Sale } from './top-up/sale.ts'
import { viewSale } from './top-up/view.ts'
import { createTrainingDesk } from './training/training-desk.ts'
import { assertOwnRegister } from './training/training-shop.ts'
import type { Language } from './words/language.ts'

export interface RunningCounter extends Counter {
  /** Picks up where the last process stopped, then begins to listen, ask and print. */
  start(): void
  /** Does whatever has fallen due. The alarm calls this; calling it more often does no harm. */
  wake(): void
  /** From here on no offer is made and no money taken, for this reason; what was paid is carried on. */
  haltSales(reason: Problem): void
  /** The check of the books found this: the owner is told. */
  booksAreWrong(found: Problem): void
  /** A copy of the books was made, or could not be. */
  keepingChanged(): void
  stop(): void
}

const eventsKeptMax = 2_000
const wakeMinMs = 10
const wakeMaxMs = 30_000

/** `filed` is the shop as its settings file has it. `run` names this process's life, so that a screen knows a restarted counter from a lost event. */
export function createCounter(ports: Ports, filed: Shop, run: string): RunningCounter {
  assertOwnRegister(filed)
  const book = createSettingsBook(ports.store, filed)
  const { shop } = book
  const { clock, distributor, printer } = ports
  const events = createEventLog(run, eventsKeptMax)
  let scanners: readonly ScannerStatus[] = []
  let stopped = false
  let statusIsNews = false
  let halted: Problem | null = null
  let damage: Problem | null = null
  let knownDay = today()
  const staff = createStaff({ ports, shop, publish })
  const { store, session } = staff

  const recorder = createRecorder({
    store,
    clock,
    chance: ports.chance,
    traits: distributor.traits,
    shop,
    changed: saleChanged,
  })
  const line = createLine({
    clock,
    distributor,
    chance: recorder.chance,
    changed: lineChanged,
    afterwards: wake,
  })
  const shelf = createShelf({
    store,
    clock,
    distributor,
    changed: () => publish({ type: 'offersChanged' }),
    heard: (answered) => (answered ? line.heardAnswer() : line.heardSilence()),
    afterwards: wake,
  })
  const dispatcher = createDispatcher({
    store,
    clock,
    distributor,
    recorder,
    line,
    shelf,
    shop,
    afterwards: wake,
  })
  const offline = createOfflineDesk({ store, clock, shop, line, shelf })
  const patience = createPatience({ store, clock, recorder, line, patienceMs: () => shop.slip.patienceMs })
  const spool = createSpool({
    store,
    clock,
    printer,
    chance: recorder.chance,
    changed: (job) => {
      const sale = job?.saleId ? store.sale(job.saleId) : null
      if (sale) publish({ type: 'saleChanged', sale: view(sale, shop.language) })
      if (job) paperDesk.heard(job)
      publishStatus()
    },
    afterwards: wake,
  })
  const { scanner, pluggedIn, setUp } = ports
  const deviceDesk = createDeviceDesk({ store, clock, scanner, pluggedIn, printerChanged: spool.lookAgain })
  const sending = (): boolean => (store.countOpenSales().sending ?? 0) > 0
  const settingsDesk = createSettingsDesk({
    store,
    clock,
    book,
    shelf,
    changed: settingsHold,
  })
  const setUpDesk = createSetUpDesk({ store, clock, setUp, sending, settings: settingsDesk })
  const dayDesk = createDayDesk({
    store,
    clock,
    chance: ports.chance,
    shop,
    person: () => staff.clerk().name,
  })
  const exportDesk = createExportDesk({
    store,
    storeOfAsker: staff.storeOfAsker,
    clock,
    exporter: ports.exporter,
    language: shop.language,
  })
  const cashDesk = createCashDesk({
    store,
    clock,
    chance: ports.chance,
    shop,
    clerk: () => staff.clerk().name,
    seesDrawer: () => staff.door.shows('readReports'),
  })
  const shiftDesk = createShiftDesk({
    store,
    clock,
    chance: ports.chance,
    shop,
    staff,
    changed() {
      staff.changed()
      publishStatus()
    },
  })
  const paperDesk = createPaperDesk({
    store,
    clock,
    chance: ports.chance,
    shop,
    printer,
    staff,
    wake,
    printerIsBusy: () => spool.busy,
  })
  const { offered } = book
  const watch = createShopWatch({
    store,
    clock,
    shop,
    line,
    printer: () => spool.status,
    scanners: () => scanners,
    damage: () => damage,
    changed: publishStatus,
  })
  const desk = createDesk({
    store,
    clock,
    chance: ports.chance,
    shop,
    offered,
    shelf,
    recorder,
    offline,
    staff,
    traits: distributor.traits,
    lineIsDown: () => line.state === 'down',
  })

  const offerDesk = createOfferDesk({ store, shelf, shop, today: desk.today })
  const offers = (card: Card) => offerDesk.listOffers({ card })
  const scanDesk = createScanDesk({ store, shop, shelf, staff, offers })
  const customerScreen = createCustomerScreen({
    store,
    shop,
    view,
    changed: (shown) => publish({ type: 'customerChanged', view: shown }),
  })

  function publish(event: CounterEvent): void {
    if (!stopped) events.publish(event)
  }

  function status(language: Language): StatusView {
    const keeping = ports.keeping?.() ?? null
    const shift = shiftStatus(store, shop, today())
    const parts = { store, line, shelf, spool, scanners, dispatcher, offline, keeping, halted, shift }
    return viewStatus({ ...parts, alerts: watch.alerts() }, language)
  }

  /** Told once for all that changed in one turn. */
  function publishStatus(): void {
    statusIsNews = true
  }

  function tellStatus(): void {
    if (!statusIsNews) return
    statusIsNews = false
    publish({ type: 'statusChanged', status: status(shop.language) })
  }

  function today(): string {
    return businessDay(clock.nowMs(), shop)
  }

  function settingsHold(): void {
    publish({ type: 'offersChanged' })
    publishStatus()
  }

  /** A shift left open is news as the day ends, when nothing else may happen. */
  function watchDay(): void {
    if (today() !== knownDay) publishStatus()
    knownDay = today()
  }

  function view(sale: Sale, language: Language) {
    const parts = {
      store,
      shop,
      offered: book.offered,
      lineIsDown: () => line.state === 'down',
      held: dispatcher.holds.reason,
      shelf,
      traits: distributor.traits,
      nowMs: clock.nowMs(),
      printerProblem,
    }
    return viewSale(sale, parts, language)
  }

  function printerProblem(): Problem | null {
    return spool.status.state === 'notReady' ? spool.status.problem : null
  }

  function saleChanged(sale: Sale): void {
    patience.watch(sale)
    publish({ type: 'saleChanged', sale: view(sale, shop.language) })
    customerScreen.saleChanged(sale.id)
    publishStatus()
  }

  function lineChanged(what: { wentUp: boolean; balance: Money | null }): void {
    if (what.wentUp) {
      shelf.refreshNow()
      dispatcher.lineIsBack(store.countOpenSales().paid ?? 0)
    }
    if (what.balance) rememberBalance(what.balance)
    publishStatus()
  }

  function rememberBalance(amount: Money): void {
    dispatcher.holds.reconsider('balanceEmpty')
    // Should the disk refuse, the next answer tries again; nothing depends on this one.
    store.commit(() => store.keepBalance({ amount, atMs: clock.nowMs() }))
  }

  const calls = createCalls({
    ports,
    shop,
    staff,
    desk,
    offerDesk,
    scanDesk,
    cashDesk,
    shiftDesk,
    dayDesk,
    exportDesk,
    deviceDesk,
    reconcileDesk: createReconcileDesk({
      store,
      storeOfAsker: staff.storeOfAsker,
      clock,
      shop,
      distributor,
      statements: ports.statements,
      dayDesk,
    }),
    payInDesk: createPayInDesk({ store, clock, shop }),
    ownerDesk: createOwnerDesk({
      store,
      clock,
      shop,
      figures: ports.figures,
      watch,
      seesDrawer: () => staff.door.shows('readReports'),
    }),
    setUpDesk,
    settingsDesk,
    paperDesk,
    spool,
    customerScreen,
    trainingDesk: createTrainingDesk({ clock, staff, customerScreen, training: ports.training }),
    view,
    status,
    printerProblem,
    halted: () => halted,
  })

  function wake(): void {
    if (stopped) return
    line.probe()
    shelf.refresh()
    dispatcher.run()
    patience.run()
    spool.run()
    session.run()
    watchDay()
    watch.run()
    // A disk that denied what it kept may have refused to be read as well.
    if (book.catchUp()) settingsHold()
    book.recordFile(clock.nowMs())
    const inMs = Math.min(
      line.nextInMs(),
      shelf.nextInMs(),
      dispatcher.nextInMs(),
      patience.nextInMs(),
      spool.nextInMs(),
      session.nextInMs(),
    )
    ports.alarm.wakeIn(Math.min(wakeMaxMs, Math.max(wakeMinMs, inMs)))
    tellStatus()
  }

  return {
    events,
    wake,
    handle(name, input, language) {
      // The host has checked `input` against the contract's schema for this very name.
      const handler = calls[name] as (input: unknown, language: Language) => Answer<unknown>
      const answer = staff.door.pass(name, input, () => handler(input, language))
      if (contract[name].kind !== 'command') return answer
      if (typeof answer === 'function') {
        return (report) =>
          answer((outcome) => {
            wake()
            report(outcome)
          })
      }
      wake()
      return answer
    },
    start() {
      spool.recover()
      dayDesk.lastClosed().forEach(exportDesk.dayClosed)
      patience.recover()
      ports.scanner.start({
        scanned: (text) => publish({ type: 'scanned', reading: scanDesk.read(text, shop.language, 'port') }),
        garbled: () => publish({ type: 'scanned', reading: scanDesk.unreadable(shop.language) }),
        statusChanged: (statuses) => {
          scanners = statuses
          publishStatus()
          wake()
        },
      })
      wake()
    },
    haltSales(reason) {
      halted = reason
      publishStatus()
      wake()
    },
    booksAreWrong(found) {
      damage = found
      publishStatus()
      wake()
    },
    keepingChanged() {
      publishStatus()
      wake()
    },
    stop() {
      watch.stop()
      stopped = true
      ports.scanner.stop()
    },
  }
}
