// Kills the host at moments of the seed's choosing and starts it again; one in six falls while it is still
// starting. Notes what each kill interrupted.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Dice } from './dice.ts'
import type { HostKeeper } from './host-keeper.ts'
import { momentOf } from './moment.ts'

export interface Killer {
  readonly kills: number
  /**
   * In how many kills some sale was in this state, or `printing`, or `idle`; `starting` counts the kills
   * that fell before the host was open. One kill may count under several names.
   */
  readonly killsByState: Readonly<Record<string, number>>
  work(kills: number, killed: () => void): Promise<void>
}

const openForMaxMs = 2_000
/** Some live long enough for what waits its turn to be asked about, so that not every kill meets the same sales. */
const longLifeMaxMs = 8_000
const longLives = 1 / 12
/** A start takes about this long, so that a kill falls before, in and just after its recovery. */
const startMaxMs = 500
const duringStart = 1 / 6

export function createKiller(keeper: HostKeeper, dataFolder: string, dice: Dice): Killer {
  const killsByState: Record<string, number> = {}
  let done = 0

  async function killOnce(): Promise<void> {
    if (dice.happens(duringStart)) await sleep(dice.between(0, startMaxMs))
    else {
      await keeper.open()
      await sleep(dice.between(20, dice.happens(longLives) ? longLifeMaxMs : openForMaxMs))
    }
    const wasOpen = await keeper.kill()
    done += 1
    for (const name of [...momentOf(dataFolder), ...(wasOpen ? [] : ['starting'])]) {
      killsByState[name] = (killsByState[name] ?? 0) + 1
    }
    keeper.start()
  }

  return {
    get kills() {
      return done
    },
    killsByState,
    async work(kills, killed) {
      while (done < kills) {
        await killOnce()
        killed()
      }
    },
  }
}
