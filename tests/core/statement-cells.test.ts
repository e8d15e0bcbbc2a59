// Cells of statements as people write them: amounts, times and states, in both scripts and every fashion.
import { describe, expect, test } from 'vitest'
import { readAmount } from '../../core/reconcile/read-amount.ts'
import { readState } from '../../core/reconcile/read-state.ts'
import { orderOf, readTime } from '../../core/reconcile/read-time.ts'
import { instantShown, localTime } from '../../core/shift/local-time.ts'

describe('an amount', () => {
  test.each([
    ['92.30', 'HKD', 9_230],
    ['1,234.5', 'HKD', 123_450],
    ['1.234,56', 'HKD', 123_456],
    ['12,50', 'HKD', 1_250],
    ['1,234', 'HKD', 123_400],
    ['12,345,678.90', 'HKD', 1_234_567_890],
    ['HK$ 92.3', 'HKD', 9_230],
    ['¥1,000.00', 'CNY', 100_000],
    ['92.30元', 'CNY', 9_230],
    ['USD 11.81', 'USD', 1_181],
    ['１２３．４５', 'HKD', 12_345],
    ['-92.30', 'HKD', -9_230],
    ['(92.30)', 'HKD', -9_230],
    ['92.30-', 'HKD', -9_230],
    ['−0.00', 'HKD', 0],
    // A part of a cent counts as one, as in the books.
    ['92.3001', 'HKD', 9_231],
    ['.5', 'HKD', 50],
    ['1 234,5', 'HKD', 123_450],
  ])('%s is %s %i', (cell, currency, amountMinor) => {
    expect(readAmount(cell, 'HKD')).toEqual({ currency, amountMinor })
  })
  test.each(['', 'free', '1,23,4', '1.2.3', '12,345.6.7', '1e5', '99999999999999', '--'])(
    '%j is none',
    (cell) => {
      expect(readAmount(cell, 'HKD')).toBeNull()
    },
  )
})

describe('a time', () => {
  const at = (text: string) => Date.parse(text)
  test.each([
    ['2026-11-22 14:05:09', '2026-11-22T14:05:09+08:00'],
    ['2026/1/2 4:05', '2026-01-02T04:05:00+08:00'],
    ['2026-11-22T14:05:09Z', '2026-11-22T14:05:09Z'],
    ['2026-11-22T14:05:09.123456+02:00', '2026-11-22T14:05:09+02:00'],
    ['2026年11月22日 14时05分09秒', '2026-11-22T14:05:09+08:00'],
    ['2026年1月2日', '2026-01-02T00:00:00+08:00'],
    ['2026/11/22 下午2:05', '2026-11-22T14:05:00+08:00'],
    ['22/11/2026 2:05 PM', '2026-11-22T14:05:00+08:00'],
    ['22-11-2026, 12:05:00 AM', '2026-11-22T00:05:00+08:00'],
    ['20261122140509', '2026-11-22T14:05:09+08:00'],
    ['20261122', '2026-11-22T00:00:00+08:00'],
    ['1795327509', '2026-11-22T14:05:09+08:00'],
    ['２０２６-11-22 14:05', '2026-11-22T14:05:00+08:00'],
  ])('%s', (cell, wanted) => {
    expect(readTime(cell, { timeZone: 'Asia/Hong_Kong', order: 'dayFirst' })).toBe(at(wanted))
  })
  test.each(['', 'today', '2026-02-30', '2026-11-22 25:00', '99/99/2026'])('%j is none', (cell) => {
    expect(readTime(cell, { timeZone: 'UTC', order: 'dayFirst' })).toBeNull()
  })
  test('of a column in which a month would be the thirteenth has its month first', () => {
    const order = orderOf(['03/04/2026', '11/22/2026'])
    expect(order).toBe('monthFirst')
    expect(readTime('03/04/2026', { timeZone: 'UTC', order })).toBe(at('2026-03-04'))
    expect(orderOf(['03/04/2026', '22/11/2026'])).toBe('dayFirst')
  })
  test('shown by a wall is the instant at which the wall shows it', () => {
    for (const zone of ['Asia/Hong_Kong', 'Europe/London', 'America/New_York', 'Asia/Kathmandu']) {
      for (let hour = 0; hour < 24 * 365; hour += 7) {
        const instantMs = at('2026-01-01T00:30:00Z') + hour * 3_600_000
        const { date, time } = localTime(instantMs, zone)
        const again = localTime(instantShown(at(`${date}T${time}Z`), zone), zone)
        expect(again).toEqual({ date, time })
      }
    }
  })
})

describe('a state', () => {
  test.each([
    ['COMPLETED', 'credited'],
    [' 充值成功 ', 'credited'],
    ['已到賬', 'credited'],
    ['DECLINED-INVALID-CREDIT-PARTY', 'failed'],
    ['失敗', 'failed'],
    ['In Progress', 'open'],
    ['處理中', 'open'],
    ['已退款', 'reversed'],
  ])('%s is %s', (cell, state) => {
    expect(readState(cell, {})).toBe(state)
  })
  test('nobody knows is asked about, and then known', () => {
    expect(readState('S7', {})).toBeNull()
    expect(readState('S7', { s7: 'failed' })).toBe('failed')
    expect(readState('constructor', {})).toBeNull()
  })
})
