// The bars of Code 128 against those a second, independent implementation draws for the same text.
import { transform } from 'receiptline'
import { describe, expect, test } from 'vitest'
import { code128 } from '../../../core/receipt/code128.ts'

/** The bars and spaces of receiptline's drawing, in modules of two dots. */
function theirBars(text: string): number[] {
  const escaped = text.replace(/[\\|{};~"`_^]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`)
  const svg = transform(`{code:${escaped};option:code128,2,72,nohri}\n`, { cpl: 80, command: 'svg' })
  const bars = [...svg.matchAll(/M(\d+),0h(\d+)v72/g)].map(([, at, width]) => [
    Number(at) / 2,
    Number(width) / 2,
  ])
  return bars.flatMap(([at = 0, width = 0], place) => {
    const next = bars[place + 1]?.[0]
    return next === undefined ? [width] : [width, next - at - width]
  })
}

describe('the bars of Code 128', () => {
  test('of every pair of digits are those of receiptline', () => {
    for (let pair = 0; pair < 100; pair += 1) {
      const text = `89${String(pair).padStart(2, '0')}`
      expect(code128(text)?.bars, text).toEqual(theirBars(text))
    }
  })

  test('of every printable sign are those of receiptline', () => {
    for (let code = 0x21; code < 0x7f; code += 1) {
      const text = `A${String.fromCharCode(code)}z`
      expect(code128(text)?.bars, text).toEqual(theirBars(text))
    }
  })

  test.each(['1-000042', '89852000012345678901', 'A2-123456', '01KAN5Q8Z6T3M9R4W7X2C1V0B5'])(
    'of %s are as wide as was said, and end in a bar',
    (text) => {
      const symbol = code128(text)
      expect(symbol?.bars.reduce((sum, width) => sum + width, 0)).toBe(symbol?.modules)
      expect((symbol?.bars.length ?? 0) % 2).toBe(1)
    },
  )

  test.each(['', '充值', 'a\u001b', 'é'])('there are none of %j', (text) => {
    expect(code128(text)).toBeNull()
  })
})
