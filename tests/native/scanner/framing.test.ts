// How bytes become scans: every end a scanner may be set to, in whatever pieces the cable brings it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createFraming,
  type FrameEnd,
  type FramingOptions,
  frameBytesMax,
} from '../../../native/scanner/framing.ts'

const garbled = Symbol('garbled')
const everyEnd: readonly FrameEnd[] = ['auto', 'line', 'tab', 'etx', 'gap']

/** A framing whose quiet gaps pass when the test says so. */
function begin(options: Partial<FramingOptions> = {}) {
  const heard: (string | typeof garbled)[] = []
  const rings = new Set<() => void>()
  const framing = createFraming(
    {
      end: 'auto',
      gapMs: 70,
      prefix: '',
      suffix: '',
      after(_waitMs, ring) {
        rings.add(ring)
        return () => rings.delete(ring)
      },
      ...options,
    },
    { framed: (text) => heard.push(text), garbled: () => heard.push(garbled) },
  )
  function passGap(): void {
    const due = [...rings]
    rings.clear()
    for (const ring of due) ring()
  }
  function push(...chunks: (string | Uint8Array)[]): void {
    for (const chunk of chunks) {
      framing.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
    }
  }
  return { heard, framing, push, passGap, rings }
}

describe('ends', () => {
  it.each([
    ['CR', 'A1\rB2\r'],
    ['LF', 'A1\nB2\n'],
    ['CRLF', 'A1\r\nB2\r\n'],
    ['TAB', 'A1\tB2\t'],
    ['STX and ETX', '\u0002A1\u0003\u0002B2\u0003'],
    ['STX, CR LF and ETX', '\u0002A1\r\n\u0003\u0002B2\r\n\u0003'],
  ])('auto takes %s', (_name, bytes) => {
    const { heard, push } = begin()
    push(bytes)
    expect(heard).toEqual(['A1', 'B2'])
  })

  it('a CRLF split over two chunks makes no empty scan', () => {
    const { heard, push } = begin()
    push('A1\r', '\nB2\r', '\n', 'C3\r\n')
    expect(heard).toEqual(['A1', 'B2', 'C3'])
  })

  it('line keeps no TAB and tab keeps no CR, and neither ends a scan by the other', () => {
    const line = begin({ end: 'line' })
    line.push('A\t1\rB2\n')
    expect(line.heard).toEqual(['A1', 'B2'])
    const tab = begin({ end: 'tab' })
    tab.push('A1\r\n\tB2\r\t')
    expect(tab.heard).toEqual(['A1', 'B2'])
  })

  it('a scan whose ETX was lost is not glued to the next one', () => {
    const { heard, push } = begin({ end: 'etx' })
    push('\u00028985207', '\u00028985207000000000123\u0003')
    expect(heard).toEqual([garbled, '8985207000000000123'])
    const auto = begin()
    auto.push('\u0002A1\u0003', 'noise', '\u0002B2\u0003')
    expect(auto.heard).toEqual(['A1', garbled, 'B2'])
  })

  it('STX after a scan that was too long starts the next one', () => {
    const { heard, push } = begin({ end: 'etx' })
    push(`\u0002${'9'.repeat(frameBytesMax + 1)}`, '\u0002B2\u0003')
    expect(heard).toEqual([garbled, 'B2'])
  })

  it('drops NUL, STX, DEL and other control bytes inside a scan', () => {
    const { heard, push } = begin()
    push(Uint8Array.of(0, 0x38, 0x02, 0x39, 0x7f, 0x1b, 0x35, 0x0d))
    expect(heard).toEqual(['895'])
  })
})

describe('a quiet gap', () => {
  it('ends a scan where the scanner sends no end', () => {
    const { heard, push, passGap } = begin({ end: 'gap' })
    push('8985', '2070')
    expect(heard).toEqual([])
    passGap()
    push('R-1')
    passGap()
    expect(heard).toEqual(['89852070', 'R-1'])
  })

  it('ends a scan in auto only until an end character was seen', () => {
    const { heard, push, passGap } = begin()
    push('NOEND')
    passGap()
    push('WITHEND\r', '8985207')
    passGap()
    expect(heard).toEqual(['NOEND', 'WITHEND', garbled])
  })

  it('gives up an unfinished scan with its tail, so that the tail is not taken for a phone number', () => {
    const { heard, push, passGap } = begin({ end: 'line' })
    push('898520700000')
    passGap()
    push('91234567\r', '8985207000000000123\r')
    expect(heard).toEqual([garbled, '8985207000000000123'])
  })

  it('forgets a stray byte, and reads a scan after another quiet gap', () => {
    const { heard, push, passGap, rings } = begin({ end: 'line' })
    push('x')
    passGap()
    passGap()
    expect(rings.size).toBe(0)
    push('8985207000000000123\r')
    expect(heard).toEqual([garbled, '8985207000000000123'])
  })
})

describe('what is thrown away', () => {
  it('takes the longest scan, refuses one byte more, once, and reads on after its end', () => {
    const { heard, push } = begin()
    push(`${'9'.repeat(frameBytesMax)}\r`, `${'9'.repeat(frameBytesMax + 1)}`, '9'.repeat(5000), '\rNEXT\r')
    expect(heard).toEqual(['9'.repeat(frameBytesMax), garbled, 'NEXT'])
  })

  it('reads UTF-8 split over chunks, and calls anything else above 7E garbled', () => {
    const { heard, push } = begin()
    const bytes = new TextEncoder().encode('充值\r')
    push(bytes.subarray(0, 2), bytes.subarray(2, 4), bytes.subarray(4), Uint8Array.of(0xb3, 0xe4, 0x0d))
    expect(heard).toEqual(['充值', garbled])
  })

  it('takes off prefix and suffix where they are, and says nothing of a scan that has nothing else', () => {
    const { heard, push } = begin({ prefix: '#!', suffix: '%' })
    push('#!A1%\r', 'B2\r', '#!%\r', '%C3\r')
    expect(heard).toEqual(['A1', 'B2', '%C3'])
  })

  it('keeps nothing and starts no timer after a reset', () => {
    const { heard, push, framing, rings } = begin()
    push('89852PARTIAL')
    framing.reset()
    expect(rings.size).toBe(0)
    push('8985207000000000123\r')
    expect(heard).toEqual(['8985207000000000123'])
  })

  it('drops what is left of a chunk when its listener resets', () => {
    const heard: string[] = []
    const framing = createFraming(
      { end: 'auto', gapMs: 70, prefix: '', suffix: '', after: () => () => {} },
      {
        framed(text) {
          heard.push(text)
          framing.reset()
        },
        garbled: () => {},
      },
    )
    framing.push(new TextEncoder().encode('ONE\rTWO\r'))
    expect(heard).toEqual(['ONE'])
  })
})

describe('any bytes', () => {
  const anyEnd = fc.constantFrom(...everyEnd)
  const byte = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0x30, max: 0x39 }) },
    { weight: 2, arbitrary: fc.constantFrom(0x0d, 0x0a, 0x09, 0x03, 0x02, 0x00) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
  )
  const run = fc
    .tuple(byte, fc.integer({ min: 1, max: 600 }))
    .map(([value, length]) => Array<number>(length).fill(value))
  const bytes = fc
    .array(fc.oneof({ weight: 20, arbitrary: byte.map((value) => [value]) }, { weight: 1, arbitrary: run }), {
      maxLength: 300,
    })
    .map((parts) => Uint8Array.from(parts.flat()))

  it('give the same scans in any chunks as in one', () => {
    fc.assert(
      fc.property(anyEnd, bytes, fc.array(fc.nat(), { maxLength: 20 }), (end, all, cuts) => {
        const whole = begin({ end })
        whole.push(all)
        const pieces = begin({ end })
        const at = [0, ...cuts.map((cut) => cut % (all.length + 1)).sort((a, b) => a - b), all.length]
        for (const [index, from] of at.entries()) pieces.push(all.subarray(from, at[index + 1]))
        whole.passGap()
        pieces.passGap()
        expect(pieces.heard).toEqual(whole.heard)
      }),
    )
  })

  it('never give an empty scan, a control character, more than the bound, or a second timer', () => {
    fc.assert(
      fc.property(anyEnd, fc.array(fc.option(bytes)), (end, steps) => {
        const { heard, push, passGap, rings } = begin({ end })
        for (const step of steps) {
          if (step === null) passGap()
          else push(step)
          expect(rings.size).toBeLessThanOrEqual(1)
        }
        passGap()
        passGap()
        expect(rings.size).toBe(0)
        for (const text of heard) {
          if (text === garbled) continue
          expect(text).toMatch(/^\P{Cc}+$/u)
          expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(frameBytesMax)
        }
      }),
    )
  })

  it('give back every text that was sent, whatever its end', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789ABZaz+-]:/ 充值'),
      minLength: 1,
      maxLength: 40,
    })
    const ending = fc.constantFrom('\r', '\n', '\r\n', '\t', '\u0003')
    fc.assert(
      fc.property(fc.array(text), ending, (texts, end) => {
        const { heard, push } = begin()
        push(texts.map((sent) => sent + end).join(''))
        expect(heard).toEqual(texts)
      }),
    )
  })
})
