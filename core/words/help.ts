// Which page of help solves a problem. Each room has its usual page; a code that needs another is named. What
// no screen ever shows has none, and says why.
import { alertProblems } from './alert-problems.ts'
import { cardProblems } from './card-problems.ts'
import { distributorProblems } from './distributor-problems.ts'
import { helpDevices } from './help-devices.ts'
import type { HelpPage } from './help-page.ts'
import { helpSelling } from './help-selling.ts'
import { helpShop } from './help-shop.ts'
import { helpTraining } from './help-training.ts'
import { hostProblems } from './host-problems.ts'
import type { Phrases } from './language.ts'
import { printerProblems } from './printer-problems.ts'
import type { ProblemCode } from './problem-words.ts'
import { reconcileProblems } from './reconcile-problems.ts'
import { ruleProblems } from './rule-problems.ts'
import { saleProblems } from './sale-problems.ts'
import { scannerProblems } from './scanner-problems.ts'
import { setUpProblems } from './set-up-problems.ts'
import { settingsProblems } from './settings-problems.ts'
import { shiftProblems } from './shift-problems.ts'
import { staffProblems } from './staff-problems.ts'
import { storeProblems } from './store-problems.ts'
import { trainingProblems } from './training-problems.ts'

export const helpPages = { ...helpSelling, ...helpDevices, ...helpShop, ...helpTraining } as const
export type HelpTopic = keyof typeof helpPages

/** No page, and why none is needed. */
interface NoHelp {
  readonly none: string
}

const atTheStart: NoHelp = { none: 'said where the program is started, before any screen is open' }
const ofRestoring: NoHelp = { none: 'said by the commands that restore and verify, which no screen runs' }
const ofTheForgotten: NoHelp = {
  none: 'said where a new PIN is set at the machine: the sentence itself says what to do',
}
const besideTheField: NoHelp = {
  none: 'said beside the field that is wrong, with its bounds: the sentence itself says what to do',
}
const ofOurOwn: NoHelp = { none: 'means that the program is at fault: the sentence itself says what to do' }

const rooms: readonly (readonly [Phrases, HelpTopic | NoHelp])[] = [
  [cardProblems, 'wrongScan'],
  [saleProblems, 'payment'],
  [distributorProblems, 'refused'],
  [scannerProblems, 'scanner'],
  [printerProblems, 'printer'],
  [staffProblems, 'people'],
  [shiftProblems, 'shift'],
  [trainingProblems, 'training'],
  [storeProblems, 'books'],
  [reconcileProblems, 'reconcile'],
  [hostProblems, atTheStart],
  [settingsProblems, atTheStart],
  [setUpProblems, 'setUp'],
  [ruleProblems, besideTheField],
  [alertProblems, 'clock'],
]

const exceptions: Partial<Readonly<Record<ProblemCode, HelpTopic | NoHelp>>> = {
  amountOutsideProduct: 'amounts',
  catalogueMissing: 'amounts',
  noProductForCard: 'amounts',
  productTakesOther: 'amounts',
  productUnknown: 'amounts',
  rateMissing: 'amounts',
  saleTooLarge: 'amounts',

  offlineBalanceLow: 'offline',
  offlineBalanceUnknown: 'offline',
  offlineCardLimit: 'offline',
  offlineCatalogueOld: 'offline',
  offlineOff: 'offline',
  offlineSaleTooLarge: 'offline',
  offlineTooLong: 'offline',
  offlineTooMany: 'offline',
  offlineTotalReached: 'offline',

  absenceUnprovable: 'review',
  acceptedThenLost: 'review',
  creditedAfterFailure: 'review',
  creditedAfterRefund: 'review',
  priceChangedSince: 'review',
  productGoneSince: 'review',
  reversalUnprovable: 'review',
  reversedLater: 'review',
  reversalDidNotArrive: 'takingBack',
  reversalNeedsLine: 'takingBack',
  reversalNever: 'takingBack',
  reversalTooLate: 'takingBack',
  reversalUnderWay: 'takingBack',
  reversedAsAsked: 'takingBack',
  distributorKeepsCredit: 'takingBack',
  sentInVain: 'review',
  distributorReversed: 'review',
  distributorDuplicate: 'doubt',
  distributorAnswerUnreadable: 'doubt',

  distributorNotChosen: 'setUp',
  distributorBalanceEmpty: 'balance',
  distributorCredentialsRefused: 'account',
  distributorBusy: 'line',
  distributorOperatorUnavailable: 'line',
  distributorUnreachable: 'line',

  paperOut: 'paper',
  paperLow: 'paper',
  coverOpen: 'paper',
  cutterJammed: 'paper',
  printerFault: 'paper',
  printerOverheated: 'paper',
  drawerWaits: 'drawer',
  drawerStayedShut: 'drawer',
  drawerPerhapsShut: 'drawer',
  drawerTooLate: 'drawer',
  drawerNotSetUp: 'drawer',
  printInterrupted: 'printDoubt',
  printStalled: 'printDoubt',
  copyNeedsSupervisor: 'people',
  printJobUnknown: 'printDoubt',
  nothingToPrint: 'printDoubt',

  exportCancelled: 'day',
  exportDaysWrong: 'day',
  exportFailed: 'day',
  exportUnknown: 'day',
  figuresFailed: 'day',
  settlementUnknown: 'day',
  reportsNotShown: 'people',

  dataFolderIsTraining: atTheStart,

  alertBalanceHours: 'balance',
  alertBalanceLow: 'balance',
  alertInDoubt: 'doubt',
  alertLineDown: 'line',
  alertDrawerShort: 'shift',

  counterFailed: 'counter',
  counterStopped: 'counter',
  counterUnreachable: 'counter',
  screenKeyWrong: 'counter',
  callsTooMany: 'counter',
  callMalformed: ofOurOwn,
  commandReused: ofOurOwn,

  ownerNobody: ofTheForgotten,
  ownerUnclear: ofTheForgotten,
  ownerPinNotNow: ofTheForgotten,
  ownerPinWhileOpen: ofTheForgotten,

  restoreFromAbsent: ofRestoring,
  restoreFromDamaged: ofRestoring,
  restoreNotSound: ofRestoring,
  restoreNothingToCompare: ofRestoring,
  restoreOtherShop: ofRestoring,
  restoreWouldLose: ofRestoring,
}

/** The page that solves it, or why there is none; null for a code of no known room. */
export function helpFor(code: ProblemCode): HelpTopic | NoHelp | null {
  return exceptions[code] ?? rooms.find(([words]) => Object.hasOwn(words, code))?.[1] ?? null
}

/** The page itself; null where there is none. */
export function helpTopicOf(code: ProblemCode): HelpTopic | null {
  const found = helpFor(code)
  return typeof found === 'string' ? found : null
}

export function helpPage(topic: HelpTopic): HelpPage {
  return helpPages[topic]
}

export const helpWords = {
  help: { 'zh-Hant': '怎麼辦？', 'zh-Hans': '怎么办？', en: 'Help' },
  helpAbout: { 'zh-Hant': '怎麼辦：{title}', 'zh-Hans': '怎么办：{title}', en: 'Help: {title}' },
  callDistributor: {
    'zh-Hant': '仍未解決，致電分銷商：',
    'zh-Hans': '还没解决，致电分销商：',
    en: 'Still not solved? Call the distributor:',
  },
  callOwner: {
    'zh-Hant': '仍未解決，找店主：',
    'zh-Hans': '还没解决，找店主：',
    en: 'Still not solved? Call the owner:',
  },
  callUnknown: {
    'zh-Hant': '設定裡未有電話；請店主填上。',
    'zh-Hans': '设置里还没有电话；请店主填上。',
    en: 'No number is set; the owner can add it to the settings.',
  },
} as const satisfies Phrases
