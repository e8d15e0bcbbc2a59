// Scanner and printer, as on the page of the menu: each choice is kept and used at once.
import { deviceWords } from '../../core/words/device-words.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import { PrinterSetup } from '../devices/printer-setup.tsx'
import { ScannerSetup } from '../devices/scanner-setup.tsx'
import { useDevices } from '../devices/use-devices.ts'
import { useWords } from '../words.tsx'
import { PageFrame } from './page-frame.tsx'
import type { SetUpPageProps } from './page-names.ts'
import { useSetUpMove } from './use-set-up.ts'

export function DevicesPage({ view, ways }: SetUpPageProps) {
  const { say } = useWords()
  const mover = useSetUpMove()
  const devices = useDevices()

  async function keep() {
    if (view.file === null || (await mover.move('leavePage', { page: 'devices', state: 'done' }))) ways.next()
  }

  return (
    <PageFrame
      title={deviceWords.title}
      explained={say(setUpWords.devicesExplained)}
      ways={ways}
      mover={mover}
      ready={true}
      goesOnByEnter={false}
      onNext={() => void keep()}
    >
      {devices.data && (
        <>
          <p className="soft">{say(devices.data.keeps ? deviceWords.kept : deviceWords.notKept)}</p>
          <ScannerSetup devices={devices.data} />
          <PrinterSetup devices={devices.data} />
          <button
            type="button"
            className="button"
            disabled={devices.isFetching}
            onClick={() => void devices.refetch()}
          >
            {say(deviceWords.lookAgain)}
          </button>
        </>
      )}
    </PageFrame>
  )
}
