// Whose receipts these are, and when a day ends there: what is printed, and what the books count by.
import { useState } from 'react'
import type { SetUpView } from '../../core/api/set-up-calls.ts'
import { parseAmount, tillCurrencies } from '../../core/money.ts'
import { type Language, languages } from '../../core/words/language.ts'
import { languageNames } from '../../core/words/screen-words.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import { Pick } from '../devices/pick.tsx'
import { useWords } from '../words.tsx'
import { PageFrame } from './page-frame.tsx'
import type { SetUpPageProps } from './page-names.ts'
import { TextField } from './text-field.tsx'
import { useSetUpMove } from './use-set-up.ts'

type Store = SetUpView['store']
type InEach = Store['name']

const timeZones = ['Asia/Hong_Kong', 'Asia/Shanghai', 'Asia/Macau']
const dayEnds = [0, 1, 2, 3, 4, 5, 6].map((hours) => hours * 60)
const hourMinutes = 60

export function StorePage({ view, ways }: SetUpPageProps) {
  const { say, language } = useWords()
  const mover = useSetUpMove()
  const [store, setStore] = useState(view.store)
  const [each, setEach] = useState(() => differs(view.store.name) || differs(view.store.address))
  const [saleMax, setSaleMax] = useState(() => amountText(view.store.saleMaxMinor))
  const saleMaxMinor = parseAmount(saleMax.trim(), store.currency)?.amountMinor ?? 0
  const fixed = view.file === null
  const named = languages.every((one) => store.name[one].trim() !== '')
  const ready = fixed || (named && /^[A-Z0-9]{1,4}$/.test(store.register) && saleMaxMinor > 0)
  const change = (part: Partial<Store>) => setStore({ ...store, ...part })

  async function keep() {
    if (fixed || (await mover.move('keepStore', { ...store, saleMaxMinor }))) ways.next()
  }

  function together() {
    setEach(false)
    change({ name: sameIn(store.name[language]), address: sameIn(store.address[language]) })
  }

  return (
    <PageFrame
      title={setUpWords.store}
      explained={say(fixed ? setUpWords.ofDemo : setUpWords.storeExplained)}
      aside={
        <button
          type="button"
          className="button"
          disabled={fixed}
          onClick={each ? together : () => setEach(true)}
        >
          {say(each ? setUpWords.inOne : setUpWords.inEach)}
        </button>
      }
      ways={ways}
      mover={mover}
      ready={ready}
      onNext={() => void keep()}
    >
      <fieldset className="set-up-fields" disabled={fixed}>
        <WordsField
          label={say(setUpWords.storeName)}
          each={each}
          value={store.name}
          lengthMax={60}
          onChange={(name) => change({ name })}
        />
        <WordsField
          label={say(setUpWords.storeAddress)}
          each={each}
          value={store.address}
          lengthMax={120}
          onChange={(address) => change({ address })}
        />
        <TextField
          label={say(setUpWords.telephone)}
          value={store.telephone}
          lengthMax={30}
          onChange={(telephone) => change({ telephone })}
        />
        <TextField
          label={say(setUpWords.register)}
          value={store.register}
          lengthMax={4}
          onChange={(register) => change({ register: register.toUpperCase().replace(/[^A-Z0-9]/g, '') })}
        />
        <Pick
          label={say(setUpWords.timeZone)}
          options={withValue(timeZones, store.timeZone).map((value) => ({ value, name: value }))}
          value={store.timeZone}
          onPick={(timeZone) => change({ timeZone })}
        />
        <Pick
          label={say(setUpWords.dayEnd)}
          options={withValue(dayEnds, store.dayStartsAtMinutes).map((value) => ({
            value,
            name: clockText(value),
          }))}
          value={store.dayStartsAtMinutes}
          onPick={(dayStartsAtMinutes) => change({ dayStartsAtMinutes })}
        />
        <Pick
          label={say(setUpWords.currency)}
          options={(view.currencyStays ? [store.currency] : tillCurrencies).map((value) => ({
            value,
            name: say(setUpWords[`currency${value}`]),
          }))}
          value={store.currency}
          onPick={(currency) => change({ currency })}
        />
        <TextField
          label={say(setUpWords.saleMax)}
          value={saleMax}
          lengthMax={10}
          numeric={true}
          onChange={setSaleMax}
        />
      </fieldset>
    </PageFrame>
  )
}

interface WordsFieldProps {
  readonly label: string
  /** Whether each language has a text of its own. */
  readonly each: boolean
  readonly value: InEach
  readonly lengthMax: number
  readonly onChange: (value: InEach) => void
}

function WordsField({ label, each, value, lengthMax, onChange }: WordsFieldProps) {
  const { say, language } = useWords()
  if (!each) {
    return (
      <TextField
        label={label}
        value={value[language]}
        lengthMax={lengthMax}
        onChange={(text) => onChange(sameIn(text))}
      />
    )
  }
  return (
    <div className="set-up-wide set-up-each">
      {languages.map((one) => (
        <TextField
          key={one}
          label={say(setUpWords.inLanguage, { field: label, language: languageNames[one].name })}
          value={value[one]}
          lengthMax={lengthMax}
          onChange={(text) => onChange({ ...value, [one]: text })}
        />
      ))}
    </div>
  )
}

function sameIn(text: string): Record<Language, string> {
  return { 'zh-Hant': text, 'zh-Hans': text, en: text }
}

function differs(value: InEach): boolean {
  return languages.some((one) => value[one] !== value.en)
}

function withValue<Value>(usual: readonly Value[], value: Value): readonly Value[] {
  return usual.includes(value) ? usual : [...usual, value]
}

function clockText(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / hourMinutes))}:${two(minutes % hourMinutes)}`
}

function amountText(minor: number): string {
  return `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`
}
