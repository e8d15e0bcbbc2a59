// How one golden is made: its receipt as the bytes a printer gets, and what those bytes put on paper.
import { join } from 'node:path'
import { layOut } from '../../core/receipt/layout.ts'
import type { Dots } from '../../native/printer/dots.ts'
import { paperBytes } from '../../native/printer/escpos.ts'
import { drawPaper } from '../devices/paper-picture.ts'
import { readPaper } from '../devices/paper-reader.ts'
import type { Golden } from './receipts.ts'

export function bytesFile({ name }: Golden): string {
  return join(import.meta.dirname, `${name}.bin`)
}

export function pictureFile({ name }: Golden): string {
  return join(import.meta.dirname, `${name}.png`)
}

export function bytesOf({ receipt, columns, characterSet, drawing }: Golden): Buffer {
  const { language } = receipt
  return paperBytes(layOut(receipt, columns), characterSet, { drawing, language }).bytes
}

/** Of the bytes, never of the receipt: what is seen is what is printed. */
export function pictureOf({ receipt, columns, characterSet }: Golden, bytes: Buffer): Dots {
  return drawPaper(readPaper(bytes, { characterSet, columns }), { columns, language: receipt.language })
}
