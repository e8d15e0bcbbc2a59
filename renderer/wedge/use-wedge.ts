// Reads what a keyboard scanner typed, as any other scan is read: the counter says what it is, and one
// scan is answered after the other.
import { useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'
import { viewProblem } from '../../core/api/envelope.ts'
import type { ReadingView } from '../../core/api/views.ts'
import { AnswerLost, type Caller, Refused } from '../link/caller.ts'
import { numberFieldId } from '../panels/number-field.tsx'
import { listenForWedge } from './listen.ts'

/** A scanner left on a card reads it every 0.5 to 1.5 s. */
const doubleReadMs = 1500

interface Wedge {
  readonly ask: Caller
  readonly read: (reading: ReadingView) => void
}

/** Listens for as long as the page lives: a scan that is half typed survives any change on screen. */
export function useWedge({ ask, read }: Wedge): void {
  const readOne = useEffectEvent(async (text: string): Promise<void> => {
    try {
      read(await ask('readScan', { text, way: 'wedge' }))
    } catch (error) {
      if (error instanceof Refused) read({ kind: 'refused', problem: error.problem })
      // Without the counter nothing is read, and the page says so by itself.
      else if (!(error instanceof AnswerLost)) reportError(error)
    }
  })
  const refuse = useEffectEvent((code: 'scanUnreadable' | 'scanThroughInputMethod') => {
    // Worded in the language of the moment wherever it is shown.
    read({ kind: 'refused', problem: viewProblem({ code, details: {} }, 'zh-Hant') })
  })

  useEffect(() => {
    let before = { text: '', atMs: Number.NEGATIVE_INFINITY }
    let answered = Promise.resolve()
    return listenForWedge(window, {
      scanned(text, field) {
        const nowMs = performance.now()
        const double = text === before.text && nowMs - before.atMs < doubleReadMs
        before = { text, atMs: nowMs }
        // Read there, as if it had been keyed there: the next key is for what the scan opens.
        if (field?.id === numberFieldId) field.blur()
        if (!double) answered = answered.then(() => readOne(text))
      },
      garbled(hidden) {
        answered = answered.then(() => refuse(hidden ? 'scanThroughInputMethod' : 'scanUnreadable'))
      },
      settled: (work) => flushSync(work),
    })
  }, [])
}
