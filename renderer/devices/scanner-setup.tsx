// Chooses the scanner and tries it: its port, its speed, and how it stands.
import { useId, useState } from 'react'
import type { DevicesView, SerialPortView } from '../../core/api/views.ts'
import { barWords } from '../../core/words/bar-words.ts'
import { deviceWords } from '../../core/words/device-words.ts'
import { useStatus } from '../counter.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { DeviceState } from './device-state.tsx'
import { LastScan } from './last-scan.tsx'
import { Pick } from './pick.tsx'
import { useDeviceChoice } from './use-devices.ts'

type ScannerPlug = DevicesView['scanners'][number]

const baudRates = [9_600, 19_200, 38_400, 57_600, 115_200]

export function ScannerSetup({ devices }: { devices: DevicesView }) {
  const { say } = useWords()
  const { move, busy, refused } = useDeviceChoice()
  const status = useStatus().data?.scanners ?? []
  const [first] = devices.scanners
  const [port, setPort] = useState('')
  const [baudRate, setBaudRate] = useState(first?.baudRate ?? baudRates[0] ?? 9_600)
  const portId = useId()
  /** What was asked for last, while it is asked whether several are meant. */
  const [wished, setWished] = useState<ScannerPlug | null>(null)

  function choose(scanner: ScannerPlug | null, insteadOf: 'one' | 'all' = 'one') {
    setWished(scanner)
    void move('useScanner', { scanner, insteadOf })
  }

  return (
    <section className="device" aria-label={say(barWords.scanner)}>
      <h3>{say(barWords.scanner)}</h3>
      {status.map(({ port: at, problem }) => (
        <DeviceState key={at} device={at} problem={problem} />
      ))}
      <p className="soft">{say(deviceWords.found)}</p>
      {devices.ports.length === 0 && <p className="soft">{say(deviceWords.foundNone)}</p>}
      <div className="device-found">
        {devices.ports.map((found) => (
          <FoundPort key={found.path} found={found} onPick={setPort} />
        ))}
      </div>
      <div className="device-fields">
        <div className="device-field device-where">
          <label htmlFor={portId}>{say(deviceWords.port)}</label>
          <input
            id={portId}
            value={port}
            placeholder={say(deviceWords.portExample)}
            onChange={(event) => setPort(event.target.value)}
          />
        </div>
        <Pick
          label={say(deviceWords.baudRate)}
          options={baudRates.map((value) => ({ value, name: String(value) }))}
          value={baudRate}
          onPick={setBaudRate}
        />
      </div>
      <Refusal problem={refused} />
      {refused?.code === 'scannersSeveral' && (
        <div className="device-buttons">
          <button
            type="button"
            className="button urgent"
            disabled={busy}
            onClick={() => choose(wished, 'all')}
          >
            {say(wished ? deviceWords.replaceAll : deviceWords.noneAtAll, { port: wished?.port ?? '' })}
          </button>
        </div>
      )}
      <div className="device-buttons">
        <button
          type="button"
          className="button"
          disabled={busy || devices.scanners.length === 0}
          onClick={() => choose(null)}
        >
          {say(deviceWords.none)}
        </button>
        <button
          type="button"
          className="button next"
          disabled={busy || port.trim() === ''}
          onClick={() => choose({ port: port.trim(), baudRate })}
        >
          {say(deviceWords.use)}
        </button>
      </div>
      <LastScan />
    </section>
  )
}

interface FoundPortProps {
  readonly found: SerialPortView
  readonly onPick: (port: string) => void
}

function FoundPort({ found, onPick }: FoundPortProps) {
  const { say } = useWords()
  const { path, lastingPath, maker, product, holder, use } = found
  const name = [product ?? maker, path].filter((part) => part !== null).join(' · ')
  const held = holder === null ? say(deviceWords.heldByOther) : say(deviceWords.heldBy, { holder })
  return (
    <button type="button" className="button" onClick={() => onPick(lastingPath ?? path)}>
      {name}
      {use === 'other' && <span className="soft">{held}</span>}
    </button>
  )
}
