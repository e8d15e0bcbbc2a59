// What the log may hold, and that it neither grows without end nor stops a sale.
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from '../../../native/system/log.ts'
import { maskLine } from '../../../native/system/log-mask.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const current = () => join(folder, 'logs', 'lowu.log')
const written = () => readFileSync(current(), 'utf8')

describe('a line', () => {
  const card = '89852070000000001234'

  it.each([
    ['a card number as a value', { id: card }],
    ['in a sentence', { note: `scanned ${card} twice` }],
    ['in groups', { note: '8985 2070 0000 0000 1234' }],
    ['as a number', { id: 8985207000000000 }],
    ['deep inside', { call: { input: { card: { number: card } } } }],
    ['in an error', { err: new Error(`no product for ${card}`) }],
    ['inside quoted JSON', { body: JSON.stringify({ cardNumber: card, iccid: card }) }],
    ['in an address', { url: `https://host/x?number=${card}&y=1` }],
  ])('hides %s and stays one JSON value', (_, facts) => {
    const log = openLog({ dataFolder: folder, level: 'info' })
    log.logger.info(facts, `about ${card}`)
    log.close()
    expect(written()).not.toMatch(/8985|2070/)
    expect(JSON.parse(written())).toMatchObject({ msg: 'about ***1234' })
  })

  it('hides numbers with letters, and phone numbers', () => {
    expect(maskLine('card 898600M1234A5B678901 ok')).toBe('card ***8901 ok')
    expect(maskLine('+85291234567 and +8613800138000')).toBe('***4567 and +***8000')
  })

  it.each([
    ['{"token":"abc"}', '{"token":"***"}'],
    ['{"headers":{"Authorization":"Basic dXNlcjpwYXNz"}}', '{"headers":{"Authorization":"***"}}'],
    ['{"msg":"sent Basic dXNlcjpwYXNz= there"}', '{"msg":"sent Basic *** there"}'],
    ['{"msg":"http://127.0.0.1:80/#token=a-b_c1"}', '{"msg":"http://127.0.0.1:80/#token=***"}'],
    [
      '{"body":"{\\"apiKey\\":\\"k\\",\\"a\\":\\"b\\"}"}',
      '{"body":"{\\"apiKey\\":\\"***\\",\\"a\\":\\"b\\"}"}',
    ],
    ['{"token":"a\\"b","x":"y"}', '{"token":"***","x":"y"}'],
    ['{"phone":"","password":"p","code":"kept"}', '{"phone":"***","password":"***","code":"kept"}'],
  ])('%s', (line, masked) => {
    expect(maskLine(line)).toBe(masked)
  })

  it('keeps what a reader needs: references, receipts, amounts, instants', () => {
    const line =
      '{"reference":"01KAG3Z8QH7XK2M4N6P8R0T2V4","receipt":"1-000042","amountMinor":150000,"dueAtMs":1795336586123,"time":"2026-11-22T08:36:26.123Z"}'
    expect(maskLine(line)).toBe(line)
  })

  it('shortens a long fraction and hides a long whole number, both still JSON', () => {
    const line = JSON.stringify({
      a: 12.345678901234567,
      b: -1234567890123,
      c: 1234567890123.5,
      d: 1e21,
      e: [9e-7],
    })
    expect(JSON.parse(maskLine(line))).toEqual({ a: 12.345, b: '***0123', c: '***1235', d: 1e21, e: [9e-7] })
  })

  it('hides a secret by its value wherever it turns up, once it is known', () => {
    const log = openLog({ dataFolder: folder, level: 'info' })
    log.hide('hunter2hunter2')
    log.logger.info({ body: 'x=hunter2hunter2&' }, 'hunter2hunter2')
    log.close()
    expect(JSON.parse(written())).toMatchObject({ body: 'x=***&', msg: '***' })
  })

  it('of any JSON stays JSON, and holds no run of thirteen digits', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.stringMatching(/^\d{13,24}$/), (value, digits) => {
        const masked = maskLine(
          JSON.stringify({ value, digits, list: [Number(digits.slice(0, 15)), digits] }),
        )
        JSON.parse(masked)
        expect(masked).not.toContain(digits)
      }),
    )
  })
})

describe('the file', () => {
  it('is for its owner only, and the next start goes on in it', () => {
    for (const sentence of ['first', 'second']) {
      const log = openLog({ dataFolder: folder, level: 'info' })
      log.logger.info(sentence)
      log.logger.debug('not asked for')
      log.close()
    }
    const lines = written()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).msg)
    expect(lines).toEqual(['first', 'second'])
    if (process.platform !== 'win32') expect(statSync(current()).mode & 0o077).toBe(0)
  })

  it('turns over at its limit, keeps four older ones and loses no line of those', () => {
    const log = openLog({ dataFolder: folder, level: 'info', fileBytesMax: 1000 })
    for (let count = 0; count < 100; count += 1) log.logger.info({ count }, 'x'.repeat(50))
    log.close()
    const names = readdirSync(join(folder, 'logs')).toSorted()
    expect(names).toEqual(['lowu.log', 'lowu.log.1', 'lowu.log.2', 'lowu.log.3', 'lowu.log.4'])
    const oldestFirst = [4, 3, 2, 1].map((age) => `${current()}.${age}`).concat(current())
    const counts = oldestFirst.flatMap((path) => {
      expect(statSync(path).size).toBeLessThanOrEqual(1000)
      return readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).count)
    })
    expect(counts).toEqual(counts.map((_, place) => 100 - counts.length + place))
  })

  it('that cannot be written stops nobody, and is written again when it can', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
    const log = openLog({ dataFolder: folder, level: 'info' })
    log.logger.info('lost')
    rmSync(join(folder, 'logs'))
    log.logger.info('kept')
    log.close()
    expect(JSON.parse(written())).toMatchObject({ msg: 'kept' })
  })

  it.runIf(existsSync('/dev/full'))('on a full disk loses the line and nothing else', async () => {
    const { openLogFile } = await import('../../../native/system/log-file.ts')
    const file = openLogFile('/dev/full', { bytesMax: 1000, olderMax: 1 })
    expect(() => file.write('a line\n')).not.toThrow()
    file.close()
    chmodSync(folder, 0o700)
  })
})
