// Every form of a card that is taken, and every wrong scan by its own name.
import { describe, expect, test } from 'vitest'
import type { Card } from '../../core/card/card.ts'
import { groupCard, maskCard } from '../../core/card/groups.ts'
import { issuerOf } from '../../core/card/issuer.ts'
import { readScan } from '../../core/card/read-scan.ts'
import { receiptNumber } from '../../core/ids.ts'
import { languages, say } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { dressings, iccidVectors, phoneVectors, receiptVectors, refusalVectors } from './card-vectors.ts'

function cardOf(scan: string): Card {
  const reading = readScan(scan)
  if (reading.kind !== 'card') throw new Error(`${scan} was read as ${JSON.stringify(reading)}`)
  return reading.card
}

describe('ICCID', () => {
  test.each(iccidVectors)('$name', ({ scan, number, country, issuerId, checkDigit }) => {
    const reading = readScan(scan)
    expect(reading).toEqual({
      kind: 'card',
      card: { kind: 'iccid', number, country, issuer: issuerOf(number), checkDigit },
      warnings: checkDigit === 'wrong' ? ['checkDigitWrong'] : [],
    })
    expect(issuerOf(number)?.id ?? null).toBe(issuerId)
  })

  test.each(dressings)('as sent with %s', (_name, dressed) => {
    for (const { scan, number } of iccidVectors) {
      expect(cardOf(dressed.replace('#', scan)).number).toBe(number)
    }
  })

  test.each([
    '8985 2120 0000 0000 008',
    '8985-2120-0000-0000-008',
    '89852 1200 0000-0000 08',
    '８９８５２１２０００００００００００８',
  ])('as keyed: %s', (keyed) => {
    expect(cardOf(keyed).number).toBe('8985212000000000008')
  })
})

describe('phone numbers', () => {
  test.each(phoneVectors)('$scan', ({ scan, number, country }) => {
    expect(cardOf(scan)).toEqual({ kind: 'phone', number, country })
  })

  test('eight digits that are a valid EAN-8 as well are a phone number to look at', () => {
    expect(readScan('96385074')).toMatchObject({ kind: 'card', warnings: ['perhapsProductBarcode'] })
    expect(readScan('96385075')).toMatchObject({ kind: 'card', warnings: [] })
  })

  test('no EAN-8 where the symbology or a country code says so', () => {
    expect(readScan(']C096385074')).toMatchObject({ kind: 'card', warnings: [] })
    expect(readScan('+85296385074')).toMatchObject({ kind: 'card', warnings: [] })
  })
})

describe('receipts', () => {
  test.each(receiptVectors)('%s', (scan, number) => {
    expect(readScan(scan)).toEqual({ kind: 'receipt', number })
  })

  test('every number this shop prints is read back', () => {
    for (const register of ['1', 'A', '91', 'AB12', '8985']) {
      for (const sequence of [1, 42, 999_999]) {
        const number = receiptNumber(register, sequence)
        expect(readScan(number)).toEqual({ kind: 'receipt', number })
      }
    }
  })

  test.each(['1-00042', '1-0000042', 'ABCDE-000042', '-000042', '1-00004A', '1--000042'])(
    '%s is none',
    (scan) => {
      expect(readScan(scan).kind).toBe('refused')
    },
  )
})

describe('wrong scans', () => {
  test.each(refusalVectors)('%s: %s', (code, _name, scan) => {
    expect(readScan(scan)).toMatchObject({ kind: 'refused', problem: { code } })
  })

  test('none repeats what was scanned, and every sentence is whole', () => {
    for (const [, , scan] of refusalVectors) {
      const reading = readScan(scan)
      if (reading.kind !== 'refused') continue
      const { code, details } = reading.problem
      expect(Object.keys(details).filter((key) => key !== 'digits')).toEqual([])
      if (scan.length > 4) expect(JSON.stringify(reading)).not.toContain(scan.slice(-4))
      for (const language of languages) expect(say(problemWords[code], language, details)).not.toMatch(/[{}]/)
    }
  })
})

describe('issuers', () => {
  test('the longest prefix decides and unknown digits have none', () => {
    expect(issuerOf('8985230000000000000')).toMatchObject({ id: 'hkt' })
    expect(issuerOf('8985231000000000000')).toMatchObject({ id: 'china-telecom-global' })
    expect(issuerOf('89861500000000000000')).toMatchObject({ id: 'china-broadnet' })
    expect(issuerOf('89869900000000000000')).toBeNull()
  })
})

describe('for people', () => {
  test.each([
    ['8985212000000000008', ['8985', '2120', '0000', '0000', '008'], '898521*********0008'],
    ['8986010110231170983S', ['8986', '0101', '1023', '1170', '983S'], '898601**********983S'],
    ['91234567', ['+852', '9123', '4567'], '********4567'],
    ['+85366123456', ['+853', '6612', '3456'], '********3456'],
    ['13800138000', ['+86', '138', '0013', '8000'], '**********8000'],
  ])('%s', (scan, groups, masked) => {
    const card = cardOf(scan)
    expect(groupCard(card)).toEqual(groups)
    expect(groupCard(card).join('')).toBe(card.number)
    expect(maskCard(card)).toBe(masked)
    expect(maskCard(card)).toHaveLength(card.number.length)
  })
})
