// The settings file: what is accepted, and for each wrong one the sentence, the key and the line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages, say } from '../../../core/words/language.ts'
import { problemWords } from '../../../core/words/problem-words.ts'
import { readPrinterAddress } from '../../../native/printer/address.ts'
import { demoSettings, parseSettings, readSettings } from '../../../native/system/settings.ts'
import { everyKey } from '../../../native/system/settings-shape.ts'

const exampleFile = new URL('../../../native/system/settings.example.jsonc', import.meta.url).pathname
const example = readFileSync(exampleFile, 'utf8')

/** Six lines that are enough, each in a place of its own so that a test can spoil one. */
function file(spoil: Record<string, string> = {}): string {
  const keys: Record<string, string> = {
    store: '{ "name": "羅湖便利店" }',
    currency: '"HKD"',
    saleMax: '"1000.00"',
    distributor: '{ "kind": "sandbox" }',
    ...spoil,
  }
  const rows = Object.entries(keys).filter(([, value]) => value !== '')
  return `{\n${rows.map(([key, value]) => `  "${key}": ${value}`).join(',\n')}\n}\n`
}

function accepted(text: string) {
  const settings = parseSettings(text, 'shop.jsonc')
  if (!settings.ok) throw new Error(JSON.stringify(settings.problem))
  return settings.value
}

const yuanRate = '[{"from":"CNY","to":"HKD","rate":"1.09","since":"2026-01-01"}]'
const dollarRate = '[{"from":"USD","to":"HKD","rate":"7.8","since":"2026-01-01"}]'

/** The owner's limits while the line is down, all of them, with what a test changes. */
function offline(spoil: Record<string, string | number> = {}): string {
  const limits = { saleMax: '300.00', cardPerDayMax: '500.00', unsentTotalMax: '2000.00' }
  return JSON.stringify({ ...limits, unsentSalesMax: 20, hoursMax: 12, catalogueHoursMax: 24, ...spoil })
}

describe('the documented example', () => {
  it('is accepted', () => {
    expect(readSettings(exampleFile)).toMatchObject({ ok: true, value: { shop: { demo: false } } })
  })

  it('shows every key there is, and says of each why it has no default or what it is', () => {
    for (const path of everyKey()) {
      const key = path.split('.').at(-1) ?? ''
      expect(example, path).toContain(`"${key}"`)
    }
    const undefaulted = example.match(/[Nn]o default/g) ?? []
    expect(undefaulted.length).toBeGreaterThanOrEqual(8)
  })

  it.each([
    ['store', '{ "name": "x" }'],
    ['language', '"zh-Hant"'],
    ['timeZone', '"Asia/Hong_Kong"'],
    ['dayEnd', '"00:00"'],
    ['cashCurrencies', 'null'],
    ['cashCurrencies', '["HKD"]'],
    ['rates', '[]'],
    ['rounding', '{ "HKD": "0.10", "CNY": "1.00" }'],
    ['fees', '[]'],
    ['tenders', '["cash"]'],
    ['slip', '{ "patienceSeconds": 15, "finalWithinSeconds": 180 }'],
    ['scanner', 'null'],
    ['printer', 'null'],
    ['drawer', 'null'],
  ])('says the default of %s as it is', (key, value) => {
    const name = { store: '{ "name": "x" }' }
    expect(accepted(file({ ...name, [key]: value }))).toEqual(accepted(file(name)))
  })

  it('says the defaults of the machine parts as they are', () => {
    const short = accepted(
      file({ scanner: '{ "port": "COM3" }', printer: '{ "device": "COM4" }', drawer: '{}' }),
    )
    const scanner = { baudRate: 9600, end: 'auto', prefix: '', suffix: '', doubleReadMs: 1500 }
    expect(short.scanners).toEqual([{ ...scanner, port: 'COM3' }])
    expect(short.printer).toEqual({
      device: 'COM4',
      columns: 48,
      characterSet: 'gb18030',
      drawing: 'auto',
      status: 'auto',
      baudRate: 9600,
      drawer: 'pin2',
    })
    expect(short.shop.drawer?.opensOnCash).toBe(true)
    const shown = accepted(example)
    expect(shown.scanners).toEqual([{ ...scanner, port: { vendorId: '0c2e', productId: '0b61' } }])
    expect({ ...short.printer, device: '' }).toEqual({ ...shown.printer, device: '' })
  })
})

describe('what is read', () => {
  it('scanners: one, several, by their ports or by what they are', () => {
    const ports = (text: string) => accepted(file({ scanner: text })).scanners.map(({ port }) => port)
    const usb = '{ "vendorId": "0C2E", "productId": "0b61" }'
    expect(ports('{ "port": "COM3" }')).toEqual(['COM3'])
    expect(ports(`[{ "port": "/dev/ttyACM0" }, { "port": ${usb} }]`)).toEqual([
      '/dev/ttyACM0',
      { vendorId: '0C2E', productId: '0b61' },
    ])
    const numbered = '{ "vendorId": "0c2e", "productId": "0b61", "serialNumber": "S1" }'
    expect(ports(`{ "port": ${numbered} }`)).toEqual([
      { vendorId: '0c2e', productId: '0b61', serialNumber: 'S1' },
    ])
    expect(ports('[]')).toEqual([])
  })

  it('money and rates exactly, in the till’s currency', () => {
    const { shop } = accepted(
      file({
        currency: '"CNY"',
        saleMax: '"1,000.5"',
        fees: '[{ "upTo": "99.99", "fee": "0.07" }, { "operatorId": "12", "fee": "0" }]',
        rates: '[{ "from": "HKD", "to": "CNY", "rate": "0.917431", "since": "2026-02-28" }]',
        dayEnd: '"05:30"',
      }),
    )
    expect(shop.saleMax).toEqual({ currency: 'CNY', amountMinor: 100050 })
    expect(shop.fees).toEqual([
      { operatorId: null, upToMinor: 9999, feeMinor: 7 },
      { operatorId: '12', upToMinor: null, feeMinor: 0 },
    ])
    expect(shop.rates).toEqual([{ from: 'HKD', to: 'CNY', ratePpm: 917431, since: '2026-02-28' }])
    expect(shop.cashStepMinor).toEqual({ HKD: 10, CNY: 100 })
    expect(shop.dayStartsAtMinutes).toBe(330)
  })

  it('the hours of selling without a line, fractions too', () => {
    const { shop } = accepted(file({ offline: offline({ hoursMax: 0.001, catalogueHoursMax: 0.5 }) }))
    expect(shop.offline).toMatchObject({ hoursMax: 0.001, catalogueHoursMax: 0.5, unsentSalesMax: 20 })
    expect(accepted(file()).shop.offline).toBeNull()
  })

  it('whose cash is taken: the other currency needs a rate, one way or the other', () => {
    expect(accepted(file()).shop.cashCurrencies).toEqual(['HKD'])
    const back = '[{"from":"HKD","to":"CNY","rate":"0.92","since":"2026-01-01"}]'
    for (const rates of [yuanRate, back]) {
      const both = accepted(file({ cashCurrencies: '["CNY", "HKD"]', rates }))
      expect(both.shop.cashCurrencies).toEqual(['CNY', 'HKD'])
    }
    expect(demoSettings().shop.cashCurrencies).toEqual(['HKD', 'CNY'])
  })

  it('one name for all languages, or one for each', () => {
    const one = accepted(file()).shop.store.name
    expect(one).toEqual({ 'zh-Hant': '羅湖便利店', 'zh-Hans': '羅湖便利店', en: '羅湖便利店' })
    const each = accepted(file({ store: '{ "name": {"zh-Hant": "甲", "zh-Hans": "乙", "en": "C"} }' }))
    expect(each.shop.store.name).toEqual({ 'zh-Hant': '甲', 'zh-Hans': '乙', en: 'C' })
  })

  it('comments, a trailing comma, a byte order mark and Windows lines', () => {
    const text = `\uFEFF// mine\n${file()}`.replace('"sandbox" }', '"sandbox", }').replaceAll('\n', '\r\n')
    expect(accepted(text).shop.demo).toBe(true)
  })

  it('a shop on the sandbox is a demo, and the demo shop is one that a file could say', () => {
    expect(accepted(file()).shop.demo).toBe(true)
    expect(accepted(example).shop.demo).toBe(false)
    const demo = demoSettings()
    expect(demo).toEqual(readSettings(null).ok && demo)
    expect(demo.shop).toMatchObject({
      demo: true,
      tillCurrency: 'HKD',
      store: { name: { en: 'Lowu Corner Store' } },
    })
    expect(demo.shop.rates.map(({ from }) => from)).toContain('CNY')
  })
})

const dtOne = (baseUrl: string) => `{ "kind": "dt-one", "baseUrl": ${JSON.stringify(baseUrl)} }`
const printer = (device: string) => `{ "device": ${JSON.stringify(device)} }`

describe('what is refused', () => {
  it.each([
    // a key nobody knows, and the one that was meant
    [
      file({ tendrs: '["cash"]' }),
      { code: 'settingsKeyMisspelt', key: 'tendrs', nearest: 'tenders', line: 6 },
    ],
    [
      file({ Currency: '"HKD"', currency: '' }),
      { code: 'settingsKeyMisspelt', key: 'Currency', nearest: 'currency', line: 5 },
    ],
    [file({ colour: '"red"' }), { code: 'settingsKeyUnknown', key: 'colour', line: 6 }],
    [
      file({ printer: '{\n "device": "COM4",\n "colums": 42 }' }),
      { code: 'settingsKeyMisspelt', key: 'printer.colums', nearest: 'columns', line: 8 },
    ],
    [
      file({ distributor: '{ "kind": "sandbox", "apiKey": "s3cret" }' }),
      { code: 'settingsKeyUnknown', key: 'distributor.apiKey', line: 5 },
    ],
    [
      file({ distributor: '{ "kind": "dt-one", "baseUrl": "https://a.b", "secret": "s3cret" }' }),
      { code: 'settingsKeyUnknown', key: 'distributor.secret', line: 5 },
    ],
    [
      file({ store: '{ "name": { "zh-Hant": "a", "zh-Hans": "b", "en": "c", "fr": "d" } }' }),
      { code: 'settingsKeyUnknown', key: 'store.name.fr', line: 2 },
    ],
    [
      file({ fees: '[\n{ "fee": "1" },\n{ "fe": "1" }]' }),
      { code: 'settingsKeyMisspelt', key: 'fees[1].fe', nearest: 'fee', line: 8 },
    ],
    // written twice, where the later would silently win
    [file({ 'currency": "CNY", "currency': '"HKD"' }), { code: 'settingsTwice', key: 'currency', line: 6 }],
    [
      file({ store: '{ "name": "a",\n "name": "b" }' }),
      { code: 'settingsTwice', key: 'store.name', line: 3 },
    ],
    [
      file({ __proto__: '1', 'x": 1, "__proto__': '{}' }),
      { code: 'settingsTwice', key: '__proto__', line: 6 },
    ],
    [file({ tenders: '["cash",\n"card",\n"cash"]' }), { code: 'settingsTwice', key: 'tenders[2]', line: 8 }],
    [
      file({
        rates:
          '[{"from":"CNY","to":"HKD","rate":"1","since":"2026-01-01"},\n{"from":"CNY","to":"HKD","rate":"2","since":"2026-01-01"}]',
      }),
      { code: 'settingsTwice', key: 'rates[1]', line: 7 },
    ],
    [
      file({ cashCurrencies: '["HKD",\n"HKD"]' }),
      { code: 'settingsTwice', key: 'cashCurrencies[1]', line: 7 },
    ],
    // without a default
    [file({ store: '' }), { code: 'settingsMissing', key: 'store', line: 1 }],
    [file({ store: '{}' }), { code: 'settingsMissing', key: 'store.name', line: 2 }],
    [file({ currency: '' }), { code: 'settingsMissing', key: 'currency', line: 1, example: '"HKD", "CNY"' }],
    [file({ saleMax: '' }), { code: 'settingsMissing', key: 'saleMax', line: 1 }],
    [file({ distributor: '' }), { code: 'settingsMissing', key: 'distributor', line: 1 }],
    [file({ distributor: '{}' }), { code: 'settingsMissing', key: 'distributor.kind', line: 5 }],
    [
      file({ distributor: '{ "kind": "dt-one" }' }),
      { code: 'settingsMissing', key: 'distributor.baseUrl', line: 5 },
    ],
    [file({ scanner: '{}' }), { code: 'settingsMissing', key: 'scanner.port', line: 6 }],
    [file({ printer: '{}' }), { code: 'settingsMissing', key: 'printer.device', line: 6 }],
    [
      file({ store: '{ "name": { "zh-Hant": "a", "zh-Hans": "b" } }' }),
      { code: 'settingsMissing', key: 'store.name.en', line: 2 },
    ],
    // wrong values
    [file({ store: '{ "name": "" }' }), { code: 'settingsValueWrong', key: 'store.name', line: 2 }],
    [file({ store: '{ "name": "a\\u001b@" }' }), { code: 'settingsValueWrong', key: 'store.name', line: 2 }],
    [
      file({ store: '7' }),
      { code: 'settingsValueWrong', key: 'store', line: 2, example: '{name, address, telephone, register}' },
    ],
    [
      file({ store: '{ "name": "a", "register": "counter 1" }' }),
      { code: 'settingsValueWrong', key: 'store.register', line: 2 },
    ],
    [
      file({ store: '{ "name": "a", "register": "TRN" }' }),
      { code: 'settingsValueWrong', key: 'store.register', line: 2 },
    ],
    [
      file({ currency: '"USD"' }),
      { code: 'settingsValueWrong', key: 'currency', line: 3, example: '"HKD", "CNY"' },
    ],
    [
      file({ saleMax: '1000' }),
      { code: 'settingsValueWrong', key: 'saleMax', line: 4, example: '"1000.00"' },
    ],
    [file({ saleMax: '"0"' }), { code: 'settingsValueWrong', key: 'saleMax', line: 4 }],
    [file({ saleMax: '"-5"' }), { code: 'settingsValueWrong', key: 'saleMax', line: 4 }],
    [file({ saleMax: '"1.005"' }), { code: 'settingsValueWrong', key: 'saleMax', line: 4 }],
    [
      file({ cashCurrencies: '["CNY"]', rates: yuanRate }),
      { code: 'settingsValueWrong', key: 'cashCurrencies', line: 6, example: '["HKD"]' },
    ],
    [file({ cashCurrencies: '["HKD", "USD"]' }), { code: 'settingsValueWrong', line: 6 }],
    [
      file({ cashCurrencies: '["HKD",\n"CNY"]', rates: dollarRate }),
      { code: 'settingsCashRateMissing', key: 'cashCurrencies[1]', line: 7, currency: 'CNY', till: 'HKD' },
    ],
    [file({ language: '"zh"' }), { code: 'settingsValueWrong', key: 'language', line: 6 }],
    [file({ dayEnd: '"24:00"' }), { code: 'settingsValueWrong', key: 'dayEnd', line: 6 }],
    [file({ dayEnd: '"5:00"' }), { code: 'settingsValueWrong', key: 'dayEnd', line: 6 }],
    [file({ tenders: '[]' }), { code: 'settingsValueWrong', key: 'tenders', line: 6 }],
    [file({ tenders: '["cash",\n"visa"]' }), { code: 'settingsValueWrong', key: 'tenders[1]', line: 7 }],
    [file({ rounding: '{ "HKD": "0" }' }), { code: 'settingsValueWrong', key: 'rounding.HKD', line: 6 }],
    [
      file({ rates: '[{"from":"CNY","to":"HKD","rate":"0","since":"2026-01-01"}]' }),
      { code: 'settingsValueWrong', key: 'rates[0].rate', line: 6 },
    ],
    [
      file({ rates: '[{"from":"CNY","to":"HKD","rate":"1.0000001","since":"2026-01-01"}]' }),
      { code: 'settingsValueWrong', key: 'rates[0].rate', line: 6 },
    ],
    [
      file({ rates: '[{"from":"CNY","to":"HKD","rate":"1.09","since":"2026-02-30"}]' }),
      { code: 'settingsValueWrong', key: 'rates[0].since', line: 6 },
    ],
    [
      file({ rates: '[{"from":"HKD","to":"HKD","rate":"1","since":"2026-01-01"}]' }),
      { code: 'settingsValueWrong', key: 'rates[0].to', line: 6 },
    ],
    [file({ fees: '[{ "fee": "-1" }]' }), { code: 'settingsValueWrong', key: 'fees[0].fee', line: 6 }],
    [
      file({ slip: '{ "patienceSeconds": 0 }' }),
      { code: 'settingsValueWrong', key: 'slip.patienceSeconds', line: 6, example: '1 ... 120' },
    ],
    [
      file({ offline: offline({ hoursMax: 0 }) }),
      { code: 'settingsValueWrong', key: 'offline.hoursMax', line: 6, example: '12, 0.5' },
    ],
    [
      file({ offline: offline({ catalogueHoursMax: 720.5 }) }),
      { code: 'settingsValueWrong', key: 'offline.catalogueHoursMax', line: 6 },
    ],
    [
      file({ offline: offline({ unsentSalesMax: 0.5 }) }),
      { code: 'settingsValueWrong', key: 'offline.unsentSalesMax', line: 6 },
    ],
    [
      file({ scanner: '{ "port": "COM3", "baudRate": "9600" }' }),
      { code: 'settingsValueWrong', key: 'scanner.baudRate', line: 6 },
    ],
    [
      file({ scanner: '[{ "port": "COM3" }, { "port": "COM4", "baudRate": 1 }]' }),
      { code: 'settingsValueWrong', key: 'scanner[1].baudRate', line: 6 },
    ],
    [
      file({ scanner: '{ "port": { "vendorId": "c2e", "productId": "0b61" } }' }),
      { code: 'settingsValueWrong', key: 'scanner.port.vendorId', line: 6, example: '"0c2e"' },
    ],
    [
      file({ scanner: '{ "port": { "vendorId": "0c2e" } }' }),
      { code: 'settingsMissing', key: 'scanner.port.productId', line: 6 },
    ],
    [
      file({ scanner: '{ "port": "COM3", "framing": "crlf" }' }),
      { code: 'settingsValueWrong', key: 'scanner.framing', line: 6 },
    ],
    [
      file({ printer: '{ "device": "COM3", "columns": 40 }' }),
      { code: 'settingsValueWrong', key: 'printer.columns', line: 6, example: '32, 42, 48' },
    ],
    [
      file({ distributor: '{ "kind": "ding" }' }),
      { code: 'settingsValueWrong', key: 'distributor.kind', line: 5 },
    ],
    [
      file({ distributor: '{ "kind": "dt-one", "baseUrl": "https://a.b", "apiKeySecret": "Abc/9=" }' }),
      { code: 'settingsValueWrong', key: 'distributor.apiKeySecret', line: 5 },
    ],
    // well formed, and still not right
    [file({ timeZone: '"Asia/Hongkong"' }), { code: 'settingsTimeZoneUnknown', key: 'timeZone', line: 6 }],
    [file({ timeZone: '"+08:00"' }), { code: 'settingsTimeZoneUnknown', key: 'timeZone', line: 6 }],
    [file({ timeZone: '""' }), { code: 'settingsTimeZoneUnknown', key: 'timeZone', line: 6 }],
    [
      file({ printer: printer('192.168.1.50:9100') }),
      { code: 'settingsPrinterWrong', key: 'printer.device', line: 6 },
    ],
    [file({ drawer: '{}' }), { code: 'settingsDrawerAlone', key: 'drawer', line: 6 }],
    [
      file({ distributor: dtOne('http://dvs-api.dtone.com/v1') }),
      { code: 'settingsAddressOpen', key: 'distributor.baseUrl', line: 5 },
    ],
    [
      file({ distributor: dtOne('http://127.0.0.1.evil.example') }),
      { code: 'settingsAddressOpen', key: 'distributor.baseUrl', line: 5 },
    ],
    [
      file({ distributor: dtOne('http://192.168.1.9:80') }),
      { code: 'settingsAddressOpen', key: 'distributor.baseUrl', line: 5 },
    ],
    [
      file({ distributor: dtOne('https://user:pass@dtone.com') }),
      { code: 'settingsAddressWrong', key: 'distributor.baseUrl', line: 5 },
    ],
    [
      file({ distributor: dtOne('https://dtone.com/v1?key=1') }),
      { code: 'settingsAddressWrong', key: 'distributor.baseUrl', line: 5 },
    ],
    [
      file({ distributor: dtOne('ftp://dtone.com') }),
      { code: 'settingsAddressWrong', key: 'distributor.baseUrl', line: 5 },
    ],
    [
      file({ distributor: dtOne('dvs-api.dtone.com') }),
      { code: 'settingsAddressWrong', key: 'distributor.baseUrl', line: 5 },
    ],
    // not JSON
    ['', { code: 'settingsNotJson', line: 1, column: 1 }],
    ['[]', { code: 'settingsNotJson', line: 1 }],
    ['{\n  "currency": "HKD"\n  "saleMax": "1"\n}', { code: 'settingsNotJson', line: 3, column: 3 }],
    ['{\n  "currency": HKD\n}', { code: 'settingsNotJson', line: 2 }],
    [`${file().trimEnd().slice(0, -1)}`, { code: 'settingsNotJson' }],
    [`{\n"store": ${'['.repeat(200_000)}`, { code: 'settingsNotJson', line: 2 }],
  ])('wrong file %#', (text, { code, ...details }) => {
    const settings = parseSettings(text, 'shop.jsonc')
    expect(settings).toMatchObject({
      ok: false,
      problem: { code, details: { file: 'shop.jsonc', ...details } },
    })
    if (settings.ok) return
    for (const language of languages) {
      const sentence = say(problemWords[settings.problem.code], language, settings.problem.details)
      expect(sentence).not.toMatch(/\{(file|line|column|key|nearest|example)\}/)
      expect(sentence).toContain('shop.jsonc')
    }
    expect(JSON.stringify(settings.problem)).not.toContain('s3cret')
  })

  it.each([
    'https://dvs-api.dtone.com/v1',
    'http://127.0.0.1:8080/v1/',
    'http://localhost:1',
    'http://[::1]:8080',
    'http://0x7f.1/',
  ])('but not a base URL such as %s', (baseUrl) => {
    const { distributor } = accepted(file({ distributor: dtOne(baseUrl) }))
    expect(distributor).toMatchObject({ kind: 'dt-one', baseUrl: baseUrl.replace(/\/$/, '') })
  })

  it.each([
    'tcp://192.168.1.50:9100',
    'tcp://printer',
    'tcp://[::1]:9100',
    'tcp://printer.local:1',
    'COM3',
    '\\\\.\\COM12',
    '/dev/ttyUSB0',
    '/dev/usb/lp0',
    'serial:/tmp/pty',
    'file:/tmp/paper',
    'queue:till',
    'queue:EPSON TM-T82 收據',
    'queue:',
    'queue:-d office',
    'queue: till',
    'tcp://',
    'tcp://192.168.1.300',
    'tcp://host:0',
    'tcp://host:99999',
    'tcp://[::g]',
    'tcp://a b',
    'http://host',
    'host:9100',
    'COM',
    'lp0',
    '/etc/passwd',
    '/dev/',
    'file:paper',
    '-',
    'none of these',
  ])('a printer at %j, just as its adapter would', (device) => {
    const read = parseSettings(file({ printer: printer(device) }), 'shop.jsonc')
    expect(read.ok).toBe(readPrinterAddress(device).ok)
  })

  it('a file that is not there, is a folder, or is far too long', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lowu-settings-'))
    const long = join(folder, 'long.jsonc')
    writeFileSync(long, ' '.repeat(300_000))
    const reasons = [join(folder, 'none.jsonc'), folder, long].map((path) => {
      const read = readSettings(path)
      return read.ok ? 'accepted' : [read.problem.code, read.problem.details.reason]
    })
    rmSync(folder, { recursive: true })
    expect(reasons).toEqual([
      ['settingsUnreadable', 'ENOENT'],
      ['settingsUnreadable', 'EISDIR'],
      ['settingsUnreadable', 'EFBIG'],
    ])
  })
})
