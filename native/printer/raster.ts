// Dots as the raster command of ESC/POS (`GS v 0`), for what a printer's own characters cannot say. Only
// ever sent at the start of a line: printers drop it where text waits to be printed.
import { type Dots, packRows } from './dots.ts'

/**
 * Rows in one command: two usual lines, 4,320 bytes at most. Small printers take a command whole into a
 * buffer of a few kilobytes before they print it, and the height stays within one byte.
 */
const bandRowsMax = 60

/** Blank dots at the right are not sent. */
export function rasterCommands(dots: Dots): Buffer {
  const bytesPerRow = Math.ceil(dots.width / 8)
  const packed = packRows(dots, { top: 0, bottom: dots.height })
  const used = usedBytes(packed, bytesPerRow)
  const parts: Buffer[] = []
  for (let top = 0; top < dots.height; ) {
    const bottom = bandEnd(dots, top)
    const rows = bottom - top
    const band = Buffer.alloc(used * rows)
    for (let row = 0; row < rows; row += 1) {
      packed.copy(band, row * used, (top + row) * bytesPerRow, (top + row) * bytesPerRow + used)
    }
    parts.push(
      Buffer.from([0x1d, 0x76, 0x30, 0x00, used & 0xff, used >> 8, rows & 0xff, rows >> 8]),
      withoutOrders(band),
    )
    top = bottom
  }
  return Buffer.concat(parts)
}

/** Where a command ends: after a white row where there is one, since the paper may rest between two commands. */
function bandEnd(dots: Dots, top: number): number {
  const furthest = Math.min(dots.height, top + bandRowsMax)
  for (let bottom = furthest; bottom > top; bottom -= 1) {
    const last = dots.ink.subarray((bottom - 1) * dots.width, bottom * dots.width)
    if (!last.includes(1)) return bottom
  }
  return furthest
}

/** Bytes of the longest row up to its last black dot; at least one, since a width of nothing is no command. */
function usedBytes(packed: Buffer, bytesPerRow: number): number {
  let used = 1
  for (const [at, byte] of packed.entries()) {
    if (byte !== 0) used = Math.max(used, (at % bytesPerRow) + 1)
  }
  return used
}

/**
 * Printers obey `DLE EOT`, `DLE ENQ` and `DLE DC4` (which can open the drawer) at once, wherever the bytes
 * stand. Dots that would read so get one black dot more, which nobody can see.
 */
function withoutOrders(band: Buffer): Buffer {
  for (let at = 0; at + 1 < band.length; at += 1) {
    const second = band[at + 1]
    if (band[at] === 0x10 && (second === 0x04 || second === 0x05 || second === 0x14)) band[at] = 0x18
  }
  return band
}
