// The door both hosts share: a raw call in, an envelope out, each side checked against the contract.
// Nothing reaches the counter unchecked, and nothing unchecked reaches a screen.
import type { z } from 'zod'
import type { Outcome, Problem } from '../outcome.ts'
import { problem, refuse } from '../outcome.ts'
import type { Report } from '../ports.ts'
import type { Language } from '../words/language.ts'
import { type CallName, contract, requestSchema } from './contract.ts'
import { type Envelope, viewProblem } from './envelope.ts'
import type { EventLog } from './events.ts'

/** An answer the world has to give first: it comes once, and not before the call has returned. */
export type Later<T> = (report: Report<Outcome<T>>) => void
/** What concerns the counter alone is answered at once; what asks a device or a slow check, later. */
export type Answer<T> = Outcome<T> | Later<T>

/** The counter as its hosts hold it. */
export interface Counter {
  readonly events: EventLog
  /**
   * Answers a validated call. `input` fits the contract's schema for `name`; `training` is the training it
   * was made in, left out for the real shop.
   */
  handle(name: CallName, input: unknown, language: Language, training?: string): Answer<unknown>
}

/**
 * Never throws: what the counter could not do comes back as a sentence. `failed` hears what broke;
 * `report` is called once, before this returns unless the world is asked.
 */
export function answerCall(
  counter: Counter,
  raw: unknown,
  failed: (error: unknown) => void,
  report: Report<Envelope<unknown>>,
): void {
  const read = readCall(raw)
  if (!read.ok) {
    report(read)
    return
  }
  const { name, input, language, training } = read.call
  const enclosed = (outcome: Outcome<unknown>): Envelope<unknown> => {
    try {
      if (!outcome.ok) return refusal(outcome.problem, language)
      const { output }: { output: z.ZodType } = contract[name]
      return { ok: true, value: output.parse(outcome.value) }
    } catch (error) {
      failed(error)
      return refusal(problem('counterFailed'), language)
    }
  }
  const answer = attempt(() => counter.handle(name, input, language, training), failed)
  if (typeof answer === 'function') answer((outcome) => report(enclosed(outcome)))
  else report(enclosed(answer))
}

type CallReading =
  | {
      readonly ok: true
      readonly call: {
        readonly name: CallName
        readonly input: unknown
        readonly language: Language
        readonly training: string | undefined
      }
    }
  | Extract<Envelope<unknown>, { ok: false }>

function readCall(raw: unknown): CallReading {
  const request = requestSchema.safeParse(raw)
  if (!request.success) return refusal(problem('callMalformed'), 'zh-Hant')
  const { name, language, training } = request.data
  const schema: { input: z.ZodType } = contract[name]
  const input = schema.input.safeParse(request.data.input)
  if (!input.success) return refusal(problem('callMalformed'), language)
  return { ok: true, call: { name, input: input.data, language, training } }
}

function refusal(reason: Problem, language: Language) {
  return { ok: false as const, error: viewProblem(reason, language) }
}

function attempt(handle: () => Answer<unknown>, failed: (error: unknown) => void): Answer<unknown> {
  try {
    return handle()
  } catch (error) {
    failed(error)
    return refuse('counterFailed')
  }
}
