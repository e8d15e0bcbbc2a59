// A scanner that types and a person who types, told apart by pace alone: whatever the two do one after
// the other, a scan is whole or it is no scan, and no key of a person is lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  charactersMin,
  createPace,
  gapMaxMs,
  quietMs,
  type Stroke,
  type Verdict,
} from '../../renderer/wedge/pace.ts'

type Key = { readonly key: string | null; readonly afterMs: number }

const card = '8985212000000000008'
const enter = 'Enter'

/** Plays keys with the silences between them, asking about each silence as the page does. */
function play(keys: readonly Key[], silences: 'asked' | 'missed' = 'asked') {
  const pace = createPace()
  const heard: Verdict[] = []
  const passed: (string | null)[] = []
  let held: (string | null)[] = []
  let atMs = 1000

  function act(verdict: Verdict | null, key?: string | null): void {
    if (verdict === null) return
    if (verdict.kind === 'perhaps' && key !== undefined) held.push(key)
    if (verdict.kind === 'typed') {
      passed.push(...held, ...(key === undefined ? [] : [key]))
      held = []
    }
    if (verdict.kind === 'scanning') held = []
    if (verdict.kind === 'scan' || verdict.kind === 'garbled') {
      held = []
      heard.push(verdict)
    }
  }

  for (const { key, afterMs } of keys) {
    if (silences === 'asked') {
      for (let waitedMs = gapMaxMs; waitedMs < afterMs; waitedMs += gapMaxMs) act(pace.quiet(atMs + waitedMs))
    }
    atMs += afterMs
    act(pace.quiet(atMs))
    act(pace.stroke(strokeOf(key, atMs)), key)
  }
  act(pace.quiet(atMs + 10_000))
  return { heard, passed }
}

function strokeOf(key: string | null, atMs: number): Stroke {
  if (key === enter || key === 'Tab') return { kind: 'end', atMs }
  if (key !== null && key.length > 1) return { kind: 'other', atMs }
  return { kind: 'character', text: key, atMs }
}

function burst(
  text: string,
  gapMs: number,
  { beforeMs = 1000, end = enter }: { beforeMs?: number; end?: string | null } = {},
): Key[] {
  const keys = [...text].map((key, place) => ({ key, afterMs: place === 0 ? beforeMs : gapMs }))
  return end === null ? keys : [...keys, { key: end, afterMs: gapMs }]
}

const scanned = (text: string): Verdict[] => [{ kind: 'scan', text }]
const garbled: Verdict = { kind: 'garbled', hidden: false }

describe('a scanner', () => {
  it.each([0, 1, 20, gapMaxMs - 1])(
    'with %i ms between its keys is read, ended by Enter, Tab or silence',
    (gapMs) => {
      for (const end of [enter, 'Tab', null]) {
        expect(play(burst(card, gapMs, { end }))).toEqual({ heard: scanned(card), passed: [] })
      }
    },
  )

  it('that stumbles after its eighth key is read whole', () => {
    const keys = burst(card, 5).map((key, place) => (place === 12 ? { ...key, afterMs: quietMs - 1 } : key))
    expect(play(keys).heard).toEqual(scanned(card))
  })

  it('that is cut before its eighth key gives no tail, which might be a telephone number', () => {
    const keys = burst('8986091234567890', 5).map((key, place) =>
      place === 3 ? { ...key, afterMs: 60 } : key,
    )
    expect(play(keys).heard).toEqual([garbled])
  })

  it('that ends its scans by Enter is not believed when one ends by silence', () => {
    expect(play([...burst(card, 5), ...burst('89852120', 5, { end: null })]).heard).toEqual([
      ...scanned(card),
      garbled,
    ])
  })

  it('whose Enter comes late, while the page was busy, presses nothing', () => {
    const pace = createPace()
    for (const [place, key] of [...card].entries()) pace.stroke({ kind: 'character', text: key, atMs: place })
    expect(pace.quiet(5000)).toEqual({ kind: 'scan', text: card })
    expect(pace.stroke({ kind: 'end', atMs: card.length })).toEqual({ kind: 'scanning' })
    expect(pace.stroke({ kind: 'end', atMs: 6000 })).toEqual({ kind: 'typed' })
  })

  it('under an input method that hides its keys is heard, and read by nobody', () => {
    const keys = burst(card, 5).map((key, place) => (place === 4 ? { ...key, key: null } : key))
    expect(play(keys).heard).toEqual([{ kind: 'garbled', hidden: true }])
  })

  it('that never stops is garbled, and the next scan is read', () => {
    const endless = burst('9'.repeat(5000), 1)
    expect(play([...endless, ...burst(card, 5)]).heard).toEqual([garbled, ...scanned(card)])
  })
})

describe('any keys', () => {
  const digit = fc.constantFrom(...'0123456789')
  const personGap = fc.integer({ min: gapMaxMs, max: 400 })
  const person = fc.array(
    fc.record({
      key: fc.oneof(digit, fc.constantFrom(enter, 'Tab', 'Backspace', 'Escape')),
      afterMs: personGap,
    }),
    { maxLength: 30 },
  )
  const code = fc.string({ unit: digit, minLength: charactersMin, maxLength: 40 })

  it('of a person arrive, all of them and in order', () => {
    fc.assert(
      fc.property(person, fc.constantFrom('asked' as const, 'missed' as const), (keys, silences) => {
        expect(play(keys, silences)).toEqual({ heard: [], passed: keys.map(({ key }) => key) })
      }),
    )
  })

  it('of a person in a flurry of fewer than eight arrive too', () => {
    const flurry = fc.array(fc.tuple(digit, fc.integer({ min: 0, max: gapMaxMs - 1 })), {
      minLength: 1,
      maxLength: charactersMin - 1,
    })
    fc.assert(
      fc.property(flurry, (strokes) => {
        const keys = [...strokes.map(([key, afterMs]) => ({ key, afterMs })), { key: enter, afterMs: 5 }]
        expect(play(keys)).toEqual({ heard: [], passed: keys.map(({ key }) => key) })
      }),
    )
  })

  it('of a person around a scan arrive, and the scan is whole', () => {
    fc.assert(
      fc.property(
        person,
        code,
        fc.integer({ min: 0, max: gapMaxMs - 1 }),
        person,
        (before, text, gapMs, after) => {
          const { heard, passed } = play([...before, ...burst(text, gapMs), ...after.map(slower)])
          expect(heard).toEqual(scanned(text))
          expect(passed).toEqual([...before, ...after].map(({ key }) => key))
        },
      ),
    )
  })

  it('of a scan that stumbles anywhere never give a part of it once its Enter is known', () => {
    const stumbles = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 0, max: 490 })), { maxLength: 4 })
    fc.assert(
      fc.property(code, stumbles, (text, pauses) => {
        const keys = burst(text, 5).map((key, place) => {
          const pause = pauses.find(([at]) => at > 2 && at === place)
          return pause ? { ...key, afterMs: pause[1] } : key
        })
        for (const verdict of play([...burst(card, 5), ...keys]).heard.slice(1)) {
          if (verdict.kind === 'scan') expect(verdict.text).toBe(text)
        }
      }),
    )
  })

  /** A person needs a moment after the scanner. */
  function slower(key: Key): Key {
    return { ...key, afterMs: key.afterMs + quietMs }
  }
})
