// Reads a code that was drawn as dots, as a scanner would: the widths of its bars, or the modules of a QR code.
import decodeQR from 'qr/decode.js'
import { symbolPatterns } from '../../core/receipt/code128.ts'
import type { PaperLine } from '../../core/receipt/paper.ts'
import type { Dots } from '../../native/printer/dots.ts'

const startB = 104
const startC = 105
const toB = 100
const toC = 99
const stop = 106
const checkModulus = 103
/** The bars of the start symbol begin with two modules. */
const modulesOfFirstBar = 2
const barsRows = 80

/** Null when the picture is none, and is to be read as lines of text. */
export function readSymbol(dots: Dots): PaperLine | null {
  return readBarcode(dots) ?? readQr(dots)
}

function readBarcode(dots: Dots): PaperLine | null {
  const first = rowOf(dots, 0)
  for (let row = 1; row < barsRows; row += 1) {
    if (Buffer.compare(first, rowOf(dots, row)) !== 0) return null
  }
  const widths = runsOf(first)
  const moduleDots = (widths[0] ?? 0) / modulesOfFirstBar
  const symbols: number[] = []
  for (let at = 0; at < widths.length; ) {
    const length = widths.length - at === 7 ? 7 : 6
    const pattern = widths.slice(at, at + length).map((width) => width / moduleDots)
    symbols.push(symbolPatterns.indexOf(pattern.join('')))
    at += length
  }
  const data = textOf(symbols)
  return data === null ? null : { kind: 'barcode', data }
}

/** Null when a symbol is none, the check is wrong, or the stop is missing. */
function textOf(symbols: readonly number[]): string | null {
  const check = symbols.at(-2)
  const carried = symbols.slice(0, -2)
  const sum = carried.reduce((total, symbol, place) => total + symbol * Math.max(1, place), 0)
  if (symbols.at(-1) !== stop || symbols.includes(-1) || sum % checkModulus !== check) return null
  let text = ''
  let set = ''
  for (const symbol of carried) {
    if (symbol === startB || (set === 'C' && symbol === toB)) set = 'B'
    else if (symbol === startC || (set === 'B' && symbol === toC)) set = 'C'
    else text += set === 'C' ? String(symbol).padStart(2, '0') : String.fromCharCode(symbol + 32)
  }
  return text
}

/** Widths of black and white in turn, without the white at both ends. */
function runsOf(row: Uint8Array): number[] {
  const widths: number[] = []
  let before = 0
  for (const dot of row.subarray(row.indexOf(1), row.lastIndexOf(1) + 1)) {
    if (dot === before && widths.length > 0) widths.push((widths.pop() ?? 0) + 1)
    else widths.push(1)
    before = dot
  }
  return widths
}

function readQr(dots: Dots): PaperLine | null {
  if (!isSquare(dots)) return null
  const { width, height, ink } = dots
  const data = new Uint8Array(width * height * 4).fill(255)
  for (const [at, dot] of ink.entries()) if (dot === 1) data.fill(0, at * 4, at * 4 + 3)
  try {
    return { kind: 'qr', data: decodeQR({ width, height, data }) }
  } catch {
    return null
  }
}

/** Whether the black dots fill a square, as the three corners of a QR code make them. */
function isSquare({ width, ink }: Dots): boolean {
  let [left, right] = [width, 0]
  for (const [at, dot] of ink.entries()) {
    if (dot === 0) continue
    left = Math.min(left, at % width)
    right = Math.max(right, at % width)
  }
  const [top, bottom] = [ink.indexOf(1), ink.lastIndexOf(1)].map((at) => Math.floor(at / width))
  return right - left === (bottom ?? 0) - (top ?? 0)
}

function rowOf({ width, ink }: Dots, row: number): Uint8Array {
  return ink.subarray(row * width, (row + 1) * width)
}
