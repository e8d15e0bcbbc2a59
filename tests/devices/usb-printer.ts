// A receipt printer behind the kernel's USB printer driver, as far as a program sees it (Linux,
// drivers/usb/class/usblp.c): one transfer of 8 kB at a time, and a close that kills what is under way.
import type { UsbDevice } from '../../native/printer/transport-usb.ts'
import { type CableMood, calmCable, restAfter } from './cable-mood.ts'
import { type DrawerPulse, PrinterBody, type PrinterMood } from './printer-body.ts'

export interface UsbPrinter {
  /** A fresh opening of the device; one at a time. */
  open(): UsbDevice
  behave(change: Partial<PrinterMood & CableMood>): void
  /** Everything that reached the printer, job by job; a job ends when the device is closed. */
  jobs(): readonly Buffer[]
  pulses(): readonly DrawerPulse[]
  /** When the first transfer has come. */
  whenPrinting(): Promise<void>
  /** The cable is pulled: the open device is gone. */
  unplug(): void
}

const transferBytesMax = 8_192

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** `oneWay`: a printer whose interface has no way back. */
export function openUsbPrinter(mood: Partial<PrinterMood & CableMood> = {}, oneWay = false): UsbPrinter {
  const body = new PrinterBody()
  const cable: CableMood = { ...calmCable }
  let isThere = true
  let printingBegan: () => void = () => {}
  const printing = new Promise<void>((resolve) => {
    printingBegan = resolve
  })

  function behave(change: Partial<PrinterMood & CableMood>): void {
    for (const [name, value] of Object.entries(change)) {
      if (name in cable) Object.assign(cable, { [name]: value })
      else body.behave({ [name]: value })
    }
  }

  function open(): UsbDevice {
    const answers: number[] = []
    const session = body.begin((bytes) => answers.push(...bytes))
    let isBusy = false
    let isClosed = false

    function begin(transfer: Uint8Array): void {
      isBusy = true
      const complete = () => {
        if (isClosed || !isThere) return
        // A printer that takes nothing is asked again and again by the driver.
        if (cable.reading === 'never') return void setTimeout(complete, 5)
        session.take(transfer)
        isBusy = false
        printingBegan()
      }
      setTimeout(complete, restAfter(transfer.length, cable))
    }

    return {
      async read(into) {
        if (!isThere) throw failure('ENODEV')
        if (oneWay) throw failure('EINVAL')
        if (answers.length === 0) throw failure('EAGAIN')
        const taken = answers.splice(0, into.length)
        into.set(taken)
        return taken.length
      },
      async write(bytes, from) {
        if (!isThere) throw failure('ENODEV')
        if (isBusy) throw failure('EAGAIN')
        const transfer = bytes.slice(from, from + transferBytesMax)
        begin(transfer)
        return transfer.length
      },
      async isThrough() {
        if (!isThere) throw failure('ENODEV')
        if (isBusy) throw failure('EAGAIN')
      },
      async close() {
        isClosed = true
        session.end()
      },
    }
  }

  behave(mood)
  return {
    open,
    behave,
    jobs: () => body.jobs(),
    pulses: () => body.pulses(),
    whenPrinting: () => printing,
    unplug() {
      isThere = false
    },
  }
}
