// What goes wrong around the counter while it is being killed: a distributor that is slow, mute, rude or
// gone, and a printer without paper or cable. Everything here is made good again when it stops.
import { setTimeout as sleep } from 'node:timers/promises'
import type { SandboxOrder } from '../../native/distributor/sandbox/orders.ts'
import type { TcpPrinter } from '../devices/tcp-printer.ts'
import type { Dice } from './dice.ts'
import type { SandboxProcess } from './sandbox-process.ts'

export interface Mischief {
  readonly counts: Record<string, number>
  work(goesOn: () => boolean): Promise<void>
  makeGood(): Promise<void>
}

type Deed = readonly [name: string, weight: number, act: () => Promise<unknown>]

export function createMischief(sandbox: SandboxProcess, printer: TcpPrinter, dice: Dice): Mischief {
  const counts: Record<string, number> = {}
  const order = (what: SandboxOrder): Promise<boolean> => sandbox.order(what)
  const asked = (): 'create' | 'find' => dice.one(['create', 'find'])
  const paperOut = async (): Promise<void> => {
    printer.behave({ paper: 'out' })
    await sleep(dice.between(200, 1_500))
    printer.behave({ paper: 'enough' })
  }
  const cableOut = async (): Promise<void> => {
    await printer.unplug()
    await sleep(dice.between(100, 800))
    await printer.plugIn()
  }
  const cutShort = async (): Promise<void> => {
    printer.behave({ resetAfterBytes: dice.between(1, 900) })
    await sleep(dice.between(50, 300))
    printer.behave({ resetAfterBytes: null })
  }
  const lostAndHidden = async (): Promise<void> => {
    await order({ do: 'hide', ms: dice.between(200, 2_500), on: 'create' })
    await order({ do: 'dropAnswer', on: 'create' })
  }

  const deeds: readonly Deed[] = [
    ['slow answer', 14, () => order({ do: 'delayAnswer', ms: dice.between(50, 1_500), on: asked() })],
    ['slow request', 8, () => order({ do: 'delay', ms: dice.between(50, 3_000), on: asked() })],
    ['request lost', 8, () => order({ do: 'dropBefore', on: asked() })],
    ['answer lost', 14, () => order({ do: 'dropAnswer', on: asked() })],
    ['answer lost and hidden', 8, lostAndHidden],
    ['500 before', 5, () => order({ do: 'failBefore', on: asked() })],
    ['500 after', 6, () => order({ do: 'failAfter', on: asked() })],
    ['garbage', 6, () => order({ do: 'garbage', on: asked() })],
    ['declined', 10, () => order({ do: 'decline', status: 'DECLINED-BARRED-CREDIT-PARTY', on: 'create' })],
    ['slow credit', 8, () => order({ do: 'stay', ms: dice.between(200, 2_000), on: 'create' })],
    ['slow down', 2, () => order({ do: 'rateLimit', retryAfterSeconds: 1, on: 'create' })],
    ['empty balance', 1, () => order({ do: 'emptyBalance', on: 'create' })],
    ['distributor unplugged', 3, () => sandbox.unplug(dice.between(200, 1_500))],
    ['distributor killed', 3, () => sandbox.killAndRestart()],
    ['paper out', 5, paperOut],
    ['printer cable', 3, cableOut],
    ['slip cut short', 3, cutShort],
  ]
  const weights = deeds.reduce((sum, [, weight]) => sum + weight, 0)

  function drawn(): Deed | undefined {
    let left = dice.share() * weights
    return deeds.find(([, weight]) => {
      left -= weight
      return left < 0
    })
  }

  return {
    counts,
    async work(goesOn) {
      while (goesOn()) {
        const deed = drawn()
        if (deed) {
          const [name, , act] = deed
          counts[name] = (counts[name] ?? 0) + 1
          await act()
        }
        await sleep(dice.between(60, 350))
      }
    },
    async makeGood() {
      printer.behave({ paper: 'enough', resetAfterBytes: null })
      await printer.plugIn()
      // Unplugged, it comes back by itself: until then nobody hears.
      while (!(await sandbox.withdrawOrders())) await sleep(50)
    },
  }
}
