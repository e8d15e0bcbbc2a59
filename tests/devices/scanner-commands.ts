// What a person may tell an emulated scanner: a code as it stands, or a word for each fault that was met
// with real ones. Any emulated scanner obeys, whatever its cable.
import { createScannerNoise } from './scanner-noise.ts'
import { readAtWrongBaud } from './wrong-baud.ts'

export interface ObedientScanner {
  send(text: string, options?: { readonly terminator?: string; readonly byteMs?: number }): Promise<void>
  sendBytes(bytes: Uint8Array): Promise<void>
  unplug(): Promise<void>
  replug(): Promise<void>
}

interface Command {
  readonly means: string
  /** Whether it needs a code after the word. */
  readonly code: boolean
  obey(scanner: ObedientScanner, code: string, end: string): Promise<void>
}

const ends = { cr: '\r', lf: '\n', crlf: '\r\n', tab: '\t', etx: '\u0003', none: '' } as const
export type ScannerEnd = keyof typeof ends

/** 9600 baud is about a byte each millisecond. */
const slowByteMs = 1
const tooLong = 2_000
const noiseChunks = 40
const partBytes = 8
const encoder = new TextEncoder()

export const scannerCommands = {
  scan: {
    means: 'the code, all at once',
    code: true,
    obey: (scanner, code, terminator) => scanner.send(code, { terminator }),
  },
  slow: {
    means: 'the code, byte by byte as at 9600 baud',
    code: true,
    obey: (scanner, code, terminator) => scanner.send(code, { terminator, byteMs: slowByteMs }),
  },
  twice: {
    means: 'the code read twice, as by a scanner left on it',
    code: true,
    async obey(scanner, code, terminator) {
      await scanner.send(code, { terminator })
      await scanner.send(code, { terminator })
    },
  },
  glued: {
    means: 'the code twice, with nothing between the two',
    code: true,
    obey: (scanner, code, terminator) => scanner.send(code + code, { terminator }),
  },
  part: {
    means: 'the first half of the code, and then nothing',
    code: true,
    obey: (scanner, code) => scanner.send(code.slice(0, Math.ceil(code.length / 2)), { terminator: '' }),
  },
  framed: {
    means: 'the code between STX and ETX',
    code: true,
    obey: (scanner, code) => scanner.send(`\u0002${code}`, { terminator: '\u0003' }),
  },
  baud: {
    means: 'the code at 115200 baud, read at 9600',
    code: true,
    obey: (scanner, code, end) =>
      scanner.sendBytes(readAtWrongBaud(encoder.encode(code + end), { sentBaud: 115_200, readBaud: 9_600 })),
  },
  pulled: {
    means: 'the cable is pulled in the middle of the code',
    code: true,
    async obey(scanner, code) {
      await scanner.send(code.slice(0, partBytes), { terminator: '', byteMs: slowByteMs })
      await scanner.unplug()
    },
  },
  noise: {
    means: 'bytes of a broken cable',
    code: false,
    async obey(scanner) {
      const noise = createScannerNoise(Date.now() % 2 ** 31)
      for (let chunk = 0; chunk < noiseChunks; chunk += 1) await scanner.sendBytes(noise.next())
    },
  },
  long: {
    means: 'far more than a code, without an end until the last byte',
    code: false,
    obey: (scanner, _code, terminator) => scanner.send('9'.repeat(tooLong), { terminator }),
  },
  unplug: { means: 'its cable is pulled', code: false, obey: (scanner) => scanner.unplug() },
  plug: { means: 'its cable is back', code: false, obey: (scanner) => scanner.replug() },
} as const satisfies Readonly<Record<string, Command>>

/** Scans with the end it was last told (`end crlf`); a word it does not know is a code to scan. */
export function commandScanner(scanner: ObedientScanner): (line: string) => Promise<string> {
  let end: string = ends.cr
  const known: Readonly<Record<string, Command>> = scannerCommands

  return async (line) => {
    const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(line.trim()) ?? []
    if (word === 'end') return changeEnd(rest)
    const command = Object.hasOwn(known, word) ? known[word] : undefined
    const [obeyed, code] = command ? [command, rest] : [scannerCommands.scan, line.trim()]
    if (obeyed.code && code === '') return `${word} needs a code`
    return obeyed.obey(scanner, code, end).then(
      () => obeyed.means,
      (error) => String(error),
    )
  }

  function changeEnd(name: string): string {
    if (!Object.hasOwn(ends, name)) return `not an end: ${name}. There are: ${Object.keys(ends).join(', ')}`
    end = ends[name as ScannerEnd]
    return `each code ends by ${name} from now on`
  }
}
