// Draws the icon of Lowu, a SIM card being topped up, once as SVG and as PNG in the sizes installers ask for.
// Run by hand after a change (`node build/icons/draw.ts`); what it writes is kept beside it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]
type Point = readonly [x: number, y: number]
type Shape =
  | { kind: 'rounded'; x: number; y: number; width: number; height: number; radius: number; colour: Colour }
  | { kind: 'polygon'; points: readonly Point[]; colour: Colour }

const teal: Colour = [12, 106, 104]
const paper: Colour = [250, 248, 242]
const gold: Colour = [230, 173, 52]

/** In a square of 512, back to front. */
const shapes: readonly Shape[] = [
  { kind: 'rounded', x: 16, y: 16, width: 480, height: 480, radius: 104, colour: teal },
  {
    kind: 'polygon',
    points: [
      [144, 88],
      [296, 88],
      [376, 168],
      [376, 424],
      [144, 424],
    ],
    colour: paper,
  },
  { kind: 'rounded', x: 184, y: 304, width: 152, height: 88, radius: 20, colour: gold },
  { kind: 'rounded', x: 180, y: 344, width: 160, height: 8, radius: 0, colour: paper },
  { kind: 'rounded', x: 256, y: 300, width: 8, height: 96, radius: 0, colour: paper },
  {
    kind: 'polygon',
    points: [
      [260, 128],
      [332, 208],
      [284, 208],
      [284, 276],
      [236, 276],
      [236, 208],
      [188, 208],
    ],
    colour: teal,
  },
]

function svg(): string {
  const drawn = shapes.map((shape) => {
    const fill = `fill="rgb(${shape.colour.join(' ')})"`
    if (shape.kind === 'polygon') return `  <polygon points="${shape.points.join(' ')}" ${fill}/>`
    const { x, y, width, height, radius } = shape
    return `  <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" ${fill}/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">\n  <title>Lowu</title>\n${drawn.join('\n')}\n</svg>\n`
}

function holds(shape: Shape, x: number, y: number): boolean {
  if (shape.kind === 'rounded') {
    const { radius } = shape
    const dx = Math.max(shape.x + radius - x, x - (shape.x + shape.width - radius), 0)
    const dy = Math.max(shape.y + radius - y, y - (shape.y + shape.height - radius), 0)
    return radius === 0 ? dx === 0 && dy === 0 : dx * dx + dy * dy <= radius * radius
  }
  let inside = false
  for (const [index, [x1, y1]] of shape.points.entries()) {
    const [x2, y2] = shape.points[(index + 1) % shape.points.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

/** An RGBA PNG (W3C PNG, third edition), each pixel the mean of four by four points. */
function png(size: number): Buffer {
  const grid = 4
  const rows = Buffer.alloc(size * (size * 4 + 1))
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0, 0]
      for (let point = 0; point < grid * grid; point += 1) {
        const x = ((column + ((point % grid) + 0.5) / grid) * 512) / size
        const y = ((row + (Math.floor(point / grid) + 0.5) / grid) * 512) / size
        const top = shapes.findLast((shape) => holds(shape, x, y))
        if (!top) continue
        for (const [index, part] of top.colour.entries()) sum[index] = (sum[index] ?? 0) + part
        sum[3] = (sum[3] ?? 0) + 1
      }
      const covered = sum[3] ?? 0
      const at = row * (size * 4 + 1) + 1 + column * 4
      for (let index = 0; index < 3; index += 1) {
        rows[at + index] = covered === 0 ? 0 : Math.round((sum[index] ?? 0) / covered)
      }
      rows[at + 3] = Math.round((covered * 255) / (grid * grid))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const body = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

writeFileSync(join(import.meta.dirname, 'icon.svg'), svg())
for (const size of [512, 256]) writeFileSync(join(import.meta.dirname, `${size}.png`), png(size))
