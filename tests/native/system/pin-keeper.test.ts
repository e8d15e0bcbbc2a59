// PINs and badges as they are kept: slow to guess, salted, and never on the thread that serves the clerk.
import { describe, expect, test } from 'vitest'
import { pinKeeper } from '../../../native/system/pin-keeper.ts'

const hash = (pin: string) => new Promise<string>((report) => pinKeeper.hash(pin, report))
const check = (pin: string, kept: string) =>
  new Promise<boolean>((report) => pinKeeper.check(pin, kept, report))

describe('a PIN', () => {
  test('is known again, and no other is', async () => {
    const kept = await hash('2342')
    expect(kept).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
    expect(kept).not.toContain('2342')
    const answers = await Promise.all(['2342', '2343', '23420', '', '234'].map((pin) => check(pin, kept)))
    expect(answers).toEqual([true, false, false, false, false])
  })

  test('has a salt of its own each time', async () => {
    const [first, second] = await Promise.all([hash('2342'), hash('2342')])
    expect(first).not.toBe(second)
  })

  test.each([
    '',
    'scrypt$15$8$3$short$key',
    '2342',
    'scrypt$15$8$3$AAAAAAAAAAAAAAAAAAAAAA$AAAA',
    `scrypt$31$8$3$${'A'.repeat(22)}$${'A'.repeat(43)}`,
    `scrypt$15$99$3$${'A'.repeat(22)}$${'A'.repeat(43)}`,
  ])('is not known by %j, which no Lowu wrote', async (kept) => {
    expect(await check('2342', kept)).toBe(false)
  })

  test('is never answered before the call has returned, and leaves the thread free meanwhile', async () => {
    const order: string[] = []
    const kept = await hash('2342')
    const answered = new Promise<void>((resolve) => {
      pinKeeper.check('2342', kept, () => {
        order.push('checked')
        resolve()
      })
    })
    const unreadable = new Promise<void>((resolve) => {
      pinKeeper.check('2342', 'unreadable', () => {
        order.push('unreadable')
        resolve()
      })
    })
    order.push('returned')
    setImmediate(() => order.push('served a clerk'))
    await Promise.all([answered, unreadable])
    expect(order[0]).toBe('returned')
    expect(order.indexOf('served a clerk')).toBeLessThan(order.indexOf('checked'))
  })
})

test('a badge is found by the same digest each time, and two shops have nothing in common', () => {
  const digest = pinKeeper.digest('LOWU-B-7Q2M9XK4', 'salt of one shop')
  expect(pinKeeper.digest('LOWU-B-7Q2M9XK4', 'salt of one shop')).toBe(digest)
  expect(pinKeeper.digest('LOWU-B-7Q2M9XK5', 'salt of one shop')).not.toBe(digest)
  expect(pinKeeper.digest('LOWU-B-7Q2M9XK4', 'salt of another')).not.toBe(digest)
  expect(digest).not.toContain('7Q2M9XK4')
})
