// Money never loses or makes a cent: sums, conversions, rounding, and what is written and keyed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  convert,
  currencies,
  formatMoney,
  money,
  negate,
  parseAmount,
  roundTo,
  subtract,
  zero,
} from '../../core/money.ts'

const currency = fc.constantFrom(...currencies)
/** Up to ten thousand million in minor units, either side of nothing. */
const minor = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const ratePpm = fc.integer({ min: 1, max: 100_000_000 })

describe('sums', () => {
  test('add and subtract undo each other, in any order', () => {
    fc.assert(
      fc.property(currency, minor, minor, (unit, first, second) => {
        const sum = add(money(unit, first), money(unit, second))
        expect(sum).toEqual(add(money(unit, second), money(unit, first)))
        expect(subtract(sum, money(unit, second)).amountMinor).toBe(money(unit, first).amountMinor)
        expect(add(sum, negate(sum))).toEqual(zero(unit))
      }),
    )
  })

  test('two currencies never add', () => {
    expect(() => add(money('HKD', 100), money('CNY', 100))).toThrow('do not add')
    expect(() => subtract(money('USD', 100), money('CNY', 100))).toThrow('do not add')
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no amount', (amountMinor) => {
    expect(() => money('HKD', amountMinor)).toThrow('minor units')
  })
})

describe('conversion', () => {
  test.each([
    ['exact', 10_000, 1_080_000, 10_800],
    ['a fraction goes up', 1, 1_080_000, 2],
    ['a tiny rate still costs a cent', 1, 1, 1],
    ['nothing costs nothing', 0, 1_080_000, 0],
    ['a refund keeps the fraction', -1, 1_080_000, -1],
  ])('%s', (_name, from, rate, to) => {
    expect(convert(money('CNY', from), 'HKD', rate)).toEqual(money('HKD', to))
  })

  test('is never below the exact amount, and never a whole cent above it', () => {
    fc.assert(
      fc.property(minor, ratePpm, (amountMinor, rate) => {
        const exact = BigInt(amountMinor) * BigInt(rate)
        const converted = BigInt(convert(money('CNY', amountMinor), 'HKD', rate).amountMinor) * 1_000_000n
        expect(converted >= exact && converted - exact < 1_000_000n).toBe(true)
      }),
    )
  })

  test('one for one changes the name only', () => {
    fc.assert(
      fc.property(minor, (amountMinor) => {
        expect(convert(money('CNY', amountMinor), 'HKD', 1_000_000).amountMinor + 0).toBe(amountMinor + 0)
      }),
    )
  })

  test.each([0, -1, 0.5, Number.NaN])('%d is no rate', (rate) => {
    expect(() => convert(money('CNY', 1), 'HKD', rate)).toThrow('rate')
  })

  test('an amount too large to be exact is refused, not bent', () => {
    expect(() => convert(money('CNY', Number.MAX_SAFE_INTEGER), 'HKD', 2_000_000)).toThrow('minor units')
  })
})

describe('rounding', () => {
  test.each([
    [10_504, 10, 10_500],
    [10_505, 10, 10_510],
    [10_549, 100, 10_500],
    [10_550, 100, 10_600],
    [-10_505, 10, -10_510],
    [-4, 10, 0],
    [0, 10, 0],
    [7, 1, 7],
  ])('%d to the nearest %d is %d', (amountMinor, step, rounded) => {
    expect(roundTo(money('HKD', amountMinor), step)).toEqual(money('HKD', rounded))
  })

  test('is a multiple of the step, at most half a step away, and stays there', () => {
    fc.assert(
      fc.property(minor, fc.integer({ min: 1, max: 10_000 }), (amountMinor, step) => {
        const rounded = roundTo(money('HKD', amountMinor), step)
        expect(Math.abs(rounded.amountMinor % step)).toBe(0)
        expect(Math.abs(rounded.amountMinor - amountMinor) * 2).toBeLessThanOrEqual(step)
        expect(roundTo(rounded, step)).toEqual(rounded)
        expect(negate(roundTo(money('HKD', -amountMinor), step))).toEqual(rounded)
      }),
    )
  })

  test.each([0, -10, 0.1])('%d is no step', (step) => {
    expect(() => roundTo(money('HKD', 1), step)).toThrow('step')
  })
})

describe('written and keyed', () => {
  test.each([
    [money('HKD', 123_450), 'HK$1,234.50'],
    [money('CNY', 10_000), 'CNY 100.00'],
    [money('USD', 5), 'US$0.05'],
    [money('HKD', -100_000_000), '-HK$1,000,000.00'],
    [zero('HKD'), 'HK$0.00'],
  ])('%o is written %s', (amount, written) => {
    expect(formatMoney(amount)).toBe(written)
  })

  test('what is written is ASCII, and keyed back is the same amount', () => {
    fc.assert(
      fc.property(currency, fc.integer({ min: 0, max: 99_999_999_999 }), (unit, amountMinor) => {
        const written = formatMoney(money(unit, amountMinor))
        expect(written).toMatch(/^[ -~]+$/)
        expect(parseAmount(written.replace(/^\D+/, ''), unit)).toEqual(money(unit, amountMinor))
      }),
    )
  })

  test.each([
    ['100', 10_000],
    ['100.5', 10_050],
    [' 0.05 ', 5],
    ['1,000.00', 100_000],
    ['1,234,567', 123_456_700],
    ['0', 0],
  ])('%s is an amount', (typed, amountMinor) => {
    expect(parseAmount(typed, 'HKD')).toEqual(money('HKD', amountMinor))
  })

  // A comma is for thousands. Where it may stand for a decimal point, guessing could ask tenfold.
  test.each([
    '',
    '.',
    '.5',
    '5.',
    '-5',
    '+5',
    '1.234',
    '1e3',
    '0x10',
    '1 000',
    '10,5',
    '10,50',
    '1,00',
    ',100',
    '100,',
    '1,0000',
    '1000,000',
    '1234567890',
    '１００',
  ])('%s is none', (typed) => {
    expect(parseAmount(typed, 'HKD')).toBeNull()
  })

  test('any text: an amount or none, never below nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789,.- ') })),
        (typed) => {
          const amount = parseAmount(typed, 'HKD')
          if (amount === null) return
          expect(amount.amountMinor).toBeGreaterThanOrEqual(0)
          expect(Number(typed.replaceAll(',', ''))).toBeCloseTo(amount.amountMinor / 100, 5)
        },
      ),
    )
  })
})
