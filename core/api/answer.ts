// The door both hosts share: a raw call in, an envelope out, each side checked against the contract.
// Nothing reaches the counter unchecked, and nothing unchecked reaches a screen.
import type { z } from 'zod'
import type { Outcome } from '../outcome.ts'
import { problem } from '../outcome.ts'
import type { Language } from '../words/language.ts'
import { type CallName, contract, requestSchema } from './contract.ts'
import { type Envelope, viewProblem } from './envelope.ts'
import type { EventLog } from './events.ts'

/** The counter as its hosts hold it. */
export interface Counter {
  readonly events: EventLog
  /** Answers a validated call. `input` fits the contract's schema for `name`. */
  handle(name: CallName, input: unknown, language: Language): Outcome<unknown>
}

/** Never throws: what the counter could not do comes back as a sentence. `failed` hears what broke. */
export function answerCall(
  counter: Counter,
  raw: unknown,
  failed: (error: unknown) => void,
): Envelope<unknown> {
  const request = requestSchema.safeParse(raw)
  if (!request.success) return { ok: false, error: viewProblem(problem('callMalformed'), 'zh-Hant') }
  const { name, language } = request.data
  const call: { input: z.ZodType; output: z.ZodType } = contract[name]
  const input = call.input.safeParse(request.data.input)
  if (!input.success) return { ok: false, error: viewProblem(problem('callMalformed'), language) }
  try {
    const outcome = counter.handle(name, input.data, language)
    if (!outcome.ok) return { ok: false, error: viewProblem(outcome.problem, language) }
    return { ok: true, value: call.output.parse(outcome.value) }
  } catch (error) {
    failed(error)
    return { ok: false, error: viewProblem(problem('counterFailed'), language) }
  }
}
