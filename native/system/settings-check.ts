// What a well-formed settings file may still get wrong: names the machine does not know, addresses
// that cannot be used or would give secrets away, and keys that contradict each other.
import { isIPv4, isIPv6 } from 'node:net'
import type { Problem, ProblemDetails } from '../../core/outcome.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import type { SettingsText } from './settings-schema.ts'
import type { SettingsPath } from './settings-shape.ts'

/** The first contradiction, or null. `say` adds the file, the key and its line. */
export function checkSettings(
  settings: SettingsText,
  say: (code: ProblemCode, path: SettingsPath, details?: ProblemDetails) => Problem,
): Problem | null {
  if (!isTimeZone(settings.timeZone)) return say('settingsTimeZoneUnknown', ['timeZone'])
  const rate = settings.rates.findIndex(({ from, to }) => from === to)
  if (rate >= 0) return say('settingsValueWrong', ['rates', rate, 'to'], { example: '"HKD" / "CNY"' })
  const rateTwice = firstRepeat(settings.rates.map(({ from, to, since }) => `${from} ${to} ${since}`))
  if (rateTwice >= 0) return say('settingsTwice', ['rates', rateTwice])
  const cash = cashTrouble(settings)
  if (cash) return say(cash.code, cash.path, cash.details)
  const tenderTwice = firstRepeat(settings.tenders)
  if (tenderTwice >= 0) return say('settingsTwice', ['tenders', tenderTwice])
  const feeTwice = firstRepeat(settings.tenderFees.map(({ tender }) => tender))
  if (feeTwice >= 0) return say('settingsTwice', ['tenderFees', feeTwice])
  if (settings.printer && !isPrinterPlace(settings.printer.device)) {
    return say('settingsPrinterWrong', ['printer', 'device'])
  }
  if (settings.drawer && !settings.printer) return say('settingsDrawerAlone', ['drawer'])
  if (settings.distributor.kind !== 'dt-one') return null
  const code = faultOfAddress(settings.distributor.baseUrl)
  return code && say(code, ['distributor', 'baseUrl'], { example: 'https://dvs-api.dtone.com/v1' })
}

/** Cash of the till's own currency is always taken, and any other needs a rate one way or the other. */
function cashTrouble({ currency, cashCurrencies, rates }: SettingsText): {
  readonly code: ProblemCode
  readonly path: SettingsPath
  readonly details?: ProblemDetails
} | null {
  const taken = cashCurrencies ?? [currency]
  const twice = firstRepeat(taken)
  if (twice >= 0) return { code: 'settingsTwice', path: ['cashCurrencies', twice] }
  if (!taken.includes(currency)) {
    return { code: 'settingsValueWrong', path: ['cashCurrencies'], details: { example: `["${currency}"]` } }
  }
  const foreign = taken.findIndex((each) => {
    const between = rates.some(({ from, to }) => [from, to].includes(each) && [from, to].includes(currency))
    return each !== currency && !between
  })
  if (foreign < 0) return null
  const details = { currency: taken[foreign] ?? currency, till: currency }
  return { code: 'settingsCashRateMissing', path: ['cashCurrencies', foreign], details }
}

/** An IANA name; an offset such as +08:00 has no daylight saving and is not one. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The place of the first value that was there before; -1 when all differ. */
function firstRepeat(values: readonly string[]): number {
  return values.findIndex((value, place) => values.indexOf(value) < place)
}

const tcpPrinter = /^tcp:\/\/(?:\[([^\]]+)\]|([a-z0-9_][a-z0-9._-]*))(?::(\d{1,5}))?$/i
/** As the printer's adapter reads them: a serial port, a device file, a path that says which it is, a queue. */
const devicePrinter = /^(?:(?:\\\\\.\\)?COM\d{1,3}|\/dev\/.+|serial:.+|file:\/.+|queue:[^\s-].{0,219})$/i

/** Only the form: whether a printer answers there, the printer's status says. */
function isPrinterPlace(device: string): boolean {
  const [tcp, bracketed, name, portText] = tcpPrinter.exec(device) ?? []
  if (tcp === undefined) return devicePrinter.test(device)
  const port = Number(portText ?? 9100)
  if (port < 1 || port > 65_535) return false
  if (bracketed !== undefined) return isIPv6(bracketed)
  // Four numbers must be a real address: 192.168.1.300 is a slip, not a name.
  return name !== undefined && (!/^[\d.]+$/.test(name) || isIPv4(name))
}

function faultOfAddress(text: string): 'settingsAddressWrong' | 'settingsAddressOpen' | null {
  if (!URL.canParse(text) || /[?#\s]/.test(text)) return 'settingsAddressWrong'
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return 'settingsAddressWrong'
  if (url.protocol === 'https:') return null
  if (url.protocol !== 'http:') return 'settingsAddressWrong'
  return isThisMachine(url.hostname) ? null : 'settingsAddressOpen'
}

/** The parser has written every form of an IPv4 address as four decimal numbers. */
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
