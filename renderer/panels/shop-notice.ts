// What hinders the whole shop, as the one sentence a clerk must read before taking money: books that are
// damaged, selling without a line and its limits, an empty balance, an account that is refused, a drawer nobody
// stands for. Chips tell the rest.
import type { StatusView } from '../../core/api/views.ts'
import { formatMoney } from '../../core/money.ts'
import type { HelpTopic } from '../../core/words/help.ts'
import type { Phrase } from '../../core/words/language.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { shiftWords } from '../../core/words/shift-words.ts'
import type { Tone } from '../parts/tone.ts'

export interface ShopNotice {
  readonly tone: Tone
  readonly phrase: Phrase
  /** The page that says what to do about it. */
  readonly help: HelpTopic
  readonly values?: Readonly<Record<string, string | number>>
}

/** Nothing is wrong with the books: the owner has yet to say whose shop it is, or who credits its cards. */
const unready = ['distributorNotChosen', 'storeNotNamed']

/** Null when nothing stands in the way; the first of several is the one that hinders most. */
export function noticeOf({ books, offline, queue, shift }: StatusView): ShopNotice | null {
  if (books.halted && unready.includes(books.halted.code))
    return { tone: 'waiting', phrase: screenWords.guideNotSetUp, help: 'setUp' }
  if (books.halted) return { tone: 'bad', phrase: screenWords.guideHalted, help: 'books' }
  if (offline && !offline.selling) return { tone: 'bad', phrase: screenWords.guideOfflineOff, help: 'line' }
  if (isUsedUp(offline)) return { tone: 'bad', phrase: screenWords.guideOfflineFull, help: 'offline' }
  if (queue.hold === 'balanceEmpty')
    return { tone: 'bad', phrase: screenWords.guideBalanceEmpty, help: 'balance' }
  if (queue.hold === 'credentials')
    return { tone: 'bad', phrase: screenWords.guideCredentials, help: 'account' }
  if (shift.needed && !shift.open) return { tone: 'waiting', phrase: shiftWords.guideNeeded, help: 'shift' }
  if (shift.open?.overdue) {
    const { number, holder } = shift.open
    const values = { number, name: holder.name }
    return { tone: 'waiting', phrase: shiftWords.guideOverdue, help: 'shift', values }
  }
  if (!offline) return null
  if (!offline.near) return { tone: 'waiting', phrase: screenWords.guideOffline, help: 'line' }
  return {
    tone: 'waiting',
    phrase: screenWords.guideOfflineNear,
    help: 'offline',
    values: { sales: offline.salesLeft, money: formatMoney(offline.moneyLeft) },
  }
}

/** Whether selling goes on in principle, and a limit that holds for every sale is reached. */
export function isUsedUp(offline: StatusView['offline']): boolean {
  if (!offline?.selling) return false
  return offline.salesLeft === 0 || offline.moneyLeft.amountMinor === 0 || offline.hoursLeft === 0
}
