// What answers each call of the contract: one row a call, each by the desk whose business it is. Whether
// whoever asks may do it was decided at the door.
import type { Answer } from './api/answer.ts'
import type { CallInput, CallName, CallOutput } from './api/contract.ts'
import type { SaleView, StatusView } from './api/views.ts'
import type { ScanDesk } from './card/scan-desk.ts'
import type { OfferDesk } from './catalogue/offer-desk.ts'
import type { DeviceDesk } from './devices/device-desk.ts'
import type { CommandId } from './ids.ts'
import { done, type Outcome, type Problem } from './outcome.ts'
import type { OwnerDesk } from './owner/owner-desk.ts'
import type { Ports } from './ports.ts'
import { layOut } from './receipt/layout.ts'
import { openPrintJobs } from './receipt/open-jobs.ts'
import type { PaperDesk } from './receipt/paper-desk.ts'
import type { Receipt } from './receipt/receipt.ts'
import type { Spool } from './receipt/spool.ts'
import type { ReconcileDesk } from './reconcile/reconcile-desk.ts'
import type { SetUpDesk } from './set-up/set-up-desk.ts'
import type { SettingsDesk } from './settings/settings-desk.ts'
import type { DayDesk } from './settlement/day-desk.ts'
import type { ExportDesk } from './settlement/export-desk.ts'
import type { PayInDesk } from './settlement/pay-in-desk.ts'
import type { CashDesk } from './shift/cash-desk.ts'
import { drawerRules } from './shift/drawer-rules.ts'
import type { ShiftDesk } from './shift/shift-desk.ts'
import { type Shop, viewShop } from './shop.ts'
import type { Staff } from './staff/staff.ts'
import type { CustomerScreen } from './top-up/customer-screen.ts'
import type { Desk } from './top-up/desk.ts'
import { findSales } from './top-up/find-sales.ts'
import type { Sale } from './top-up/sale.ts'
import { tellStory } from './top-up/story.ts'
import type { TrainingDesk } from './training/training-desk.ts'
import type { Language } from './words/language.ts'

export type Calls = {
  readonly [Name in CallName]: (input: CallInput<Name>, language: Language) => Answer<CallOutput<Name>>
}

export interface CallParts {
  readonly ports: Ports
  readonly shop: Shop
  readonly staff: Staff
  readonly desk: Desk
  readonly offerDesk: OfferDesk
  readonly scanDesk: ScanDesk
  readonly cashDesk: CashDesk
  readonly shiftDesk: ShiftDesk
  readonly dayDesk: DayDesk
  readonly exportDesk: ExportDesk
  readonly deviceDesk: DeviceDesk
  readonly reconcileDesk: ReconcileDesk
  readonly payInDesk: PayInDesk
  readonly ownerDesk: OwnerDesk
  readonly setUpDesk: SetUpDesk
  readonly settingsDesk: SettingsDesk
  readonly paperDesk: PaperDesk
  readonly spool: Spool
  readonly customerScreen: CustomerScreen
  readonly trainingDesk: TrainingDesk
  readonly view: (sale: Sale, language: Language) => SaleView
  readonly status: (language: Language) => StatusView
  readonly printerProblem: () => Problem | null
  /** Why no money is taken from here on; null while it is. */
  readonly halted: () => Problem | null
}

export function createCalls(parts: CallParts): Calls {
  const { ports, shop, staff, desk, spool, dayDesk, deviceDesk, paperDesk, cashDesk, customerScreen } = parts
  const { exportDesk, shiftDesk, trainingDesk } = parts
  const { store } = staff
  const { printer } = ports

  /** A command that was done before still gets its answer. */
  function refusedByHalt({ commandId }: { readonly commandId: string }): Outcome<never> | null {
    const halted = parts.halted() ?? shiftDesk.refusesSales()
    if (halted === null || store.commandAnswer(commandId as CommandId) !== null) return null
    return { ok: false, problem: halted }
  }

  function viewed(outcome: Outcome<Sale>, language: Language): Outcome<SaleView> {
    return outcome.ok ? done(parts.view(outcome.value, language)) : outcome
  }

  /** For what is done and has nothing more to say. */
  function acknowledged(outcome: Outcome<null>): Outcome<Record<string, never>> {
    return outcome.ok ? done({}) : outcome
  }

  function paperOf(receipt: Receipt): CallOutput<'getReportPaper'> {
    const paper = printer.show?.(receipt) ?? layOut(receipt, printer.columns)
    return { columns: paper.columns, lines: paper.lines.map((each) => ({ ...each })) }
  }

  return {
    readScan: ({ text, way }, language) => done(parts.scanDesk.read(text, language, way ?? 'hand')),
    listOffers: parts.offerDesk.listOffers,
    quote: parts.offerDesk.quote,
    prepareSale: (input, language) => refusedByHalt(input) ?? viewed(desk.prepareSale(input), language),
    takePayment: (input, language) => refusedByHalt(input) ?? viewed(desk.takePayment(input), language),
    cancelSale: (input, language) => viewed(desk.cancelSale(input), language),
    voidSale: (input, language) => viewed(desk.voidSale(input), language),
    refundSale: (input, language) => viewed(desk.refundSale(input), language),
    reverseSale: (input, language) => viewed(desk.reverseSale(input), language),
    reviewSale: (input, language) => viewed(desk.reviewSale(input), language),
    printCopy: (input, language) => viewed(desk.printCopy(input), language),
    getSale: ({ saleId }, language) => viewed(desk.saleOf(saleId), language),
    listSales: ({ limit }, language) =>
      done(store.recentSales(limit).map((sale) => parts.view(sale, language))),
    listTakingBack: ({ limit }, language) =>
      done(store.salesTakingBack(limit).map((sale) => parts.view(sale, language))),
    searchSales: (input, language) => {
      const { sales, more } = findSales(store, input)
      return done({ sales: sales.map((sale) => parts.view(sale, language)), more })
    },
    getStory: ({ saleId }, language) => {
      const sale = desk.saleOf(saleId)
      return sale.ok ? done(tellStory(store.eventsOfSale(sale.value.id), language)) : sale
    },
    getPaper: ({ saleId }) => {
      const sale = desk.saleOf(saleId)
      if (!sale.ok) return sale
      const slip = store.newestSlip(sale.value.id)
      const job = slip && store.printJob(slip.id)
      return done(job?.work.kind === 'receipt' ? paperOf(job.work.receipt) : null)
    },
    ...staff.calls,
    moveCash: cashDesk.moveCash,
    countDrawer: cashDesk.countDrawer,
    openShift: shiftDesk.openShift,
    closeShift: shiftDesk.closeShift,
    handOverShift: shiftDesk.handOverShift,
    explainShift: (input) => acknowledged(shiftDesk.explainShift(input)),
    listShifts: shiftDesk.listShifts,
    readDrawerRules: () => done(drawerRules(store)),
    setDrawerRules: shiftDesk.setDrawerRules,
    readDay: () => done(dayDesk.readDay()),
    closeDay: (input) => {
      const closed = dayDesk.closeDay(input)
      if (closed.ok) exportDesk.dayClosed(closed.value)
      return closed
    },
    listSettlements: dayDesk.listSettlements,
    printSettlement: (input) => acknowledged(dayDesk.printSettlement(input)),
    getReportPaper: ({ number }) => {
      const report = dayDesk.paperOf(number)
      return report.ok ? done(paperOf(report.value)) : report
    },
    ...parts.reconcileDesk,
    ...parts.payInDesk,
    startExport: (input) => acknowledged(exportDesk.start(input)),
    repeatExport: (input) => acknowledged(exportDesk.repeat(input)),
    cancelExport: () => {
      exportDesk.cancel()
      return done({})
    },
    readExports: (_input, language) => done(exportDesk.read(language)),
    ...parts.ownerDesk,
    openDrawer: paperDesk.openDrawer,
    printTestPage: (input, language) => acknowledged(paperDesk.printTestPage(input, language)),
    settlePrintJob: (input) => acknowledged(spool.settle(input)),
    dropPrintJob: (input) => acknowledged(spool.drop(input)),
    listPrintJobs: (_input, language) =>
      done(openPrintJobs(store, { language, printerProblem: parts.printerProblem() })),
    readDevices: deviceDesk.readDevices,
    useScanner: (input) => acknowledged(deviceDesk.useScanner(input)),
    usePrinter: (input) => acknowledged(deviceDesk.usePrinter(input)),
    ...parts.setUpDesk,
    readSettings: parts.settingsDesk.readSettings,
    changeSetting: parts.settingsDesk.changeSetting,
    readSaleRules: parts.settingsDesk.readSaleRules,
    showCustomer: ({ showing }) => customerScreen.show(showing),
    getCustomerView: () => done(customerScreen.view()),
    getTraining: () => done(trainingDesk.view()),
    startTraining: trainingDesk.start,
    leaveTraining: trainingDesk.leave,
    resetTraining: trainingDesk.reset,
    getShop: () => done(viewShop(shop)),
    getStatus: (_input, language) => done(parts.status(language)),
  }
}
