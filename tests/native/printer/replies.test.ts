// What a printer sends back, sorted: an answer must never be mistaken, or a lost receipt is confirmed.
import { expect, test } from 'vitest'
import { Replies } from '../../../native/printer/replies.ts'
import { paperIsLow, type StatusBytes, troubleIn } from '../../../native/printer/status.ts'

const statusOf = (...bytes: number[]): StatusBytes => {
  const kinds = [1, 2, 3, 4] as const
  return new Map(kinds.flatMap((kind, at) => (bytes[at] === undefined ? [] : [[kind, bytes[at]] as const])))
}

test.each([
  ['all is well', [0x12, 0x12, 0x12, 0x12], null],
  ['the drawer is open, which is no trouble', [0x16, 0x12, 0x12, 0x12], null],
  ['the feed button is held', [0x12, 0x1a, 0x12, 0x12], null],
  ['paper out', [0x1a, 0x32, 0x12, 0x72], 'paperOut'],
  ['paper out by the sensor alone', [0x12, 0x12, 0x12, 0x72], 'paperOut'],
  ['cover open', [0x1a, 0x16, 0x12, 0x12], 'coverOpen'],
  ['cover open, which also reads as no paper', [0x1a, 0x36, 0x12, 0x72], 'coverOpen'],
  ['paper near its end', [0x12, 0x12, 0x12, 0x1e], null],
  ['cutter', [0x1a, 0x52, 0x1a, 0x12], 'cutterJammed'],
  ['fault', [0x1a, 0x52, 0x32, 0x12], 'printerFault'],
  ['too hot', [0x1a, 0x52, 0x52, 0x12], 'printerOverheated'],
  ['an error it does not name', [0x1a, 0x52, 0x12, 0x12], 'printerFault'],
  [
    'cover open while it prints, which some report as an error as well',
    [0x1a, 0x56, 0x52, 0x12],
    'coverOpen',
  ],
  ['cutter jammed and out of paper: the jam first', [0x1a, 0x72, 0x1a, 0x72], 'cutterJammed'],
  ['offline without a reason', [0x1a, 0x12, 0x12, 0x12], 'printerOffline'],
  ['only the first answer came', [0x12], null],
] as const)('%s', (_, bytes, code) => {
  expect(troubleIn(statusOf(...bytes))).toBe(code)
})

test('paper near its end is seen, and paper out is not taken for it', () => {
  expect(paperIsLow(statusOf(0x12, 0x12, 0x12, 0x1e))).toBe(true)
  expect(paperIsLow(statusOf(0x12, 0x12, 0x12, 0x16))).toBe(true)
  expect(paperIsLow(statusOf(0x12, 0x12, 0x12, 0x1a))).toBe(true)
  expect(paperIsLow(statusOf(0x12, 0x12, 0x12, 0x72))).toBe(false)
  expect(paperIsLow(statusOf(0x12, 0x12, 0x12, 0x12))).toBe(false)
})

test('automatic status, flow control and rubbish are not answers; answers between them are', async () => {
  const replies = new Replies()
  replies.take(Uint8Array.of(0x11, 0x13, 0xff, 0x9b, 0x14, 0x00, 0x00))
  replies.take(Uint8Array.of(0x0f, 0x16, 0x03))
  expect(await replies.next('realTime', 0)).toBe(0x16)
  expect(await replies.next('queued', 0)).toBe(0x03)
  expect(replies.has('queued')).toBe(false)
})

test('automatic status cut short by the line does not swallow the real-time answer after it', async () => {
  const replies = new Replies()
  replies.take(Uint8Array.of(0x18, 0x00, 0x12))
  expect(await replies.next('realTime', 0)).toBe(0x12)
})

test('whoever waits is woken by the answer, and by the end of the line', async () => {
  const replies = new Replies()
  const answered = replies.next('queued', 60_000)
  replies.take(Uint8Array.of(0x00))
  expect(await answered).toBe(0x00)
  const unanswered = replies.next('queued', 60_000)
  replies.end()
  expect(await unanswered).toBe(null)
})

test('a printer that chatters does not fill the memory', async () => {
  const replies = new Replies()
  replies.take(new Uint8Array(100_000))
  let kept = 0
  while ((await replies.next('queued', 0)) !== null) kept += 1
  expect(kept).toBe(16)
})
