// A counter without a scanner says so once, and not before it was asked.
import { expect, it } from 'vitest'
import { createNoScanner } from '../../../native/scanner/no-scanner.ts'
import { createScannerRecorder } from '../../contract/scanner-recorder.ts'

it('says that there is none after start has returned, and nothing once stopped', async () => {
  const scanner = createNoScanner()
  const stopped = createScannerRecorder()
  scanner.start(stopped)
  expect(stopped.events).toEqual([])
  scanner.stop()
  const heard = createScannerRecorder()
  scanner.start(heard)
  expect(await heard.nextStatus('none')).toEqual({ state: 'none' })
  expect(stopped.events).toEqual([])
})
