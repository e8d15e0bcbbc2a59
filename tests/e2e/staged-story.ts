// A sale whose distributor contradicts itself, told as the counter tells it: credited, and a day later taken
// back.
import { viewProblem } from '../../core/api/envelope.ts'
import type { StoryLine } from '../../core/api/views.ts'
import { problem } from '../../core/outcome.ts'

export const storyLine: StoryLine = {
  sequence: 1,
  atMs: 0,
  lastAtMs: 0,
  times: 1,
  type: 'unreachable',
  state: 'inDoubt',
  note: null,
  problem: null,
  reason: null,
  why: null,
  refundTender: null,
  detail: null,
  by: null,
  approvedBy: null,
}

/** Oldest first, with everything before the two answers. */
export const contradiction: StoryLine[] = [
  { ...storyLine, sequence: 1, type: 'prepared', state: 'prepared' },
  { ...storyLine, sequence: 2, atMs: 9_000, lastAtMs: 9_000, type: 'paymentTaken', state: 'paid' },
  {
    ...storyLine,
    sequence: 3,
    atMs: 9_100,
    lastAtMs: 9_100,
    type: 'notSent',
    state: 'paid',
    reason: 'rateLimited',
  },
  { ...storyLine, sequence: 4, atMs: 15_000, lastAtMs: 15_000, type: 'sendingStarted', state: 'sending' },
  {
    ...storyLine,
    sequence: 5,
    atMs: 45_000,
    lastAtMs: 45_000,
    type: 'answerLost',
    state: 'inDoubt',
    detail: 'socket hang up',
  },
  { ...storyLine, sequence: 6, atMs: 50_000, lastAtMs: 900_000, times: 14 },
  {
    ...storyLine,
    sequence: 7,
    atMs: 960_000,
    lastAtMs: 960_000,
    type: 'creditReported',
    state: 'credited',
    detail: '884201993 OP-55-1',
  },
  {
    ...storyLine,
    sequence: 8,
    atMs: 90_000_000,
    lastAtMs: 90_000_000,
    type: 'failureReported',
    state: 'needsReview',
    problem: viewProblem(problem('distributorReversed', { distributorId: '884201993' }), 'en'),
    detail: '884201993',
  },
]
