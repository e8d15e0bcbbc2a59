// The thread itself: reads the sums of days with a connection of its own that cannot write to the books, and
// answers each question with their figures, as often as it is asked.
import { parentPort, workerData } from 'node:worker_threads'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import { hourShiftOf, ownerFigures } from '../../core/owner/owner-figures.ts'
import { connectReadOnly } from './connection.ts'
import { daySumRows } from './day-sum-rows.ts'
import type { FiguresAnswer, FiguresQuestion, FiguresSource } from './figures-reader.ts'

const { file } = workerData as FiguresSource
let rows: ReturnType<typeof daySumRows> | null = null

function answer({ days, terms }: FiguresQuestion): Outcome<FiguresAnswer> {
  try {
    rows ??= daySumRows(connectReadOnly(file))
    return done(ownerFigures(rows.daySums(days, hourShiftOf(days, terms.timeZone)), terms))
  } catch (error) {
    return refuse('figuresFailed', { detail: error instanceof Error ? error.message : String(error) })
  }
}

parentPort?.on('message', (question: FiguresQuestion) =>
  parentPort?.postMessage({ number: question.number, answer: answer(question) }),
)
