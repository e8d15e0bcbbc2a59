// One typed call to the counter: what goes out fits the contract, and what comes back is checked
// against it before anything is drawn from it.
import type { Bridge } from '../../core/api/bridge.ts'
import { type CallInput, type CallName, type CallOutput, contract } from '../../core/api/contract.ts'
import { envelopeSchema, type ProblemView } from '../../core/api/envelope.ts'
import type { Language } from '../../core/words/language.ts'

/** The counter answered, and the answer is no: `problem` is the sentence for the clerk. */
export class Refused extends Error {
  readonly problem: ProblemView
  constructor(problem: ProblemView) {
    super(problem.code)
    this.problem = problem
  }
}

/** No usable answer came back: whether the counter did it is not known. */
export class AnswerLost extends Error {}

export type Caller = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>

/**
 * `language` is asked at each call, so that a refusal is worded as the screen reads now. `training` is the
 * training its calls are made in, for as long as it lives; null: the real shop.
 */
export function createCaller(
  bridge: Bridge,
  language: () => Language,
  training: string | null = null,
): Caller {
  const made = training === null ? {} : { training }
  return async (name, input) => {
    let raw: unknown
    try {
      raw = await bridge.call({ name, input, language: language(), ...made })
    } catch (cause) {
      throw new AnswerLost(name, { cause })
    }
    const envelope = envelopeSchema.safeParse(raw)
    if (!envelope.success) throw new AnswerLost(name, { cause: envelope.error })
    if (!envelope.data.ok) throw new Refused(envelope.data.error)
    const output = contract[name].output.safeParse(envelope.data.value)
    if (!output.success) throw new AnswerLost(name, { cause: output.error })
    return output.data as CallOutput<typeof name>
  }
}
