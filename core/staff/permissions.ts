// Who may do and see what: the one table that is asked, for each call of the contract. A command or a
// question without a row here does not compile.
import type { CallInput, CallName, CommandName } from '../api/contract.ts'
import type { DrawerRules } from '../api/shift-views.ts'
import type { Role } from './person.ts'
import { roles } from './person.ts'

/** What not everyone may do. A screen shows them by name when it asks for an approval. */
export const actions = [
  'voidSale',
  'refundSale',
  'reverseSale',
  'reviewSale',
  'printMoreCopies',
  'openDrawer',
  'moveCash',
  'countDrawer',
  'closeOthersShift',
  'readReports',
  'seeFigures',
  'seeRules',
  'closeDay',
  'setDrawerRules',
  'exportSales',
  'reconcile',
  'chooseDevices',
  'manageStaff',
  'setUpShop',
  'changeSettings',
] as const
export type Action = (typeof actions)[number]

/** What reaches out of the shop for practice, so that no screen there offers it. */
export const outsidePractice: readonly Action[] = [
  'openDrawer',
  'exportSales',
  'reconcile',
  'chooseDevices',
  'manageStaff',
  'setUpShop',
  'changeSettings',
]

/** What whoever practises asks a supervisor for, where the real shop has people. */
export const practisedApprovals: readonly Action[] = [
  'voidSale',
  'refundSale',
  'reverseSale',
  'reviewSale',
  'printMoreCopies',
  'moveCash',
  'countDrawer',
  'closeDay',
]

/** The least role that may do it unasked; a higher one may do all that a lower one may. */
const leastRoles: Readonly<Record<Action, Role>> = {
  voidSale: 'supervisor',
  refundSale: 'supervisor',
  reverseSale: 'supervisor',
  reviewSale: 'supervisor',
  printMoreCopies: 'supervisor',
  openDrawer: 'supervisor',
  moveCash: 'supervisor',
  countDrawer: 'supervisor',
  closeOthersShift: 'supervisor',
  /** The owner's choice comes first: what the drawer should hold is in every report. */
  readReports: 'clerk',
  /** Sums of any day and person, and what the shop earns. */
  seeFigures: 'supervisor',
  /** What held when a sale was made: a supervisor answers the customer who asks. */
  seeRules: 'supervisor',
  closeDay: 'supervisor',
  setDrawerRules: 'owner',
  exportSales: 'supervisor',
  reconcile: 'owner',
  chooseDevices: 'supervisor',
  manageStaff: 'owner',
  setUpShop: 'owner',
  changeSettings: 'owner',
}

/** These show what the drawer should hold, so that the owner's choice of who sees it holds for them too. */
const showDrawer: readonly Action[] = ['readReports', 'closeDay']

export function roleMay(role: Role, action: Action, rules: Pick<DrawerRules, 'seenBy'>): boolean {
  const reaches = (least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least)
  return reaches(leastRoles[action]) && (!showDrawer.includes(action) || reaches(rules.seenBy))
}

/** What is the owner's alone: no word of theirs stands in for their being there. */
const ownersAlone: readonly Action[] = ['manageStaff', 'reconcile', 'setUpShop', 'changeSettings']

export function isApprovable(action: Action): boolean {
  return !ownersAlone.includes(action)
}

/** Every action that `role` may do without being approved. */
export function actionsOf(role: Role, rules: Pick<DrawerRules, 'seenBy'>): Action[] {
  return actions.filter((action) => roleMay(role, action, rules))
}

/**
 * `everyone` is whoever is signed in; `anyone` also works at a locked till. `subject` names exactly what
 * would be done, so that an approval of one thing is never one of another.
 */
export type Rule<Name extends CommandName> =
  | 'anyone'
  | 'everyone'
  | { readonly action: Action; readonly subject: (input: CallInput<Name>) => string }

/** Leave to give money back by the terminal is none to take it out of the drawer. */
function refundSubject({ saleId, inCash }: CallInput<'voidSale' | 'refundSale'>): string {
  return inCash ? `${saleId} cash` : saleId
}

export const commandRules: { readonly [Name in CommandName]: Rule<Name> } = {
  prepareSale: 'everyone',
  takePayment: 'everyone',
  cancelSale: 'everyone',
  voidSale: { action: 'voidSale', subject: (input) => refundSubject(input) },
  refundSale: { action: 'refundSale', subject: (input) => refundSubject(input) },
  reverseSale: { action: 'reverseSale', subject: (input) => input.saleId },
  reviewSale: { action: 'reviewSale', subject: (input) => `${input.saleId} ${input.decision}` },
  moveCash: {
    action: 'moveCash',
    subject: (input) => `${input.direction} ${input.currency} ${input.amountMinor}`,
  },
  countDrawer: { action: 'countDrawer', subject: (input) => `${input.currency} ${input.countedMinor}` },
  openShift: 'everyone',
  /** Of somebody else's shift the desk asks for `closeOthersShift`. */
  closeShift: 'everyone',
  handOverShift: 'everyone',
  explainShift: { action: 'readReports', subject: (input) => String(input.number) },
  setDrawerRules: { action: 'setDrawerRules', subject: (input) => `${input.shifts} ${input.seenBy}` },
  openDrawer: { action: 'openDrawer', subject: (input) => input.reason },
  closeDay: { action: 'closeDay', subject: () => 'day' },
  printSettlement: { action: 'readReports', subject: (input) => String(input.number ?? 'x') },
  startExport: {
    action: 'exportSales',
    subject: (input) => `${input.format} ${input.from} ${input.to} ${input.language}`,
  },
  repeatExport: { action: 'exportSales', subject: (input) => String(input.event) },
  cancelExport: { action: 'exportSales', subject: () => 'exports' },
  bringStatement: { action: 'reconcile', subject: (input) => input.file },
  reconcile: { action: 'reconcile', subject: (input) => `${input.from} ${input.to}` },
  keepTerminalTotals: { action: 'reconcile', subject: (input) => `${input.from} ${input.to}` },
  resolveDifference: { action: 'reconcile', subject: (input) => input.key },
  payIn: {
    action: 'reconcile',
    subject: (input) => `${input.direction} ${input.currency} ${input.amountMinor}`,
  },
  /** Beyond the owner's number of copies the desk asks for `printMoreCopies`. */
  printCopy: 'everyone',
  printTestPage: 'everyone',
  useScanner: { action: 'chooseDevices', subject: (input) => input.scanner?.port ?? 'none' },
  usePrinter: { action: 'chooseDevices', subject: (input) => input.printer?.device ?? 'none' },
  settlePrintJob: 'everyone',
  dropPrintJob: 'everyone',
  /** The customer goes on watching while the till is locked. */
  showCustomer: 'anyone',
  startTraining: 'everyone',
  /** Out is always open; what is behind it may be a locked till. */
  leaveTraining: 'anyone',
  resetTraining: 'anyone',
  signIn: 'anyone',
  lock: 'anyone',
  /** At a counter that was started for it, where nobody can sign in as the owner. */
  resetOwnerPin: 'anyone',
  approve: 'everyone',
  addPerson: { action: 'manageStaff', subject: (input) => input.name },
  changePerson: { action: 'manageStaff', subject: (input) => input.personId },
  changePin: { action: 'manageStaff', subject: (input) => input.personId },
  assignBadge: { action: 'manageStaff', subject: (input) => input.personId },
  setLockMinutes: { action: 'manageStaff', subject: (input) => String(input.minutes) },
  keepLanguage: { action: 'setUpShop', subject: (input) => input.language },
  keepStore: { action: 'setUpShop', subject: () => 'store' },
  keepDistributor: { action: 'setUpShop', subject: (input) => input.distributor.kind },
  askBalance: { action: 'setUpShop', subject: () => 'distributor' },
  leavePage: { action: 'setUpShop', subject: (input) => input.page },
  finishSetUp: { action: 'setUpShop', subject: () => 'shop' },
  changeSetting: { action: 'changeSettings', subject: (input) => input.key },
}

/** `anyone` also at a locked till, which goes on showing what it showed. */
export const queryRules: { readonly [Name in Exclude<CallName, CommandName>]: 'anyone' | Action } = {
  readScan: 'anyone',
  listOffers: 'anyone',
  quote: 'anyone',
  readDay: 'readReports',
  listSettlements: 'readReports',
  getReportPaper: 'readReports',
  readFigures: 'seeFigures',
  readStanding: 'seeFigures',
  listShifts: 'readReports',
  readExports: 'exportSales',
  readDrawerRules: 'anyone',
  listPrintJobs: 'anyone',
  readDevices: 'anyone',
  getCustomerView: 'anyone',
  getTraining: 'anyone',
  getShop: 'anyone',
  getStatus: 'anyone',
  getSale: 'anyone',
  searchSales: 'anyone',
  listSales: 'anyone',
  listTakingBack: 'anyone',
  getStory: 'anyone',
  getPaper: 'anyone',
  getSession: 'anyone',
  stayUnlocked: 'anyone',
  listPeople: 'manageStaff',
  readReconciliation: 'reconcile',
  readPayIns: 'reconcile',
  readSetUp: 'setUpShop',
  readSettings: 'changeSettings',
  readSaleRules: 'seeRules',
  readOwnerPin: 'anyone',
}
