// The codes on a receipt with their real bars and modules, as large as the printer makes them, so that a
// scanner reads them off the screen as well.
import encodeQR from 'qr'
import type { BarcodeSize } from '../../core/receipt/symbols.ts'

/** A printer's column is 12 dots. */
const dotsPerColumn = 12
const barHeightDots = 80

function columns(dots: number): string {
  return `${dots / dotsPerColumn}ch`
}

export function Bars({ symbol, moduleDots }: BarcodeSize) {
  let left = 0
  const bars = symbol.bars.map((width, place) => {
    left += width
    return place % 2 === 0 ? `M${left - width} 0h${width}v1h-${width}z` : ''
  })
  return (
    <svg
      className="bars"
      aria-hidden="true"
      viewBox={`0 0 ${symbol.modules} 1`}
      preserveAspectRatio="none"
      style={{ width: columns(symbol.modules * moduleDots), height: columns(barHeightDots) }}
    >
      <path d={bars.join('')} fill="currentColor" />
    </svg>
  )
}

/** Level M, as the printer is told; which of eight masks it takes is its own choice. */
export function Modules({ data, moduleDots }: { data: string; moduleDots: number }) {
  const rows = encodeQR(data.toWellFormed(), 'raw', { ecc: 'medium', border: 1 })
  const modules = rows.flatMap((row, top) =>
    row.map((black, left) => (black ? `M${left} ${top}h1v1h-1z` : '')),
  )
  const side = columns(rows.length * moduleDots)
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      style={{ width: side, height: side }}
    >
      <path d={modules.join('')} fill="currentColor" />
    </svg>
  )
}
