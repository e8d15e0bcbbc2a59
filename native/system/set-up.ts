// A first run's answers, kept where they belong: the settings file with all its owner wrote around them,
// the keys in the file of secrets, and how far it has come in a note beside the books.
import type { Money } from '../../core/money.ts'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import type { Asked, Report } from '../../core/ports.ts'
import {
  type DistributorChoice,
  type DistributorFacts,
  type DtOneAccount,
  type SetUp,
  type SetUpFacts,
  type StoreFacts,
  setUpPages,
} from '../../core/set-up/set-up.ts'
import { type Language, languages } from '../../core/words/language.ts'
import { shopWords } from '../../core/words/shop-words.ts'
import { kindRefusal } from './data-folder.ts'
import type { Secrets } from './secrets.ts'
import { keepNote, readNote } from './set-up-note.ts'
import { type DistributorSettings, readSettings, type Settings } from './settings.ts'
import { keepSettings, type SettingsChange } from './settings-edit.ts'

export interface SetUpOptions {
  /** Null: the demo shop. */
  readonly settingsFile: string | null
  readonly dataFolder: string
  /** What the counter runs with. */
  readonly opened: Settings
  readonly secrets: Secrets
  /** From here on this text is in no log. */
  readonly hide: (secret: string) => void
  readonly ask: (
    account: { readonly baseUrl: string; readonly apiKey: string; readonly apiSecret: string },
    report: Report<Asked<Money>>,
  ) => void
  /** Opens the shop anew with the settings as they are then. */
  readonly openAnew: (report: Report<Outcome<null>>) => void
}

const usualNames = { apiKeySecret: 'dt-one-key', apiSecretSecret: 'dt-one-secret' } as const

export function createSetUp(options: SetUpOptions): SetUp {
  const { settingsFile, dataFolder, opened, secrets, hide } = options

  function current(): Outcome<Settings> {
    return settingsFile === null ? done(opened) : readSettings(settingsFile)
  }

  function keep(changes: readonly SettingsChange[]): Outcome<null> {
    if (settingsFile === null) return refuse('setUpOfDemo')
    const kept = keepSettings(settingsFile, changes)
    return kept.ok ? done(null) : kept
  }

  function namesOf(settings: Settings): { readonly apiKeySecret: string; readonly apiSecretSecret: string } {
    return settings.distributor.kind === 'dt-one' ? settings.distributor : usualNames
  }

  /** What was typed, else what is kept. */
  function keysFor(account: DtOneAccount): Outcome<{ readonly apiKey: string; readonly apiSecret: string }> {
    const settings = current()
    if (!settings.ok) return settings
    const names = namesOf(settings.value)
    const apiKey = account.apiKey === null ? secrets.read(names.apiKeySecret) : done(account.apiKey)
    if (!apiKey.ok) return apiKey
    const apiSecret =
      account.apiSecret === null ? secrets.read(names.apiSecretSecret) : done(account.apiSecret)
    if (!apiSecret.ok) return apiSecret
    hide(apiKey.value)
    hide(apiSecret.value)
    return done({ apiKey: apiKey.value, apiSecret: apiSecret.value })
  }

  function keepAccount(account: DtOneAccount): Outcome<null> {
    const settings = current()
    if (!settings.ok) return settings
    const keys = keysFor(account)
    if (!keys.ok) return keys
    const names = namesOf(settings.value)
    const typed = [
      [names.apiKeySecret, account.apiKey],
      [names.apiSecretSecret, account.apiSecret],
    ] as const
    for (const [name, value] of typed) {
      const kept = value === null ? done(null) : secrets.keep(name, value)
      if (!kept.ok) return kept
    }
    return keep(accountChanges(settings.value.distributor, account.baseUrl))
  }

  function keepDistributor(choice: DistributorChoice): Outcome<null> {
    if (settingsFile === null) return refuse('setUpOfDemo')
    const wrong = kindRefusal(dataFolder, choice.kind === 'sandbox' ? 'demo' : 'real')
    if (wrong) return { ok: false, problem: wrong }
    return choice.kind === 'dt-one' ? keepAccount(choice) : keep(anotherKind({ kind: choice.kind }))
  }

  return {
    read() {
      const settings = current()
      if (!settings.ok) return settings
      const { finished, pages } = readNote(dataFolder)
      return done({
        file: settingsFile,
        leads: !finished,
        pages: Object.fromEntries(setUpPages.map((page) => [page, pages[page] ?? 'open'])),
        language: settings.value.shop.language,
        store: storeFacts(settings.value),
        distributor: distributorFacts(settings.value.distributor, secrets),
        opensAnew: chosen(settings.value) !== chosen(opened),
      } as SetUpFacts)
    },
    keepLanguage: (language) => keep([{ path: ['language'], value: language }]),
    keepStore: (facts) => keep(storeChanges(facts)),
    keepDistributor,
    askBalance(account, report) {
      const keys = keysFor(account)
      if (keys.ok) options.ask({ baseUrl: account.baseUrl, ...keys.value }, (asked) => report(done(asked)))
      else setImmediate(() => report(keys))
    },
    notePage(page, state) {
      const note = readNote(dataFolder)
      return keepNote(dataFolder, { ...note, pages: { ...note.pages, [page]: state } })
    },
    finish(report) {
      const noted = keepNote(dataFolder, { ...readNote(dataFolder), finished: true })
      const settings = current()
      const refused = noted.ok ? settings : noted
      if (refused.ok && settings.ok && chosen(settings.value) !== chosen(opened)) options.openAnew(report)
      else setImmediate(() => report(refused.ok ? done(null) : refused))
    },
  }
}

/** Scanner and printer are used as soon as they are chosen: they ask for nothing more. */
function chosen({ scanners: _scanners, printer: _printer, ...settings }: Settings): string {
  return JSON.stringify(settings)
}

function storeFacts({ shop }: Settings): StoreFacts {
  const { name, address, telephone, register } = shop.store
  const unnamed = isUnnamed(name)
  return {
    name: unnamed ? { 'zh-Hant': '', 'zh-Hans': '', en: '' } : name,
    address,
    telephone,
    register,
    timeZone: shop.timeZone,
    dayStartsAtMinutes: shop.dayStartsAtMinutes,
    currency: shop.tillCurrency,
    saleMaxMinor: shop.saleMax.amountMinor,
  }
}

/** Whether the store still goes by the name that nobody gave it. */
export function isUnnamed(name: Readonly<Record<Language, string>>): boolean {
  return languages.every((language) => name[language] === shopWords.unnamed[language])
}

function distributorFacts(distributor: DistributorSettings, secrets: Secrets): DistributorFacts {
  if (distributor.kind !== 'dt-one') return { kind: distributor.kind }
  const { baseUrl, apiKeySecret, apiSecretSecret } = distributor
  const places = [secrets.placeOf(apiKeySecret), secrets.placeOf(apiSecretSecret)]
  const keys = places.includes('missing') ? 'missing' : places.includes('kept') ? 'kept' : 'environment'
  return { kind: 'dt-one', baseUrl, keys }
}

function storeChanges(facts: StoreFacts): readonly SettingsChange[] {
  const { name, address, telephone, register, timeZone, dayStartsAtMinutes, currency, saleMaxMinor } = facts
  return [
    ...words(['store', 'name'], name),
    ...words(['store', 'address'], address),
    { path: ['store'], value: { telephone, register } },
    { path: ['timeZone'], value: timeZone },
    {
      path: ['dayEnd'],
      value: `${twoDigits(dayStartsAtMinutes / 60)}:${twoDigits(dayStartsAtMinutes % 60)}`,
    },
    { path: ['currency'], value: currency },
    { path: ['saleMax'], value: `${Math.floor(saleMaxMinor / 100)}.${twoDigits(saleMaxMinor % 100)}` },
  ]
}

function twoDigits(number: number): string {
  return String(Math.floor(number)).padStart(2, '0')
}

/** One text where all languages have the same. */
function words(path: readonly string[], each: Readonly<Record<Language, string>>): readonly SettingsChange[] {
  const [first, ...others] = languages.map((language) => each[language])
  const same = others.every((other) => other === first)
  return [{ path, value: same ? first : { ...each } }]
}

/** An account of the same kind keeps what else its owner wrote of it. */
function accountChanges(before: DistributorSettings, baseUrl: string): readonly SettingsChange[] {
  if (before.kind !== 'dt-one') return anotherKind({ kind: 'dt-one', baseUrl })
  return [{ path: ['distributor', 'baseUrl'], value: baseUrl }]
}

/** Nothing of the one before may stay: its keys mean nothing to the next. */
function anotherKind(distributor: { readonly kind: string; readonly baseUrl?: string }) {
  return [
    { path: ['distributor'], value: null },
    { path: ['distributor'], value: distributor },
  ]
}
