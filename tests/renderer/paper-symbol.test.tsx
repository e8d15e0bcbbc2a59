// The codes of a receipt as the screen draws them: every bar and module in its place, and readable.
import decodeQR from 'qr/decode.js'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { barcodeSize, qrModuleDots } from '../../core/receipt/symbols.ts'
import { Bars, Modules } from '../../renderer/parts/paper-symbol.tsx'

describe('a barcode on screen', () => {
  test.each([32, 42, 48])(
    'has the bars and spaces of its symbol, as wide as on paper of %d columns',
    (columns) => {
      const size = barcodeSize('89852000012345678901', columns)
      if (size === null) throw new Error('a card number is a barcode')
      const drawn = renderToStaticMarkup(<Bars {...size} />)
      const bars = [...drawn.matchAll(/M(\d+) 0h(\d+)v1h-(\d+)z/g)].map(([, ...numbers]) =>
        numbers.map(Number),
      )
      const widths = bars.flatMap(([at = 0, width = 0, back = 0], place) => {
        expect(back).toBe(width)
        const next = bars[place + 1]?.[0]
        return next === undefined ? [width] : [width, next - at - width]
      })
      expect(widths).toEqual(size.symbol.bars)
      expect(drawn).toContain(`viewBox="0 0 ${size.symbol.modules} 1"`)
      expect(drawn).toContain(`width:${(size.symbol.modules * size.moduleDots) / 12}ch`)
      expect(size.symbol.modules * size.moduleDots).toBeLessThanOrEqual(columns * 12 + 8)
    },
  )
})

describe('a QR code on screen', () => {
  test.each([
    '01KAN5Q8Z6T3M9R4W7X2C1V0B5',
    '充值',
    'https://lowu.invalid/slip?number=1-000042',
    'x'.repeat(213),
  ])('of %s reads as what it says', (data) => {
    const moduleDots = qrModuleDots(data)
    if (moduleDots === null) throw new Error('this fits a QR code')
    const drawn = renderToStaticMarkup(<Modules data={data} moduleDots={moduleDots} />)
    expect(decodeQR(photograph(drawn))).toBe(data)
  })

  test('stays a code where half a character was cut off', () => {
    const drawn = renderToStaticMarkup(<Modules data={'1-000042 \ud83d'} moduleDots={6} />)
    expect(decodeQR(photograph(drawn))).toBe('1-000042 \ufffd')
  })
})

/** The modules as a camera would hand them over: four dots a module, four bytes a dot, and white around. */
function photograph(drawn: string): { width: number; height: number; data: Uint8Array } {
  const side = Number(/viewBox="0 0 (\d+)/.exec(drawn)?.[1])
  const [scale, border] = [4, 4]
  const width = (side + 2 * border) * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, left, top] of drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dot = 0; dot < scale * scale; dot += 1) {
      const x = (Number(left) + border) * scale + (dot % scale)
      const y = (Number(top) + border) * scale + Math.floor(dot / scale)
      data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return { width, height: width, data }
}
