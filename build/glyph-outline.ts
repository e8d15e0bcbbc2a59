// Turns a glyph's outline into dots, as thermal paper has them: black or white. Plain arithmetic, so that
// every machine makes the same dots.
import type { Font } from 'fontkit'

/** Where the outline stands in its cell; dots, from the cell's upper left corner. */
export interface Placing {
  readonly widthDots: number
  readonly heightDots: number
  /** Dots to one em, across and down. */
  readonly emAcross: number
  readonly emDown: number
  readonly left: number
  readonly baseline: number
}

type Point = readonly [x: number, y: number]

/** Sub-lines of one row of dots. */
const linesPerDot = 16
/** Straight pieces of one curve: at this size they cannot be told from it. */
const piecesPerCurve = 8
/** A dot is black from this share of it on: a little under half, or thin strokes break. */
const inkShareMin = 0.47

/** One byte for each dot, row by row: 1 is black. */
export function dotsOf(font: Font, code: number, placing: Placing): Uint8Array {
  const shares = inkShares(contoursOf(font, code, placing), placing)
  return Uint8Array.from(shares, (share) => (share >= inkShareMin ? 1 : 0))
}

/** How wide the font sets the character, in ems. */
export function advanceOf(font: Font, code: number): number {
  return font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm
}

function contoursOf(font: Font, code: number, placing: Placing): readonly (readonly Point[])[] {
  const across = placing.emAcross / font.unitsPerEm
  const down = placing.emDown / font.unitsPerEm
  const place = (x: number, y: number): Point => [placing.left + x * across, placing.baseline - y * down]
  const contours: Point[][] = []
  let pen: Point = [0, 0]
  for (const { command, args } of font.glyphForCodePoint(code).path.commands) {
    const [x = 0, y = 0, endX = 0, endY = 0] = args
    if (command === 'moveTo') contours.push([place(x, y)])
    else if (command === 'lineTo') contours.at(-1)?.push(place(x, y))
    else if (command === 'quadraticCurveTo') {
      for (let piece = 1; piece <= piecesPerCurve; piece += 1) {
        const done = piece / piecesPerCurve
        const left = 1 - done
        const blend = (from: number, middle: number, to: number): number =>
          left * left * from + 2 * left * done * middle + done * done * to
        contours.at(-1)?.push(place(blend(pen[0], x, endX), blend(pen[1], y, endY)))
      }
    } else if (command !== 'closePath') throw new Error(`an outline with ${command}`)
    pen = command === 'quadraticCurveTo' ? [endX, endY] : [x, y]
  }
  return contours
}

/** The share of each dot that lies within the contours, by the nonzero rule TrueType has. */
function inkShares(
  contours: readonly (readonly Point[])[],
  { widthDots, heightDots }: Placing,
): Float64Array {
  const shares = new Float64Array(widthDots * heightDots)
  for (let line = 0; line < heightDots * linesPerDot; line += 1) {
    const y = (line + 0.5) / linesPerDot
    const row = Math.floor(line / linesPerDot) * widthDots
    let winding = 0
    let from = 0
    for (const { x, turn } of crossings(contours, y)) {
      if (winding !== 0) addInk(shares, row, Math.max(0, from), Math.min(widthDots, x))
      winding += turn
      from = x
    }
  }
  return shares
}

function addInk(shares: Float64Array, row: number, from: number, to: number): void {
  for (let dot = Math.floor(from); dot < to; dot += 1) {
    const ink = Math.min(to, dot + 1) - Math.max(from, dot)
    shares[row + dot] = (shares[row + dot] ?? 0) + ink / linesPerDot
  }
}

function crossings(contours: readonly (readonly Point[])[], y: number): { x: number; turn: 1 | -1 }[] {
  const found: { x: number; turn: 1 | -1 }[] = []
  for (const contour of contours) {
    let before = contour.at(-1)
    for (const point of contour) {
      if (before && before[1] <= y !== point[1] <= y) {
        const x = before[0] + ((y - before[1]) / (point[1] - before[1])) * (point[0] - before[0])
        found.push({ x, turn: point[1] > before[1] ? 1 : -1 })
      }
      before = point
    }
  }
  return found.sort((first, second) => first.x - second.x)
}
