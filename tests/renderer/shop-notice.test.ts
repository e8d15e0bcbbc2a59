// What hinders the whole shop is one sentence, and of several the one that hinders most.
import { expect, test } from 'vitest'
import type { StatusView } from '../../core/api/views.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { shiftWords } from '../../core/words/shift-words.ts'
import { noticeOf } from '../../renderer/panels/shop-notice.ts'
import { everythingWell } from '../e2e/staged-counter.ts'

type Offline = NonNullable<StatusView['offline']>
type Room = Extract<Offline, { selling: true }>
const room: Room = {
  selling: true,
  salesLeft: 9,
  moneyLeft: { currency: 'HKD', amountMinor: 100_000 },
  hoursLeft: 5,
  near: false,
}

const leftOpen = { number: 3, holder: { id: null, name: '1' }, openedAtMs: 0, overdue: true }

interface Differs {
  readonly halted?: true
  readonly hold?: StatusView['queue']['hold']
  readonly offline?: Partial<Room> | 'off'
  readonly shift?: Partial<StatusView['shift']>
}

function noticed({ hold = null, offline, halted, shift }: Differs) {
  const damaged = { code: 'storeDamagedInUse', message: '', details: {} } as const
  const off: Offline = { selling: false, problem: { code: 'offlineOff', message: '', details: {} } }
  return noticeOf({
    ...everythingWell,
    queue: { ...everythingWell.queue, hold },
    shift: { ...everythingWell.shift, ...shift },
    books: { ...everythingWell.books, halted: halted ? damaged : null },
    offline: offline === undefined ? null : offline === 'off' ? off : { ...room, ...offline },
  })?.phrase
}

test.each<[string, Differs, unknown]>([
  ['all is well', {}, undefined],
  ['a distributor that asks to slow down needs no one', { hold: 'rateLimited' }, undefined],
  ['a shop with shifts and none open', { shift: { needed: true } }, shiftWords.guideNeeded],
  ['a shift left open', { shift: { open: leftOpen } }, shiftWords.guideOverdue],
  ['a shift of today', { shift: { open: { ...leftOpen, overdue: false } } }, undefined],
  ['an empty balance', { hold: 'balanceEmpty' }, screenWords.guideBalanceEmpty],
  ['a refused account', { hold: 'credentials' }, screenWords.guideCredentials],
  ['the line down with room', { offline: {} }, screenWords.guideOffline],
  ['near a limit', { offline: { near: true } }, screenWords.guideOfflineNear],
  ['no more sales', { offline: { salesLeft: 0 } }, screenWords.guideOfflineFull],
  ['no more hours', { offline: { hoursLeft: 0 } }, screenWords.guideOfflineFull],
  ['selling is off', { offline: 'off' }, screenWords.guideOfflineOff],
  [
    'selling is off, and the balance empty too',
    { offline: 'off', hold: 'balanceEmpty' },
    screenWords.guideOfflineOff,
  ],
  ['books that are damaged', { halted: true }, screenWords.guideHalted],
  ['and of all these, damaged books', { halted: true, offline: 'off' }, screenWords.guideHalted],
  [
    'the line down, and the balance empty before',
    { offline: {}, hold: 'balanceEmpty' },
    screenWords.guideBalanceEmpty,
  ],
])('%s', (_name, differs, phrase) => {
  expect(noticed(differs)).toBe(phrase)
})
