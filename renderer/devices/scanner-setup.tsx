// Chooses the scanner and tries it: its port, its speed, how it stands, and what it read last.
import { useEffect, useId, useState } from 'react'
import type { DevicesView, ReadingView, SerialPortView } from '../../core/api/views.ts'
import { barWords } from '../../core/words/bar-words.ts'
import { deviceWords } from '../../core/words/device-words.ts'
import { useCounter, useStatus } from '../counter.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { Pick } from './pick.tsx'
import { useDeviceChoice } from './use-devices.ts'

const baudRates = [9_600, 19_200, 38_400, 57_600, 115_200]

export function ScannerSetup({ devices }: { devices: DevicesView }) {
  const { say, tell } = useWords()
  const { move, busy, refused } = useDeviceChoice()
  const status = useStatus().data?.scanners ?? []
  const [first] = devices.scanners
  const [port, setPort] = useState('')
  const [baudRate, setBaudRate] = useState(first?.baudRate ?? baudRates[0] ?? 9_600)
  const portId = useId()

  return (
    <section className="device" aria-label={say(barWords.scanner)}>
      <h3>{say(barWords.scanner)}</h3>
      {status.map(({ port: at, problem }) => (
        <p key={at} className={`pill tone-${problem ? 'bad' : 'good'}`}>
          {problem ? tell(problem) : say(deviceWords.chosen, { device: at })}
        </p>
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
      <div className="device-buttons">
        <button
          type="button"
          className="button"
          disabled={busy || devices.scanners.length === 0}
          onClick={() => move('useScanner', { scanner: null })}
        >
          {say(deviceWords.none)}
        </button>
        <button
          type="button"
          className="button next"
          disabled={busy || port.trim() === ''}
          onClick={() => move('useScanner', { scanner: { port: port.trim(), baudRate } })}
        >
          {say(deviceWords.use)}
        </button>
      </div>
      {devices.scanners.length > 0 && <LastScan />}
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

/** Whatever is scanned while this is open, in words. */
function LastScan() {
  const { say, tell } = useWords()
  const { link } = useCounter()
  const [last, setLast] = useState<ReadingView | null>(null)
  useEffect(() => link.hearScans(({ reading }) => setLast(reading)), [link])
  return (
    <p role="status" className={last && last.kind !== 'refused' ? 'device-scan good' : 'device-scan'}>
      {last === null && say(deviceWords.tryScan)}
      {last?.kind === 'card' && say(deviceWords.scanCard, { card: last.groups.join(' ') })}
      {last?.kind === 'receipt' && say(deviceWords.scanReceipt)}
      {last?.kind === 'badge' && say(deviceWords.scanBadge)}
      {last?.kind === 'refused' && tell(last.problem)}
    </p>
  )
}
