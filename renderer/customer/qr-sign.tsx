// A QR code as one drawn path, black on white whatever the screen's look, since readers want it so.
import { encodeQR } from 'qr'
import { useMemo } from 'react'

const quietZone = 4

/** `name` is what it holds, for those who hear the screen. */
export function QrSign({ data, name }: { data: string; name: string }) {
  const { size, path } = useMemo(() => drawn(data), [data])
  return (
    <svg className="qr-sign" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <path d={path} />
    </svg>
  )
}

/** One square of the path for each dark module (ISO/IEC 18004), inside the quiet zone of four. */
function drawn(data: string): { size: number; path: string } {
  const rows = encodeQR(data, 'raw', { ecc: 'medium', border: quietZone })
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size: rows.length, path: squares.join('') }
}
