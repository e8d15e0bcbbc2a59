// Line, printer and scanner through the day: a strip for each, on which trouble stands tall, and the same as a
// table of every change.
import type { Standing } from '../../core/api/owner-view.ts'
import { deviceStateWords, ownerWords, watchedWords } from '../../core/words/owner-words.ts'
import { clockTime } from '../parts/instant.ts'
import { useWords } from '../words.tsx'
import { lastingMs, stretchesOf } from './device-day.ts'
import type { ShownAs } from './parted-figures.tsx'
import { useAge } from './use-age.ts'

const strips = ['line', 'printer', 'scanner'] as const
const dayMs = 86_400_000
const stripHeight = 12
/** How tall a state stands, of the strip's height: colour is not all that tells them apart. */
const heights = { good: 4, low: 8, bad: 12, none: 1, off: 1 } as const

interface DevicesTodayProps {
  readonly standing: Standing
  readonly timeZone: string
  readonly shownAs: ShownAs
}

export function DevicesToday(props: DevicesTodayProps) {
  const { say } = useWords()
  return (
    <div className="owner-part">
      <h3>{say(ownerWords.devices)}</h3>
      {props.shownAs === 'asTables' ? <Changes {...props} /> : <Strips {...props} />}
    </div>
  )
}

function Strips({ standing, timeZone }: DevicesTodayProps) {
  const { say, language } = useWords()
  const age = useAge()
  const { dayBeganMs, atMs, devices } = standing
  const time = (instantMs: number) => clockTime(instantMs, { language, timeZone })
  return (
    <>
      <ul className="owner-bars owner-strips">
        {strips.map((device) => {
          const stretches = stretchesOf(device, devices, { fromMs: dayBeganMs, untilMs: atMs })
          const last = stretches.at(-1)
          const badMs = lastingMs(stretches, 'bad')
          return (
            <li key={device}>
              <span className="owner-bar-name">{say(watchedWords[device])}</span>
              <svg
                className="owner-bar"
                viewBox={`0 0 ${dayMs} ${stripHeight}`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                {stretches.map(({ fromMs, untilMs, state }) => (
                  <rect
                    key={fromMs}
                    className={`owner-strip-${state}`}
                    x={fromMs - dayBeganMs}
                    width={untilMs - fromMs}
                    y={stripHeight - heights[state]}
                    height={heights[state]}
                  />
                ))}
              </svg>
              <span className="owner-bar-size">
                {say(last ? deviceStateWords[last.state] : ownerWords.unknown)}
                {badMs > 0 && <small>{say(ownerWords.badFor, { time: age(badMs) })}</small>}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="owner-strip-ends soft" aria-hidden="true">
        <span>{time(dayBeganMs)}</span>
        <span>{time(dayBeganMs + dayMs / 2)}</span>
        <span>{time(dayBeganMs + dayMs - 1)}</span>
      </p>
    </>
  )
}

function Changes({ standing, timeZone }: DevicesTodayProps) {
  const { say, language } = useWords()
  const { dayBeganMs, devices } = standing
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer.
    <section className="owner-table" tabIndex={0} aria-label={say(ownerWords.devices)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(ownerWords.time)}</th>
            <th scope="col">{say(ownerWords.device)}</th>
            <th scope="col">{say(ownerWords.state)}</th>
          </tr>
        </thead>
        <tbody>
          {devices.map(({ atMs, device, state }) => (
            <tr key={`${atMs} ${device} ${state}`}>
              <th scope="row">{clockTime(Math.max(atMs, dayBeganMs), { language, timeZone })}</th>
              <td>{say(watchedWords[device])}</td>
              <td>{say(deviceStateWords[state])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
