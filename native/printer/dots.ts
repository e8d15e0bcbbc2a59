// A field of dots as thermal paper has them, each black or white. Drawing beyond its edge is left out.

export interface Dots {
  readonly width: number
  readonly height: number
  /** One byte for each dot, row by row: 1 is black. */
  readonly ink: Uint8Array
}

export interface DotArea {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function blankDots(width: number, height: number): Dots {
  return { width, height, ink: new Uint8Array(width * height) }
}

export function blacken(dots: Dots, { left, top, width, height }: DotArea): void {
  const right = Math.min(dots.width, left + width)
  for (let row = Math.max(0, top); row < Math.min(dots.height, top + height); row += 1) {
    if (right > left) dots.ink.fill(1, row * dots.width + Math.max(0, left), row * dots.width + right)
  }
}

/** Rows `top` to `bottom` (not counted in) packed eight dots to a byte, the leftmost highest. */
export function packRows(dots: Dots, rows: { readonly top: number; readonly bottom: number }): Buffer {
  const bytesPerRow = Math.ceil(dots.width / 8)
  const packed = Buffer.alloc(bytesPerRow * (rows.bottom - rows.top))
  for (let row = rows.top; row < rows.bottom; row += 1) {
    const start = (row - rows.top) * bytesPerRow
    for (let dot = 0; dot < dots.width; dot += 1) {
      if (dots.ink[row * dots.width + dot] !== 1) continue
      packed[start + (dot >> 3)] = (packed[start + (dot >> 3)] ?? 0) | (0x80 >> (dot & 7))
    }
  }
  return packed
}
