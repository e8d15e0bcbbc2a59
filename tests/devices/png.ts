// Dots as a PNG of one bit a dot, and back. Two PNGs are compared by their dots, never by their bytes:
// another zlib packs the same dots in another way.
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { Dots } from '../../native/printer/dots.ts'

const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Grey of one bit, not interlaced (PNG, third edition, 11.2). White is 1 there, and black is 1 here. */
export function writePng({ width, height, ink }: Dots): Buffer {
  const bytesPerRow = Math.ceil(width / 8)
  const rows = Buffer.alloc((bytesPerRow + 1) * height)
  for (const [at, dot] of ink.entries()) {
    const place = Math.floor(at / width) * (bytesPerRow + 1) + 1 + ((at % width) >> 3)
    if (dot === 0) rows[place] = (rows[place] ?? 0) | (0x80 >> ((at % width) & 7))
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Reads what `writePng` writes; anything else is an error. */
export function readPng(png: Buffer): Dots {
  if (!png.subarray(0, 8).equals(mark)) throw new Error('no PNG')
  let width = 0
  let height = 0
  const packed: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const kind = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + length)
    if (kind === 'IHDR') {
      width = data.readUInt32BE(0)
      height = data.readUInt32BE(4)
    } else if (kind === 'IDAT') packed.push(data)
    at += 12 + length
  }
  const rows = inflateSync(Buffer.concat(packed))
  const bytesPerRow = Math.ceil(width / 8)
  const ink = new Uint8Array(width * height)
  for (const at of ink.keys()) {
    const place = Math.floor(at / width) * (bytesPerRow + 1) + 1 + ((at % width) >> 3)
    ink[at] = 1 - (((rows[place] ?? 0) >> (7 - ((at % width) & 7))) & 1)
  }
  return { width, height, ink }
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
