// Receipts as they were last looked at by a person: the bytes, what they put on paper, and that
// this is what was laid out for the screen. After a wanted change: `node tests/goldens/make.ts`, and look.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import decodeQR from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { layOut } from '../../../core/receipt/layout.ts'
import { characterSets } from '../../../core/receipt/paper.ts'
import { languages } from '../../../core/words/language.ts'
import type { Dots } from '../../../native/printer/dots.ts'
import { asRead } from '../../devices/dot-reader.ts'
import { laidOut, readPaper } from '../../devices/paper-reader.ts'
import { readPng } from '../../devices/png.ts'
import { bytesFile, bytesOf, pictureFile, pictureOf } from '../../goldens/golden.ts'
import { goldens } from '../../goldens/receipts.ts'

describe.each(goldens)('$name', (golden) => {
  const { receipt, columns, characterSet } = golden
  const bytes = readFileSync(bytesFile(golden))
  const picture = readPng(readFileSync(pictureFile(golden)))

  test('is the same bytes', () => {
    expect(bytesOf(golden).equals(bytes)).toBe(true)
  })

  test('is the same picture, dot for dot', () => {
    const drawn = pictureOf(golden, bytes)
    expect([drawn.width, drawn.height]).toEqual([picture.width, picture.height])
    expect(Buffer.compare(drawn.ink, picture.ink)).toBe(0)
  })

  test('says what the screen shows', () => {
    const lines = layOut(receipt, columns).lines.map((line) =>
      line.kind === 'text' ? { ...line, text: asRead(line.text) } : line,
    )
    const read = laidOut(readPaper(bytes, { characterSet, columns })).map((line) =>
      line.kind === 'text' ? { ...line, text: asRead(line.text) } : line,
    )
    expect(read).toEqual(lines)
  })

  test('has a QR code in its picture that reads as it should, where it has one', () => {
    const codes = receipt.blocks.flatMap((block) => (block.kind === 'qr' ? [block.data] : []))
    for (const data of codes) expect(decodeQR(photograph(picture))).toBe(data)
  })
})

test('the goldens are all kinds of receipts, in each language, on each width and for each character set', () => {
  const all = (pick: (golden: (typeof goldens)[number]) => unknown): number => new Set(goldens.map(pick)).size
  expect(goldens.length).toBe(18)
  expect(all(({ receipt }) => receipt.kind)).toBe(12)
  expect(all(({ receipt }) => receipt.language)).toBe(languages.length)
  expect(all(({ columns }) => columns)).toBe(3)
  expect(all(({ characterSet }) => characterSet)).toBe(characterSets.length)
})

test('no golden lies about that nobody makes', () => {
  const folder = join(import.meta.dirname, '../../goldens')
  const files = readdirSync(folder).filter((name) => /\.(bin|png)$/.test(name))
  expect(files.sort()).toEqual(goldens.flatMap(({ name }) => [`${name}.bin`, `${name}.png`]).sort())
})

/** As a camera would hand it over: four bytes a dot. */
function photograph({ width, height, ink }: Dots): { width: number; height: number; data: Uint8Array } {
  const data = new Uint8Array(width * height * 4).fill(255)
  for (const [at, dot] of ink.entries()) if (dot === 1) data.fill(0, at * 4, at * 4 + 3)
  return { width, height, data }
}
