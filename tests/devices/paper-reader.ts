// Reads printer bytes as a strict printer would and says what is on the paper. It knows only the
// commands we may send and throws on anything else, so a derailed receipt can never pass for text.
import type { CharacterSet, PaperLine, TextLine } from '../../core/receipt/paper.ts'
import type { Dots } from '../../native/printer/dots.ts'
import { ByteReader } from './byte-reader.ts'
import { readDots, unpackRows } from './dot-reader.ts'
import { readSymbol } from './symbol-reader.ts'

export interface PaperReaderOptions {
  readonly characterSet: CharacterSet
  readonly columns: number
}

export type ReadLine =
  | TextLine
  | { readonly kind: 'barcode'; readonly data: string; readonly dots: number }
  | { readonly kind: 'qr'; readonly data: string; readonly moduleDots: number }
  /** A picture of lines or of one code, and what can be read on it. */
  | { readonly kind: 'drawn'; readonly lines: readonly PaperLine[]; readonly dots: Dots }

export interface ReadPaper {
  readonly lines: readonly ReadLine[]
  readonly cuts: number
  readonly drawerPulses: readonly ('pin2' | 'pin5')[]
  /** The lines as a person reads them, drawn ones too; symbols as `[barcode DATA]`. */
  readonly text: string
}

export const dotsOfColumns: Readonly<Record<number, number>> = { 32: 384, 42: 512, 48: 576 }
/** What printers of any size take in one raster command. */
const rasterBytesMax = 8_192

/** One job: a receipt with one cut at its end, or a drawer pulse alone. */
export function readPaper(bytes: Uint8Array, options: PaperReaderOptions): ReadPaper {
  const reader = new PaperReader(bytes, options)
  const paper = reader.read()
  const isDrawerJob = paper.drawerPulses.length > 0
  if (isDrawerJob && paper.lines.length > 0) throw new Error('a drawer pulse within a receipt')
  if (!isDrawerJob && paper.cuts !== 1) throw new Error(`${paper.cuts} cuts in one receipt`)
  return paper
}

/** What was laid out, as far as the bytes say: how it came onto the paper left aside. */
export function laidOut(paper: ReadPaper): readonly PaperLine[] {
  return paper.lines.flatMap((line): readonly PaperLine[] => {
    if (line.kind === 'drawn') return line.lines
    return line.kind === 'text' ? [line] : [{ kind: line.kind, data: line.data }]
  })
}

class PaperReader {
  readonly #bytes: ByteReader
  readonly #options: PaperReaderOptions
  readonly #decoder: TextDecoder
  readonly #lines: ReadLine[] = []
  readonly #drawerPulses: ('pin2' | 'pin5')[] = []
  #cuts = 0
  #chinese = false
  #initialised = false
  #strong = false
  #align = 0
  #size = 0
  #chineseSize = 0
  #moduleDots = 3
  #hri = 0
  #line: number[] = []
  #lineColumns = 0
  #qr = ''
  #qrDots = 3
  /** Rows of raster commands that followed each other without anything between. */
  #raster: Uint8Array[] = []
  #plainSigns = false

  constructor(bytes: Uint8Array, options: PaperReaderOptions) {
    this.#bytes = new ByteReader(bytes)
    this.#options = options
    this.#decoder = new TextDecoder(options.characterSet, { fatal: true })
  }

  read(): ReadPaper {
    while (!this.#bytes.isDone()) this.#step(this.#bytes.next())
    this.#endPicture()
    if (this.#line.length > 0) throw new Error('text left in the line buffer')
    const isPlain = !this.#strong && this.#align === 0 && this.#size === 0 && this.#chineseSize === 0
    if (!isPlain) throw new Error('the printer was not left as it was found')
    if (this.#initialised && this.#chinese !== this.#wantsChinese())
      throw new Error('FS & missing after ESC @')
    const text = this.#lines.flatMap(textOf)
    return {
      lines: this.#lines,
      cuts: this.#cuts,
      drawerPulses: this.#drawerPulses,
      text: text.join('\n'),
    }
  }

  #wantsChinese(): boolean {
    return this.#options.characterSet !== 'ascii'
  }

  #step(byte: number): void {
    if (byte !== 0x1d || this.#bytes.peek() !== 0x76) this.#endPicture()
    if (byte === 0x0a) this.#endLine()
    else if (byte === 0x1b) this.#escape(this.#bytes.next())
    else if (byte === 0x1c) this.#fs(this.#bytes.next())
    else if (byte === 0x1d) this.#gs(this.#bytes.next())
    else if (byte < 0x20 || byte === 0x7f) throw this.#unknown(`byte ${hex(byte)}`)
    else this.#text(byte)
  }

  #text(byte: number): void {
    if (this.#cuts > 0) throw new Error('text after the cut')
    if (!this.#initialised) throw new Error('text before ESC @')
    if (!this.#plainSigns) throw new Error('text before ESC R 0')
    if (byte < 0x80) this.#put([byte], 1)
    else if (!this.#chinese) throw new Error(`high byte ${hex(byte)} outside two-byte mode`)
    else this.#put([byte, ...this.#restOf(byte)], 2)
  }

  #restOf(lead: number): readonly number[] {
    const second = this.#bytes.next()
    if (second >= 0x40) return [second]
    const isFourBytes = this.#options.characterSet === 'gb18030' && second >= 0x30 && second <= 0x39
    if (!isFourBytes) throw new Error(`${hex(lead)} ${hex(second)} is no character here`)
    return [second, this.#bytes.next(), this.#bytes.next()]
  }

  #put(bytes: readonly number[], columns: number): void {
    this.#line.push(...bytes)
    this.#lineColumns += columns * (this.#size === 0 ? 1 : 2)
    if (this.#lineColumns > this.#options.columns) {
      throw new Error(`a line of more than ${this.#options.columns} columns: ${this.#decoded()}`)
    }
  }

  #decoded(): string {
    return this.#decoder.decode(Uint8Array.from(this.#line))
  }

  #endLine(): void {
    const isLarge = this.#size === 0x11
    if (this.#wantsChinese() && isLarge !== (this.#chineseSize === 0x0c)) {
      throw new Error('the two sizes differ')
    }
    this.#lines.push({ kind: 'text', text: this.#decoded(), large: isLarge, strong: this.#strong })
    this.#line = []
    this.#lineColumns = 0
  }

  #escape(command: number): void {
    this.#mustBeAtLineStart(command)
    switch (command) {
      case 0x40: // ESC @
        this.#initialised = true
        this.#plainSigns = false
        this.#chinese = false
        this.#strong = false
        this.#align = 0
        this.#size = 0
        this.#chineseSize = 0
        this.#hri = 0
        return
      case 0x45: // ESC E n
        this.#strong = this.#bytes.oneOf([0, 1]) === 1
        return
      case 0x52: // ESC R n: 0 is the one country whose dollar sign is a dollar sign everywhere
        this.#bytes.oneOf([0])
        this.#plainSigns = true
        return
      case 0x61: // ESC a n
        this.#align = this.#bytes.oneOf([0, 1])
        return
      case 0x64: // ESC d n
        this.#bytes.next()
        return
      case 0x70: {
        const pin = this.#bytes.oneOf([0, 1])
        const [onTime, offTime] = [this.#bytes.next(), this.#bytes.next()]
        if (onTime === 0 || offTime < onTime) throw new Error('a drawer pulse that burns the coil')
        this.#drawerPulses.push(pin === 0 ? 'pin2' : 'pin5')
        return
      }
      default:
        throw this.#unknown(`ESC ${hex(command)}`)
    }
  }

  #fs(command: number): void {
    this.#mustBeAtLineStart(command)
    if (!this.#wantsChinese()) throw new Error('a two-byte command to a printer without that mode')
    if (command === 0x26) this.#chinese = true
    else if (command === 0x21) this.#chineseSize = this.#bytes.oneOf([0x00, 0x0c])
    else throw this.#unknown(`FS ${hex(command)}`)
  }

  #gs(command: number): void {
    this.#mustBeAtLineStart(command)
    switch (command) {
      case 0x21: // GS ! n
        this.#size = this.#bytes.oneOf([0x00, 0x11])
        return
      case 0x48: // GS H n
        this.#hri = this.#bytes.oneOf([0, 2])
        return
      case 0x68: // GS h n
        this.#bytes.next()
        return
      case 0x77: // GS w n
        this.#moduleDots = this.#bytes.oneOf([2, 3, 4, 5, 6])
        return
      case 0x6b: // GS k 73 n d1...dn
        this.#bytes.oneOf([0x49])
        this.#barcode(this.#bytes.many(this.#bytes.next()))
        return
      case 0x28: // GS ( k pL pH 49 fn ...
        this.#bytes.oneOf([0x6b])
        this.#qrFunction(this.#bytes.many(this.#word()))
        return
      case 0x76: // GS v 0 m xL xH yL yH d1...dk
        this.#bytes.oneOf([0x30])
        this.#bytes.oneOf([0])
        this.#rasterBand(this.#word(), this.#word())
        return
      case 0x56: // GS V 0
        this.#bytes.oneOf([0])
        this.#cuts += 1
        return
      case 0x72: // GS r 1
        this.#bytes.oneOf([1])
        return
      default:
        throw this.#unknown(`GS ${hex(command)}`)
    }
  }

  #barcode(data: Uint8Array): void {
    const { text, symbols } = readCode128(data)
    const dots = (11 * (symbols + 1) + 13) * this.#moduleDots
    const dotsMax = dotsOfColumns[this.#options.columns] ?? 0
    if (dots > dotsMax) throw new Error(`a barcode of ${dots} dots on paper of ${dotsMax}`)
    if (this.#hri !== 2) throw new Error('a barcode without its text beneath')
    this.#lines.push({ kind: 'barcode', data: text, dots })
  }

  #word(): number {
    return this.#bytes.next() + this.#bytes.next() * 256
  }

  #rasterBand(bytesPerRow: number, rows: number): void {
    if (this.#cuts > 0) throw new Error('a picture after the cut')
    if (this.#align !== 0) throw new Error('a picture that is not at the left')
    const widest = (dotsOfColumns[this.#options.columns] ?? 0) / 8
    if (bytesPerRow < 1 || bytesPerRow > widest) throw new Error(`a picture of ${bytesPerRow * 8} dots`)
    if (rows < 1 || bytesPerRow * rows > rasterBytesMax) throw new Error(`a picture of ${rows} rows at once`)
    const data = this.#bytes.many(bytesPerRow * rows)
    if (holdsOrder(data)) throw new Error('a picture with a real-time order in it')
    for (let row = 0; row < rows; row += 1) {
      this.#raster.push(data.subarray(row * bytesPerRow, (row + 1) * bytesPerRow))
    }
  }

  #endPicture(): void {
    if (this.#raster.length === 0) return
    const dots = unpackRows(this.#raster, dotsOfColumns[this.#options.columns] ?? 0)
    const symbol = readSymbol(dots)
    this.#lines.push({ kind: 'drawn', lines: symbol === null ? readDots(dots) : [symbol], dots })
    this.#raster = []
  }

  #qrFunction(parameters: Uint8Array): void {
    const [kind, fn, ...rest] = parameters
    if (kind !== 0x31) throw this.#unknown(`GS ( k ${kind}`)
    if (fn === 0x50)
      this.#qr = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(rest.slice(1)))
    else if (fn === 0x51) this.#lines.push({ kind: 'qr', data: this.#qr, moduleDots: this.#qrDots })
    else if (fn === 0x43) this.#qrDots = rest[0] ?? 0
    else if (fn !== 0x41 && fn !== 0x45) throw this.#unknown(`GS ( k ${fn}`)
  }

  #mustBeAtLineStart(command: number): void {
    if (this.#line.length > 0) throw new Error(`command ${hex(command)} within a line`)
  }

  #unknown(what: string): Error {
    return new Error(`a printer does not know ${what} at ${this.#bytes.position()}`)
  }
}

/** As a person reads it. */
export function textOf(line: ReadLine): string | readonly string[] {
  if (line.kind === 'drawn')
    return line.lines.map((each) => (each.kind === 'text' ? each.text : `[${each.kind} ${each.data}]`))
  return line.kind === 'text' ? line.text : `[${line.kind} ${line.data}]`
}

/** `DLE EOT`, `DLE ENQ` or `DLE DC4`: printers obey them even between the dots of a picture. */
function holdsOrder(data: Uint8Array): boolean {
  return data.some((byte, at) => byte === 0x10 && [0x04, 0x05, 0x14].includes(data[at + 1] ?? 0))
}

function readCode128(data: Uint8Array): { text: string; symbols: number } {
  const bytes = new ByteReader(data)
  let text = ''
  let symbols = 0
  let set = ''
  while (!bytes.isDone()) {
    const byte = bytes.next()
    const second = byte === 0x7b ? bytes.next() : null
    symbols += 1
    if (second === 0x42 || second === 0x43) set = second === 0x42 ? 'B' : 'C'
    else if (set === 'B' && (second === null || second === 0x7b)) text += String.fromCharCode(byte)
    else if (set === 'C' && second === null && byte < 100) text += String(byte).padStart(2, '0')
    else throw new Error(`a barcode with ${hex(byte)} in set ${set || 'none'}`)
  }
  return { text, symbols }
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0').toUpperCase()
}
