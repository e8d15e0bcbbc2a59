// The devices of this counter: found, chosen and tried on one page.
import { deviceWords } from '../../core/words/device-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'
import { PrinterSetup } from './printer-setup.tsx'
import { ScannerSetup } from './scanner-setup.tsx'
import { useDevices } from './use-devices.ts'

export function DevicesDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const devices = useDevices()
  return (
    <Dialog title={say(deviceWords.title)} tall={true} onClose={onClose}>
      {devices.data && (
        <>
          <p className="soft">{say(devices.data.keeps ? deviceWords.kept : deviceWords.notKept)}</p>
          <ScannerSetup devices={devices.data} />
          <PrinterSetup devices={devices.data} />
        </>
      )}
      <div className="dialog-buttons">
        <button
          type="button"
          className="button"
          disabled={devices.isFetching}
          onClick={() => void devices.refetch()}
        >
          {say(deviceWords.lookAgain)}
        </button>
        <button type="button" className="button next" onClick={onClose}>
          {say(deviceWords.back)}
        </button>
      </div>
    </Dialog>
  )
}
