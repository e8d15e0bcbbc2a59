// A scanner set to another speed than the port: rubbish comes, some of it printable, and none of it may
// pass for a card.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readScan } from '../../../core/card/read-scan.ts'
import { createFraming } from '../../../native/scanner/framing.ts'
import { readAtWrongBaud } from '../../devices/wrong-baud.ts'

const bauds = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200]
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const code = fc.oneof(
  fc.tuple(fc.constantFrom('89852', '89853', '8986'), digits(15)).map(([start, rest]) => start + rest),
  digits(8),
  digits(11),
)

/** What the counter makes of the bytes, with a quiet gap after them. */
function read(bytes: Uint8Array): readonly string[] {
  const kinds: string[] = []
  let ring = () => {}
  const framing = createFraming(
    {
      end: 'auto',
      gapMs: 300,
      prefix: '',
      suffix: '',
      after(_waitMs, due) {
        ring = due
        return () => {
          ring = () => {}
        }
      },
    },
    { framed: (text) => kinds.push(readScan(text).kind), garbled: () => kinds.push('garbled') },
  )
  framing.push(bytes)
  ring()
  return kinds
}

it('the emulated line gives every byte back at the right speed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom(...bauds), (bytes, baud) => {
      expect(readAtWrongBaud(bytes, { sentBaud: baud, readBaud: baud })).toEqual(bytes)
    }),
  )
})

it('a code sent at another speed is never a card', () => {
  const two = fc.uniqueArray(fc.constantFrom(...bauds), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(
      code,
      fc.constantFrom('\r', '\n', '\r\n', '\t'),
      two,
      (text, end, [sentBaud = 0, readBaud = 0]) => {
        const noise = readAtWrongBaud(new TextEncoder().encode(text + end), { sentBaud, readBaud })
        expect(read(noise)).not.toContain('card')
        expect(read(noise)).not.toContain('receipt')
      },
    ),
    { numRuns: 500 },
  )
})
