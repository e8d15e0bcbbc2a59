// The counter: wires the modules to the world's edges and answers what screens ask. Synchronous; the
// world reports back through the ports' callbacks, and an alarm wakes it when something falls due.
import type { Answer, Counter } from './api/answer.ts'
import { type CallInput, type CallName, type CallOutput, contract } from './api/contract.ts'
import { viewProblem } from './api/envelope.ts'
import { type CounterEvent, createEventLog } from './api/events.ts'
import { viewStatus } from './api/status.ts'
import type { ReadingView, ShopView, StatusView } from './api/views.ts'
import { openFrame } from './card/aim.ts'
import type { ScanWay } from './card/card.ts'
import { groupCard } from './card/groups.ts'
import { readScan } from './card/read-scan.ts'
import { withLast } from './catalogue/last-offer.ts'
import { offersFor } from './catalogue/offers.ts'
import { quoteProduct } from './catalogue/pricing.ts'
import { createShelf } from './catalogue/shelf.ts'
import { createDeviceDesk } from './devices/device-desk.ts'
import type { CommandId, Reference } from './ids.ts'
import type { Money } from './money.ts'
import { done, type Outcome, type Problem, problem, refuse } from './outcome.ts'
import type { Ports, ScannerStatus } from './ports.ts'
import { createDispatcher } from './queue/dispatcher.ts'
import { createLine } from './queue/line.ts'
import { createOfflineDesk } from './queue/offline-desk.ts'
import { layOut } from './receipt/layout.ts'
import { openPrintJobs } from './receipt/open-jobs.ts'
import { createPaperDesk } from './receipt/paper-desk.ts'
import type { Receipt } from './receipt/receipt.ts'
import { createSpool } from './receipt/spool.ts'
import { createDayDesk } from './settlement/day-desk.ts'
import { exportSales } from './settlement/export-desk.ts'
import { createCashDesk } from './shift/cash-desk.ts'
import type { Shop } from './shop.ts'
import { createStaff } from './staff/staff.ts'
import { createCustomerScreen } from './top-up/customer-screen.ts'
import { createDesk } from './top-up/desk.ts'
import { findSales } from './top-up/find-sales.ts'
import { createPatience } from './top-up/patience.ts'
import { createRecorder } from './top-up/recorder.ts'
import type { Price, Sale } from './top-up/sale.ts'
import { tellStory } from './top-up/story.ts'
import { viewSale } from './top-up/view.ts'
import type { Language } from './words/language.ts'

export interface RunningCounter extends Counter {
  /** Picks up where the last process stopped, then begins to listen, ask and print. */
  start(): void
  /** Does whatever has fallen due. The alarm calls this; calling it more often does no harm. */
  wake(): void
  /** From here on no offer is made and no money taken, for this reason; what was paid is carried on. */
  haltSales(reason: Problem): void
  /** A copy of the books was made, or could not be. */
  keepingChanged(): void
  stop(): void
}

const eventsKeptMax = 2_000
/** Enough to pass over what was prepared for a card and never paid. */
const lastSalesMax = 20
const wakeMinMs = 10
const wakeMaxMs = 30_000

/** `run` names this process's life, so that a screen knows a restarted counter from a lost event. */
export function createCounter(ports: Ports, shop: Shop, run: string): RunningCounter {
  const { clock, distributor, printer } = ports
  const events = createEventLog(run, eventsKeptMax)
  let scanners: readonly ScannerStatus[] = []
  let stopped = false
  let statusIsNews = false
  let halted: Problem | null = null
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
  const patience = createPatience({ store, clock, recorder, line, patienceMs: shop.slip.patienceMs })
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
  const { scanner, pluggedIn } = ports
  const deviceDesk = createDeviceDesk({ store, clock, scanner, pluggedIn })
  const dayDesk = createDayDesk({
    store,
    clock,
    chance: ports.chance,
    shop,
    person: () => staff.clerk().name,
  })
  const cashDesk = createCashDesk({ store, clock, chance: ports.chance, shop })
  const paperDesk = createPaperDesk({ store, clock, chance: ports.chance, shop, printer, staff, wake })
  const desk = createDesk({ store, clock, chance: ports.chance, shop, shelf, recorder, offline, staff })

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
    const parts = { store, line, shelf, spool, scanners, dispatcher, offline, keeping, halted }
    return viewStatus(parts, language)
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

  function view(sale: Sale, language: Language) {
    const parts = {
      store,
      shop,
      lineIsDown: () => line.state === 'down',
      held: dispatcher.holds.reason,
      shelf,
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

  function viewReading(text: string, language: Language, way: ScanWay = 'hand'): ReadingView {
    const reading = readScan(text, way)
    if (reading.kind === 'badge' || reading.kind === 'refused') {
      const badge = staff.badgeTicket(text)
      if (badge !== null) return { kind: 'badge', ticket: badge }
    }
    if (reading.kind === 'badge') return refusedReading(problem('badgeUnknown'), language)
    if (reading.kind === 'refused') {
      // A scanner that reads squares may meet the other code of a slip first.
      const sale = store.saleByReference(openFrame(text).data as Reference)
      if (sale?.receiptNumber) return { kind: 'receipt', saleId: sale.id }
      return { ...refusedReading(reading.problem, language), ...staff.ticketFor(text) }
    }
    if (reading.kind === 'receipt') {
      const sale = store.saleByReceipt(reading.number)
      return sale ? { kind: 'receipt', saleId: sale.id } : refusedReading(problem('saleUnknown'), language)
    }
    shelf.lookUp(reading.card)
    const { card, warnings } = reading
    return { kind: 'card', card, groups: groupCard(card), warnings: [...warnings] }
  }

  function viewShop(): ShopView {
    const { language, timeZone, tillCurrency, demo } = shop
    const { name, register } = shop.store
    return {
      storeName: { ...name },
      register,
      language,
      timeZone,
      tillCurrency,
      cashCurrencies: [...shop.cashCurrencies],
      tenders: [...shop.tenders],
      help: { ...shop.help },
      drawer: shop.drawer !== null,
      demo,
    }
  }

  /** A command that was done before still gets its answer. */
  function refusedByHalt(input: { readonly commandId: string }): Outcome<never> | null {
    if (halted === null || store.commandAnswer(input.commandId as CommandId) !== null) return null
    return { ok: false, problem: halted }
  }

  function viewed(outcome: Outcome<Sale>, language: Language) {
    return outcome.ok ? done(view(outcome.value, language)) : outcome
  }

  function listOffers(input: CallInput<'listOffers'>): Outcome<CallOutput<'listOffers'>> {
    if (shelf.snapshot === null) return refuse('catalogueMissing')
    const { products } = shelf.snapshot
    const offers = offersFor(input.card, products, shop, desk.today(), shelf.operatorsOf(input.card))
    if (offers.length === 0) return refuse('noProductForCard')
    return done(withLast(offers, store.salesOfCard(input.card.number, lastSalesMax), priceOf))
  }

  function priceOf(productId: string, faceMinor: number | null): Price | null {
    const product = shelf.product(productId)
    const quoted = product && quoteProduct(product, faceMinor, shop, desk.today())
    return quoted?.ok ? quoted.value.price : null
  }

  function quote(input: CallInput<'quote'>): Outcome<CallOutput<'quote'>> {
    const product = shelf.product(input.productId)
    if (product === null) return refuse('productUnknown')
    const quoted = quoteProduct(product, input.faceMinor, shop, desk.today())
    return quoted.ok ? done(quoted.value.price) : quoted
  }

  /** For what is done and has nothing more to say. */
  function acknowledged(outcome: Outcome<null>): Outcome<Record<string, never>> {
    return outcome.ok ? done({}) : outcome
  }

  function getPaper(input: CallInput<'getPaper'>): Outcome<CallOutput<'getPaper'>> {
    const sale = desk.saleOf(input.saleId)
    if (!sale.ok) return sale
    const slip = store.newestSlip(sale.value.id)
    const job = slip && store.printJob(slip.id)
    if (job?.work.kind !== 'receipt') return done(null)
    return done(paperOf(job.work.receipt))
  }

  function paperOf(receipt: Receipt): CallOutput<'getReportPaper'> {
    const paper = printer.show?.(receipt) ?? layOut(receipt, printer.columns)
    return { columns: paper.columns, lines: paper.lines.map((each) => ({ ...each })) }
  }

  const handlers: {
    [Name in CallName]: (input: CallInput<Name>, language: Language) => Answer<CallOutput<Name>>
  } = {
    readScan: (input, language) => done(viewReading(input.text, language, input.way)),
    listOffers,
    quote,
    prepareSale: (input, language) => refusedByHalt(input) ?? viewed(desk.prepareSale(input), language),
    takePayment: (input, language) => refusedByHalt(input) ?? viewed(desk.takePayment(input), language),
    cancelSale: (input, language) => viewed(desk.cancelSale(input), language),
    voidSale: (input, language) => viewed(desk.voidSale(input), language),
    refundSale: (input, language) => viewed(desk.refundSale(input), language),
    reviewSale: (input, language) => viewed(desk.reviewSale(input), language),
    printCopy: (input, language) => viewed(desk.printCopy(input), language),
    moveCash: (input) => cashDesk.moveCash(input),
    countDrawer: (input) => cashDesk.countDrawer(input),
    readDay: () => done(dayDesk.readDay()),
    closeDay: (input) => dayDesk.closeDay(input),
    listSettlements: (input) => dayDesk.listSettlements(input),
    printSettlement: (input) => acknowledged(dayDesk.printSettlement(input)),
    exportSales: (input) =>
      exportSales({ store: staff.storeOfAsker(), clock, exporter: ports.exporter }, input),
    getReportPaper: (input) => {
      const report = dayDesk.paperOf(input.number)
      return report.ok ? done(paperOf(report.value)) : report
    },
    ...staff.calls,
    openDrawer: paperDesk.openDrawer,
    printTestPage: (input, language) => acknowledged(paperDesk.printTestPage(input, language)),
    settlePrintJob: (input) => acknowledged(spool.settle(input)),
    dropPrintJob: (input) => acknowledged(spool.drop(input)),
    listPrintJobs: (_input, language) =>
      done(openPrintJobs(store, { language, printerProblem: printerProblem() })),
    readDevices: () => deviceDesk.readDevices(),
    useScanner: (input) => acknowledged(deviceDesk.useScanner(input)),
    usePrinter: (input) => acknowledged(deviceDesk.usePrinter(input)),
    showCustomer: (input) => customerScreen.show(input.showing),
    getCustomerView: () => done(customerScreen.view()),
    getShop: () => done(viewShop()),
    getStatus: (_input, language) => done(status(language)),
    getSale: (input, language) => viewed(desk.saleOf(input.saleId), language),
    searchSales: (input, language) => {
      const { sales, more } = findSales(store, input)
      return done({ sales: sales.map((sale) => view(sale, language)), more })
    },
    listSales: (input, language) => done(store.recentSales(input.limit).map((sale) => view(sale, language))),
    getPaper,
    getStory: (input, language) => {
      const sale = desk.saleOf(input.saleId)
      return sale.ok ? done(tellStory(store.eventsOfSale(sale.value.id), language)) : sale
    },
  }

  function wake(): void {
    if (stopped) return
    line.probe()
    shelf.refresh()
    dispatcher.run()
    patience.run()
    spool.run()
    session.run()
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
      const handler = handlers[name] as (input: unknown, language: Language) => Answer<unknown>
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
      patience.recover()
      ports.scanner.start({
        scanned: (text) => publish({ type: 'scanned', reading: viewReading(text, shop.language, 'port') }),
        garbled: () => {
          publish({ type: 'scanned', reading: refusedReading(problem('scanUnreadable'), shop.language) })
        },
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
    keepingChanged() {
      publishStatus()
      wake()
    },
    stop() {
      stopped = true
      ports.scanner.stop()
    },
  }
}

function refusedReading(trouble: Problem, language: Language): ReadingView {
  return { kind: 'refused', problem: viewProblem(trouble, language) }
}
