// A clerk's place at the counter: a call that gets no answer because the host died is made again, word for
// word, at the next host, as the screen does after a reload.
import { setTimeout as sleep } from 'node:timers/promises'
import type { CallInput, CallName, CallOutput } from '../../core/api/contract.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import { Clerk } from '../demo/clerk.ts'
import type { HostKeeper, Opening } from './host-keeper.ts'

const againMs = 20

export class Seat {
  readonly #keeper: HostKeeper
  #here: { readonly opening: Opening; readonly clerk: Promise<Clerk> } | null = null

  constructor(keeper: HostKeeper) {
    this.#keeper = keeper
  }

  /** The clerk at the host that is open now. Rejects when that host dies on the way. */
  async at(): Promise<Clerk> {
    const opening = await this.#keeper.open()
    if (this.#here?.opening.number !== opening.number) {
      this.leave()
      this.#here = { opening, clerk: Clerk.arrive(opening.url) }
    }
    const here = this.#here
    return here.clerk.catch((error) => {
      if (this.#here === here) this.#here = null
      throw error
    })
  }

  /** Answers once a host has: each repeat carries the same command id. Rejects when no host opens. */
  async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Envelope<CallOutput<Name>>> {
    for (;;) {
      await this.#keeper.open()
      const answer = await this.at()
        .then((clerk) => clerk.call(name, input))
        .catch(() => null)
      if (answer !== null) return answer
      await sleep(againMs)
    }
  }

  leave(): void {
    this.#here?.clerk.then(
      (clerk) => clerk.leave(),
      () => undefined,
    )
    this.#here = null
  }
}
