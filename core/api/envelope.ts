// The one shape in which every call of a screen is answered, whichever host carried it.
import { z } from 'zod'
import type { Problem } from '../outcome.ts'
import { type Language, say } from '../words/language.ts'
import { type ProblemCode, problemWords } from '../words/problem-words.ts'

export const problemCodeSchema = z.enum(Object.keys(problemWords) as [ProblemCode, ...ProblemCode[]])

/** A problem as a screen shows it: the sentence is already in the caller's language. */
export const problemViewSchema = z.object({
  code: problemCodeSchema,
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ProblemView = z.infer<typeof problemViewSchema>

export type Envelope<T> = { ok: true; value: T } | { ok: false; error: ProblemView }

export const envelopeSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: problemViewSchema }),
])

const writtenProblemSchema = problemViewSchema.pick({ code: true, details: true })

/** A problem as it was written down once; null when it is none, or one this version does not know. */
export function readProblem(written: unknown): Problem | null {
  const read = writtenProblemSchema.safeParse(written)
  return read.success ? read.data : null
}

export function viewProblem(problem: Problem, language: Language): ProblemView {
  const message = say(problemWords[problem.code], language, problem.details)
  return { code: problem.code, message, details: { ...problem.details } }
}
