// Who may do what: the one table that is asked, for each command of the contract. A command without a
// row here does not compile.
import type { CallInput, CommandName } from '../api/contract.ts'
import type { Role } from './person.ts'
import { roles } from './person.ts'

/** What not everyone may do. A screen shows them by name when it asks for an approval. */
export const actions = [
  'voidSale',
  'refundSale',
  'reviewSale',
  'printMoreCopies',
  'openDrawer',
  'moveCash',
  'countDrawer',
  'closeDay',
  'exportSales',
  'reconcile',
  'chooseDevices',
  'manageStaff',
] as const
export type Action = (typeof actions)[number]

/** The least role that may do it unasked; a higher one may do all that a lower one may. */
const leastRoles: Readonly<Record<Action, Role>> = {
  voidSale: 'supervisor',
  refundSale: 'supervisor',
  reviewSale: 'supervisor',
  printMoreCopies: 'supervisor',
  openDrawer: 'supervisor',
  moveCash: 'supervisor',
  countDrawer: 'supervisor',
  closeDay: 'supervisor',
  exportSales: 'owner',
  reconcile: 'owner',
  chooseDevices: 'supervisor',
  manageStaff: 'owner',
}

export function roleMay(role: Role, action: Action): boolean {
  return roles.indexOf(role) >= roles.indexOf(leastRoles[action])
}

/** The owner's list and the owner's figures are for owners: no word of theirs stands in for their being there. */
export function isApprovable(action: Action): boolean {
  return action !== 'manageStaff' && action !== 'reconcile'
}

/** Every action that `role` may do without being approved. */
export function actionsOf(role: Role): Action[] {
  return actions.filter((action) => roleMay(role, action))
}

/**
 * `everyone` is whoever is signed in; `anyone` also works at a locked till. `subject` names exactly what
 * would be done, so that an approval of one thing is never one of another.
 */
export type Rule<Name extends CommandName> =
  | 'anyone'
  | 'everyone'
  | { readonly action: Action; readonly subject: (input: CallInput<Name>) => string }

export const commandRules: { readonly [Name in CommandName]: Rule<Name> } = {
  prepareSale: 'everyone',
  takePayment: 'everyone',
  cancelSale: 'everyone',
  voidSale: { action: 'voidSale', subject: (input) => input.saleId },
  refundSale: { action: 'refundSale', subject: (input) => input.saleId },
  reviewSale: { action: 'reviewSale', subject: (input) => `${input.saleId} ${input.decision}` },
  moveCash: {
    action: 'moveCash',
    subject: (input) => `${input.direction} ${input.currency} ${input.amountMinor}`,
  },
  countDrawer: { action: 'countDrawer', subject: (input) => `${input.currency} ${input.countedMinor}` },
  openDrawer: { action: 'openDrawer', subject: (input) => input.reason },
  closeDay: { action: 'closeDay', subject: () => 'day' },
  printSettlement: 'everyone',
  exportSales: { action: 'exportSales', subject: (input) => `${input.from} ${input.to}` },
  bringStatement: { action: 'reconcile', subject: (input) => input.file },
  reconcile: { action: 'reconcile', subject: (input) => `${input.from} ${input.to}` },
  keepTerminalTotals: { action: 'reconcile', subject: (input) => `${input.from} ${input.to}` },
  resolveDifference: { action: 'reconcile', subject: (input) => input.key },
  /** Beyond the owner's number of copies the desk asks for `printMoreCopies`. */
  printCopy: 'everyone',
  printTestPage: 'everyone',
  useScanner: { action: 'chooseDevices', subject: (input) => input.scanner?.port ?? 'none' },
  usePrinter: { action: 'chooseDevices', subject: (input) => input.printer?.device ?? 'none' },
  settlePrintJob: 'everyone',
  dropPrintJob: 'everyone',
  /** The customer goes on watching while the till is locked. */
  showCustomer: 'anyone',
  signIn: 'anyone',
  lock: 'anyone',
  approve: 'everyone',
  addPerson: { action: 'manageStaff', subject: (input) => input.name },
  changePerson: { action: 'manageStaff', subject: (input) => input.personId },
  changePin: { action: 'manageStaff', subject: (input) => input.personId },
  assignBadge: { action: 'manageStaff', subject: (input) => input.personId },
  setLockMinutes: { action: 'manageStaff', subject: (input) => String(input.minutes) },
}
