// What was changed: when, by whom, and each value as it was and as it is.
import type { SettingsView } from '../../core/api/settings-calls.ts'
import type { Phrase } from '../../core/words/language.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { ruleFields, ruleTitles, ruleWords as words } from '../../core/words/rule-words.ts'
import { languageNames } from '../../core/words/screen-words.ts'
import { useShop } from '../counter.tsx'
import { clockTime, dayOf } from '../parts/instant.ts'
import { useWords } from '../words.tsx'
import { differences } from './leaves.ts'

export function ChangesPage({ view }: { view: SettingsView }) {
  const { say, language } = useWords()
  const timeZone = useShop().data?.timeZone
  const { changes, products } = view
  const read = (change: Change) => differences(...bothOf(change, products))
  if (timeZone === undefined) return null
  if (changes.length === 0) return <p className="soft">{say(words.nothingChanged)}</p>
  return (
    <ol className="setting-changes">
      {changes.map(({ sequence, atMs, from, by, key, ...change }) => (
        <li key={`${sequence} ${key}`}>
          <p>
            <strong>{say(ruleTitles[key])}</strong>
            <span className="soft">
              {` ${dayOf(atMs, { language, timeZone })} ${clockTime(atMs, { language, timeZone })} · `}
              {from === 'file' ? say(words.file) : by === '' ? say(words.register) : by}
            </span>
          </p>
          <ul>
            {read({ key, ...change }).map(({ path, before: was, after: is }) => (
              <li key={path.join(' ')}>
                <Place path={path} />
                {`${shown(was, path)} → ${shown(is, path)}`}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )

  function shown(value: string | null, path: readonly string[]): string {
    if (value === null) return say(words.none)
    if (path.at(-1) === 'operatorId')
      return products.find(({ operatorId }) => operatorId === value)?.operatorName ?? `#${value}`
    const tender = path.at(-1) === 'tender' ? tenderNames.get(value) : undefined
    if (tender) return say(tender)
    if (value === 'true') return say(words.yes)
    return value === 'false' ? say(words.no) : value
  }
}

type Change = Pick<SettingsView['changes'][number], 'key' | 'before' | 'after'>

/** Of products: each by its name, and whether it is sold. */
function bothOf({ key, before, after }: Change, products: SettingsView['products']): [unknown, unknown] {
  if (key !== 'hiddenProducts' || !Array.isArray(before) || !Array.isArray(after)) return [before, after]
  const ids = [...new Set([...before, ...after].map(String))]
  const nameOf = (id: string) => products.find((each) => each.id === id)?.name ?? `#${id}`
  const sold = (hidden: readonly unknown[]) =>
    Object.fromEntries(ids.map((id) => [nameOf(id), !hidden.includes(id)]))
  return [sold(before), sold(after)]
}

/** As a person reads it. */
function Place({ path }: { path: readonly string[] }) {
  const { say } = useWords()
  if (path.length === 0) return null
  const names = path.map((step) => {
    if (/^\d+$/.test(step)) return say(words.row, { number: Number(step) + 1 })
    const phrase = fieldNames.get(step)
    return phrase ? say(phrase) : step
  })
  return <span className="soft">{`${names.join(' · ')}  `}</span>
}

const tenderNames = new Map<string, Phrase>(Object.entries(receiptWords))

const fieldNames = new Map<string, Phrase>([
  ...Object.entries(ruleFields),
  ...Object.entries(languageNames).map(([language, { name }]): [string, Phrase] => [
    language,
    { 'zh-Hant': name, 'zh-Hans': name, en: name },
  ]),
])
