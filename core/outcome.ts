// What a step may end in when the world, not the program, is at fault: a value, never an exception.
import type { ProblemCode } from './words/problem-words.ts'

/** Values a problem's sentence is filled with; amounts are already written out (`HK$100.00`). */
export type ProblemDetails = Readonly<Record<string, string | number>>

/** One thing that went wrong, named so that every screen, slip and log says the same sentence. */
export interface Problem {
  readonly code: ProblemCode
  readonly details: ProblemDetails
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function refuse(code: ProblemCode, details: ProblemDetails = {}): { ok: false; problem: Problem } {
  return { ok: false, problem: problem(code, details) }
}

export function problem(code: ProblemCode, details: ProblemDetails = {}): Problem {
  return { code, details }
}
