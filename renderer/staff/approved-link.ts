// Sends each command as it is and, where a supervisor has to approve it, asks for that and sends it once
// more with the approval: no other part of the screen knows that there are approvals.
import type { ProblemView } from '../../core/api/envelope.ts'
import { Refused } from '../link/caller.ts'
import type { CounterLink } from '../link/counter-link.ts'

/** The id of the approval; null when none was given. */
export type AskApproval = (problem: ProblemView) => Promise<string | null>

export function approvedLink(link: CounterLink, ask: AskApproval): CounterLink {
  async function approved<Input extends object, Answer>(
    send: (input: Input) => Promise<Answer>,
    input: Input,
  ): Promise<Answer> {
    try {
      return await send(input)
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.code !== 'approvalNeeded') throw error
      const approval = await ask(error.problem)
      if (approval === null) throw error
      return await send({ ...input, approval })
    }
  }
  return {
    ...link,
    act: (name, input) => approved((full) => link.act(name, full), input),
    move: (name, input) => approved((full) => link.move(name, full), input),
  }
}
