// What everybody in a simulated shop has to hand: the time, chance and trouble, the shop's plan, the screen
// they press and the auditor who watches them.
import type { Auditor } from '../auditor/auditor.ts'
import type { ChanceStream } from '../chance-stream.ts'
import type { SimulatedTime } from '../simulated-time.ts'
import type { FaultLog } from '../wild/fault.ts'
import type { Weather } from '../wild/weather.ts'
import type { WorldPlan } from '../world-plan.ts'
import type { Screen } from './screen.ts'

export interface PersonParts {
  readonly time: SimulatedTime
  readonly chance: ChanceStream
  readonly weather: Weather
  readonly faults: FaultLog
  readonly plan: WorldPlan
  readonly auditor: Auditor
  readonly screen: Screen
}
