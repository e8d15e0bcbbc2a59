// Chooses the printer and tries it: where it is, how wide its paper is, whose signs it has, how it stands.
import { useId, useState } from 'react'
import type { DevicesView } from '../../core/api/views.ts'
import { drawnSeconds } from '../../core/receipt/drawn-seconds.ts'
import { characterSets, drawingChoices, paperColumns } from '../../core/receipt/paper.ts'
import { barWords } from '../../core/words/bar-words.ts'
import { deviceWords } from '../../core/words/device-words.ts'
import { useStatus } from '../counter.tsx'
import { DrawerButton } from '../panels/drawer-button.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { DeviceState } from './device-state.tsx'
import { Pick } from './pick.tsx'
import { useDeviceChoice } from './use-devices.ts'

const usual: Omit<NonNullable<DevicesView['printer']>, 'device'> = {
  columns: 48,
  characterSet: 'gb18030',
  drawing: 'auto',
  baudRate: 9_600,
}
const baudRates = [9_600, 19_200, 38_400, 115_200]

export function PrinterSetup({ devices }: { devices: DevicesView }) {
  const { say } = useWords()
  const { move, busy, refused } = useDeviceChoice()
  const status = useStatus().data?.printer
  const [device, setDevice] = useState(devices.printer?.device ?? '')
  const [plug, setPlug] = useState(devices.printer ?? usual)
  const deviceId = useId()
  const serial = /^(COM\d+$|\/dev\/(tty|serial|cu))/i.test(device.trim())

  return (
    <section className="device" aria-label={say(barWords.printer)}>
      <h3>{say(barWords.printer)}</h3>
      {devices.printer && status && <DeviceState device={devices.printer.device} problem={status.problem} />}
      {devices.printer && status?.statusFrom === 'nobody' && <p>{say(deviceWords.statusNobody)}</p>}
      {devices.printer && status?.statusFrom === 'queue' && <p>{say(deviceWords.statusQueue)}</p>}
      <p className="soft">{say(deviceWords.found)}</p>
      {devices.printers.length === 0 && <p className="soft">{say(deviceWords.foundNone)}</p>}
      <div className="device-found">
        {devices.printers.map((found) => (
          <button key={found.device} type="button" className="button" onClick={() => setDevice(found.device)}>
            {found.name}
          </button>
        ))}
      </div>
      <div className="device-fields">
        <div className="device-field device-where">
          <label htmlFor={deviceId}>{say(deviceWords.printerAt)}</label>
          <input
            id={deviceId}
            value={device}
            placeholder={say(deviceWords.printerExample)}
            onChange={(event) => setDevice(event.target.value)}
          />
        </div>
        <Pick
          label={say(deviceWords.columns)}
          options={paperColumns.map((value) => ({ value, name: say(deviceWords[`columns${value}`]) }))}
          value={plug.columns}
          onPick={(columns) => setPlug({ ...plug, columns })}
        />
        <Pick
          label={say(deviceWords.signs)}
          options={characterSets.map((value) => ({ value, name: say(deviceWords[`signs_${value}`]) }))}
          value={plug.characterSet}
          onPick={(characterSet) => setPlug({ ...plug, characterSet })}
        />
        <Pick
          label={say(deviceWords.drawing)}
          options={drawingChoices.map((value) => ({ value, name: say(deviceWords[`drawing_${value}`]) }))}
          value={plug.drawing}
          onPick={(drawing) => setPlug({ ...plug, drawing })}
        />
        {serial && (
          <Pick
            label={say(deviceWords.baudRate)}
            options={baudRates.map((value) => ({ value, name: String(value) }))}
            value={plug.baudRate}
            onPick={(baudRate) => setPlug({ ...plug, baudRate })}
          />
        )}
      </div>
      <Refusal problem={refused} />
      {serial && plug.drawing !== 'never' && (
        <p className="soft">
          {say(deviceWords.drawingTakes, { seconds: drawnSeconds(plug.columns, plug.baudRate) })}
        </p>
      )}
      <div className="device-buttons">
        <button
          type="button"
          className="button"
          disabled={busy || devices.printer === null}
          onClick={() => move('usePrinter', { printer: null })}
        >
          {say(deviceWords.none)}
        </button>
        <button
          type="button"
          className="button"
          disabled={busy || devices.printer === null}
          onClick={() => move('printTestPage', {})}
        >
          {say(deviceWords.testPage)}
        </button>
        {devices.printer && <DrawerButton />}
        <button
          type="button"
          className="button next"
          disabled={busy || device.trim() === ''}
          onClick={() => move('usePrinter', { printer: { ...plug, device: device.trim() } })}
        >
          {say(deviceWords.use)}
        </button>
      </div>
    </section>
  )
}
