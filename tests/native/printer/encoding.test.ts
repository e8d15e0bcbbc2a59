// Every character of the basic plane through every character set: right for the printer's ROM, as wide
// as it was counted, and never a byte a printer could take for a command.
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { columnsOf, columnsOfCharacter } from '../../../core/receipt/columns.ts'
import { characterSets } from '../../../core/receipt/paper.ts'
import { encodeText } from '../../../native/printer/encoding.ts'

const gnuNames = { gb18030: 'GB18030', gbk: 'GBK', gb2312: 'EUC-CN', big5: 'CP950' } as const
/** GNU reads these two of GB 2312 as other dots and dashes than GBK does; on paper they are the same. */
const gnuReadings: Readonly<Record<string, string>> = { '·': '・', '—': '―' }

const basicPlane = Array.from({ length: 0x10000 - 0x20 }, (_, at) => at + 0x20)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCharCode(code))

function columnsOfBytes(bytes: Buffer): number {
  let columns = 0
  for (let at = 0; at < bytes.length; ) {
    const isWide = (bytes[at] ?? 0) >= 0x80
    const isFourBytes = isWide && (bytes[at + 1] ?? 0) < 0x40
    at += isFourBytes ? 4 : isWide ? 2 : 1
    columns += isWide ? 2 : 1
  }
  return columns
}

describe.each(characterSets)('in %s', (characterSet) => {
  test('each character takes the columns that were counted for it', () => {
    const wrong = basicPlane.filter(
      (character) =>
        columnsOfBytes(encodeText(character, characterSet).bytes) !== columnsOfCharacter(character),
    )
    expect(wrong).toEqual([])
  })

  test('no byte is a control, and no high byte stands alone', () => {
    const { bytes } = encodeText(`\x1b@\x10\x04\x01\x7f${basicPlane.join('')}`, characterSet)
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte < 0x20 || byte === 0x7f) throw new Error(`control ${byte} at ${at}`)
      if (byte < 0x80) continue
      const second = bytes[at + 1] ?? 0
      const isFourBytes = second >= 0x30 && second <= 0x39
      if (characterSet === 'ascii' || byte === 0x80 || byte === 0xff) throw new Error(`lead ${byte} at ${at}`)
      if (isFourBytes && characterSet !== 'gb18030') throw new Error(`four bytes at ${at}`)
      if (!isFourBytes && second < 0x40) throw new Error(`second byte ${second} at ${at}`)
      at += isFourBytes ? 3 : 1
    }
  })
})

describe.each(['gb18030', 'gbk', 'gb2312', 'big5'] as const)('GNU iconv agrees on %s', (characterSet) => {
  const probe = spawnSync('iconv', ['-l'], { encoding: 'utf8' })
  const isGnu = probe.status === 0 && probe.stdout.includes('CP950')
  if (!isGnu) console.log('skipped: no GNU iconv on this machine to compare the encoding tables with')

  test.skipIf(!isGnu)('for each character that is printed as itself', () => {
    const printed = basicPlane.filter((character) => {
      const { bytes, missing } = encodeText(character, characterSet)
      return bytes.length > 0 && missing.length === 0 && character !== '¥'
    })
    expect(printed.length).toBeGreaterThan(characterSet === 'gb2312' ? 7_443 : 13_000)
    const ours = Buffer.concat(printed.map((each) => encodeText(each, characterSet).bytes))
    const theirs = spawnSync('iconv', ['-f', 'UTF-8', '-t', gnuNames[characterSet]], {
      input: printed.map((each) => (characterSet === 'gb2312' && gnuReadings[each]) || each).join(''),
      maxBuffer: 1_000_000,
    })
    expect(theirs.stderr.toString()).toBe('')
    expect(ours.equals(theirs.stdout)).toBe(true)
  })
})

test('the yuan sign is the two-byte full-width one, never four bytes that print as 0 6', () => {
  for (const characterSet of ['gb18030', 'gbk'] as const) {
    expect(encodeText('¥100', characterSet)).toEqual({
      bytes: Buffer.from([0xa3, 0xa4, 0x31, 0x30, 0x30]),
      shown: '￥100',
      missing: [],
    })
  }
  expect(encodeText('¥', 'big5').bytes).toEqual(Buffer.from([0xa2, 0x44]))
})

test('Cantonese goes to a GBK printer whole but for 㗎, which shows a box and is reported', () => {
  expect(encodeText('增值服務繁體啫嘅咗冇喺啲裏着', 'gbk').missing).toEqual([])
  expect(encodeText('好㗎', 'gbk')).toEqual({
    bytes: Buffer.from([0xba, 0xc3, 0xa1, 0xf5]),
    shown: '好□',
    missing: ['㗎'],
  })
  expect(encodeText('㗎', 'gb18030').bytes).toEqual(Buffer.from([0x82, 0x30, 0x9e, 0x38]))
})

test('traditional characters are not in an older ROM, and are reported', () => {
  expect(encodeText('增值服务', 'gb2312').missing).toEqual([])
  expect(encodeText('增值服務', 'gb2312').missing).toEqual(['務'])
  expect(encodeText('〇ⅰ', 'gb2312').missing).toEqual(['〇', 'ⅰ'])
})

test('simplified and Cantonese characters outside Big5 show a box and are reported', () => {
  const { bytes, missing } = encodeText('電话嘅', 'big5')
  expect(missing).toEqual(['话', '嘅'])
  expect(bytes).toEqual(Buffer.from([0xb9, 0x71, 0xa1, 0xbc, 0xa1, 0xbc]))
})

test('ten is the ideograph in Big5, not the Suzhou numeral of the same shape', () => {
  expect(encodeText('十卅', 'big5').bytes).toEqual(Buffer.from([0xa4, 0x51, 0xa4, 0xca]))
})

test('what no printer draws keeps its place: emoji, private use, half a surrogate pair', () => {
  for (const text of ['😀', '\ue000', '\ud800']) {
    const { bytes, missing } = encodeText(text, 'gb18030')
    expect(missing).toEqual([text])
    expect(columnsOfBytes(bytes)).toBe(columnsOf(text))
  }
})
