// The keys shown on controls while Alt is held: enough of them, no two alike, none the beginning of another.
import { expect, test } from 'vitest'
import { keyNamed, labelsFor } from '../../renderer/parts/key-labels.ts'

test.each([0, 1, 26, 27, 51, 52, 300, 676])(
  '%i controls get as many labels that cannot be mistaken',
  (count) => {
    const labels = labelsFor(count)
    expect(labels).toHaveLength(count)
    expect(new Set(labels).size).toBe(count)
    const mistaken = labels.filter((one) => labels.some((other) => other !== one && other.startsWith(one)))
    expect(mistaken).toEqual([])
  },
)

test('a key is named by its place, whatever letter a layout or Alt makes of it', () => {
  expect(keyNamed({ code: 'KeyA', key: 'å' })).toBe('A')
  expect(keyNamed({ code: 'Digit5', key: '%' })).toBe('5')
  expect(keyNamed({ code: 'Numpad5', key: 'Clear' })).toBe('5')
  expect(keyNamed({ code: 'Enter', key: 'Enter' })).toBe('Enter')
})
