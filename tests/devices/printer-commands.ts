// What a person or a program may tell an emulated printer while it runs, one word and perhaps a number:
// `paper-out`, `slow 2000`, `well`. Any emulated printer obeys, whatever its cable.
import { type CableMood, calmCable } from './cable-mood.ts'
import { goodMood, type PrinterMood } from './printer-body.ts'

export interface ObedientPrinter {
  behave(change: Partial<PrinterMood & CableMood>): void
  /** Breaks what is connected now, as a tripped fuse does. */
  breakLine(): void
  /** Sends automatic status to whoever is connected now. */
  sendUnasked(): void
  unplug(): Promise<void>
  plugIn(): Promise<void>
}

interface Command {
  readonly means: string
  /** Of the number after the word, where it takes one. */
  readonly usual?: number
  obey(printer: ObedientPrinter, amount: number): void | Promise<void>
}

const mood = (means: string, change: Partial<PrinterMood & CableMood>): Command => ({
  means,
  obey: (printer) => printer.behave(change),
})

export const printerCommands = {
  well: {
    means: 'everything is well again, and what was held prints',
    async obey(printer) {
      await printer.plugIn()
      printer.behave({ ...goodMood, ...calmCable })
    },
  },
  'paper-out': mood('the roll has ended', { paper: 'out' }),
  'paper-out-after': {
    means: 'the roll ends within the next job, after so many bytes',
    usual: 200,
    obey: (printer, paperOutAfterBytes) => printer.behave({ paperOutAfterBytes }),
  },
  'near-end': mood('the roll is near its end', { paper: 'low' }),
  cover: mood('the cover is open', { cover: 'open' }),
  cutter: mood('the cutter is jammed', { cutter: 'jammed' }),
  hot: mood('the head is too hot', { head: 'hot' }),
  fault: mood('it is broken for good', { head: 'broken' }),
  offline: mood('it is offline and does not say why', { online: false }),
  silent: mood('it prints and answers nothing', { realTimeAnswers: 'none', answersQueued: false }),
  unconfirming: mood('it answers status and never says that it has printed', { answersQueued: false }),
  garbage: mood('it answers rubbish', { realTimeAnswers: 'garbage', answersQueued: false }),
  'drawer-shut': mood('its drawer is shut, and has a contact that says so', { drawer: 'shut' }),
  'drawer-mute': mood('its drawer has no contact', { drawer: 'mute' }),
  'no-real-time-pulse': mood('it knows no pulse but the one in its queue', { realTimePulse: 'unknown' }),
  'never-read': mood('it takes no byte from the line', { reading: 'never' }),
  stall: mood('it stops taking bytes and answering, now', { reading: 'never' }),
  slow: {
    means: 'it takes so many bytes a second',
    usual: 2_000,
    obey: (printer, bytesPerSecond) => printer.behave({ reading: 'slow', bytesPerSecond }),
  },
  pauses: {
    means: 'it says XOFF and XON, each time so many bytes have come',
    usual: 256,
    obey: (printer, pausesAfterBytes) => printer.behave({ pausesAfterBytes }),
  },
  asb: {
    means: 'it sends status nobody asked for: now, and so many milliseconds into each job',
    usual: 250,
    obey(printer, unaskedStatusAfterMs) {
      printer.behave({ unaskedStatusAfterMs })
      printer.sendUnasked()
    },
  },
  reset: {
    means: 'it breaks the line now',
    obey: (printer) => printer.breakLine(),
  },
  'reset-after': {
    means: 'it breaks the line within each job, after so many bytes',
    usual: 200,
    obey: (printer, resetAfterBytes) => printer.behave({ resetAfterBytes }),
  },
  'keep-open': mood('it never ends a connection', { endsConnection: false }),
  unplug: { means: 'its cable is pulled', obey: (printer) => printer.unplug() },
  plug: { means: 'its cable is back', obey: (printer) => printer.plugIn() },
} as const satisfies Readonly<Record<string, Command>>

/** Does what `line` says and returns what that means; a word it does not know changes nothing. */
export async function commandPrinter(printer: ObedientPrinter, line: string): Promise<string> {
  const [word = '', amountText] = line.trim().split(/\s+/)
  const known: Readonly<Record<string, Command>> = printerCommands
  const command = Object.hasOwn(known, word) ? known[word] : undefined
  if (command === undefined) return `not a command: ${word}. There are: ${Object.keys(known).join(', ')}`
  const amount = Number(amountText ?? command.usual ?? 0)
  if (!Number.isFinite(amount) || amount < 0) return `not a number: ${amountText}`
  await command.obey(printer, amount)
  return command.usual === undefined ? command.means : `${command.means} (${amount})`
}
