// Every state of the line and of the queue that the bar tells, with what is to be read in each.
import { viewProblem } from '../../core/api/envelope.ts'
import type { StatusView } from '../../core/api/views.ts'
import { problem } from '../../core/outcome.ts'
import type { Phrase } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { shiftWords } from '../../core/words/shift-words.ts'
import { everythingWell } from './staged-counter.ts'

const room = {
  selling: true,
  salesLeft: 14,
  moneyLeft: { currency: 'HKD', amountMinor: 152_000 },
  hoursLeft: 9.7,
  near: false,
} as const
const down: StatusView['line'] = {
  state: 'down',
  sinceMs: 0,
  problem: viewProblem(problem('distributorUnreachable'), 'en'),
}
const unsent = { ...everythingWell.queue, unsent: 6 }

const damage = { file: 'lowu.sqlite', detail: 'page 7' }
const noCopy = { folder: '/media/usb/lowu', detail: 'EACCES' }
const noTrail = { file: 'trail.jsonl', detail: 'ENOSPC' }

type Said = readonly [phrase: Phrase, values?: Record<string, string | number>]
export interface StagedState {
  readonly name: string
  readonly chip: Phrase
  readonly value: Phrase
  readonly said: readonly Said[]
  readonly guide: readonly [phrase: Phrase, values?: Record<string, string | number>] | null
  readonly status: StatusView
}

export const lineAndQueue: readonly StagedState[] = [
  {
    name: 'line-shaky',
    chip: screenWords.line,
    value: screenWords.lineShaky,
    said: [[screenWords.lineShakyExplained]],
    guide: [screenWords.guideScan],
    status: { ...everythingWell, line: { state: 'shaky', sinceMs: 0, problem: null } },
  },
  {
    name: 'line-down-room',
    chip: screenWords.line,
    value: screenWords.lineDown,
    said: [[problemWords.distributorUnreachable]],
    guide: [screenWords.guideOffline],
    status: { ...everythingWell, line: down, offline: room, queue: unsent },
  },
  {
    name: 'line-down-near',
    chip: screenWords.line,
    value: screenWords.offlineNear,
    said: [[problemWords.distributorUnreachable]],
    guide: [screenWords.guideOfflineNear, { sales: 2, money: 'HK$190.00' }],
    status: {
      ...everythingWell,
      line: down,
      queue: unsent,
      offline: {
        ...room,
        salesLeft: 2,
        moneyLeft: { currency: 'HKD', amountMinor: 19_000 },
        hoursLeft: 1.2,
        near: true,
      },
    },
  },
  {
    name: 'line-down-full',
    chip: screenWords.line,
    value: screenWords.offlineFull,
    said: [[problemWords.distributorUnreachable]],
    guide: [screenWords.guideOfflineFull],
    status: { ...everythingWell, line: down, queue: unsent, offline: { ...room, salesLeft: 0, near: true } },
  },
  {
    name: 'line-down-off',
    chip: screenWords.line,
    value: screenWords.lineDown,
    said: [[screenWords.offlineOffExplained]],
    guide: [screenWords.guideOfflineOff],
    status: {
      ...everythingWell,
      line: down,
      offline: { selling: false, problem: viewProblem(problem('offlineOff'), 'en') },
    },
  },
  {
    name: 'queue-rate-limited',
    chip: screenWords.queue,
    value: screenWords.queueHeld,
    said: [[screenWords.heldRateLimited]],
    guide: [screenWords.guideScan],
    status: { ...everythingWell, queue: { ...unsent, hold: 'rateLimited' } },
  },
  {
    name: 'queue-credentials',
    chip: screenWords.queue,
    value: screenWords.queueHeld,
    said: [[screenWords.heldCredentials]],
    guide: [screenWords.guideCredentials],
    status: { ...everythingWell, queue: { ...unsent, hold: 'credentials' } },
  },
  {
    name: 'books-halted',
    chip: screenWords.queue,
    value: screenWords.booksHalted,
    said: [[problemWords.storeDamagedInUse, damage]],
    guide: [screenWords.guideHalted],
    status: {
      ...everythingWell,
      books: {
        ...everythingWell.books,
        halted: viewProblem(problem('storeDamagedInUse', damage), 'en'),
      },
    },
  },
  {
    name: 'books-at-risk',
    chip: screenWords.queue,
    value: screenWords.booksAtRisk,
    said: [
      [problemWords.backupFailed, noCopy],
      [problemWords.trailBehind, noTrail],
      [screenWords.booksNeverCopied],
    ],
    guide: [screenWords.guideScan],
    status: {
      ...everythingWell,
      books: {
        copiedAtMs: null,
        copyProblem: viewProblem(problem('backupFailed', noCopy), 'en'),
        trailProblem: viewProblem(problem('trailBehind', noTrail), 'en'),
        halted: null,
      },
    },
  },
  {
    name: 'queue-draining',
    chip: screenWords.queue,
    value: screenWords.queueDraining,
    said: [
      [screenWords.draining, { done: 34, left: 6 }],
      [screenWords.drainingFor, { seconds: 12 }],
    ],
    guide: [screenWords.guideScan],
    status: {
      ...everythingWell,
      queue: { ...unsent, drain: { done: 34, left: 6, leftMs: 11_400 } },
    },
  },
  {
    name: 'shift-needed',
    chip: screenWords.line,
    value: screenWords.lineUp,
    said: [[screenWords.lineUpExplained]],
    guide: [shiftWords.guideNeeded],
    status: { ...everythingWell, shift: { ...everythingWell.shift, needed: true } },
  },
  {
    name: 'shift-overdue',
    chip: screenWords.line,
    value: screenWords.lineUp,
    said: [[screenWords.lineUpExplained]],
    guide: [shiftWords.guideOverdue, { number: 1234, name: 'Ms Fong 方太' }],
    status: {
      ...everythingWell,
      shift: {
        ...everythingWell.shift,
        open: { number: 1234, holder: { id: null, name: 'Ms Fong 方太' }, openedAtMs: 0, overdue: true },
      },
    },
  },
]
