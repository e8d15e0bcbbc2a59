// What one currency is in another, from which day on, and the smallest step of a sum paid in cash.
import { useState } from 'react'
import type { OwnerSettings } from '../../core/api/owner-settings.ts'
import { currencies, tillCurrencies } from '../../core/money.ts'
import { ruleBounds, ruleFields, ruleWords as words } from '../../core/words/rule-words.ts'
import { Pick } from '../devices/pick.tsx'
import { useWords } from '../words.tsx'
import { RowButtons } from './row-buttons.tsx'
import { SettingField } from './setting-field.tsx'
import { SettingForm } from './setting-form.tsx'
import type { Keeper } from './use-settings.ts'

type Rates = OwnerSettings['rates']

export function RatesPage({ values, keeper }: { values: OwnerSettings; keeper: Keeper }) {
  const { rates, rounding } = values
  return (
    <>
      <RatesForm key={`r${JSON.stringify(rates)}`} rates={rates} keeper={keeper} />
      <RoundingForm key={`s${JSON.stringify(rounding)}`} rounding={rounding} keeper={keeper} />
    </>
  )
}

const namedAlike = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, name: value }))

function RatesForm({ rates, keeper }: { rates: Rates; keeper: Keeper }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(rates)
  const change = (place: number, part: Partial<Rates[number]>) =>
    setDraft(draft.map((each, at) => (at === place ? { ...each, ...part } : each)))
  return (
    <SettingForm
      of="rates"
      explained={words.newestRate}
      keeper={keeper}
      changed={JSON.stringify(draft) !== JSON.stringify(rates)}
      onKeep={() => keeper.keep('rates', draft)}
      onUndo={() => setDraft(rates)}
    >
      {draft.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and are redrawn whole
        <div key={place} className="setting-row">
          <Pick
            label={say(ruleFields.from)}
            options={namedAlike(currencies)}
            value={row.from}
            onPick={(from) => change(place, { from })}
          />
          <Pick
            label={say(ruleFields.to)}
            options={namedAlike(tillCurrencies.filter((each) => each !== row.from || each === row.to))}
            value={row.to}
            onPick={(to) => change(place, { to })}
          />
          <SettingField
            label={say(ruleFields.rate)}
            bounds={ruleBounds.rate}
            field={`rates.${place}.rate`}
            keeper={keeper}
            value={row.rate}
            onChange={(rate) => change(place, { rate })}
          />
          <SettingField
            label={say(ruleFields.since)}
            bounds={ruleBounds.day}
            field={`rates.${place}.since`}
            keeper={keeper}
            type="date"
            value={row.since}
            onChange={(since) => change(place, { since })}
          />
          <RowButtons place={place} onRemove={() => setDraft(draft.filter((_, at) => at !== place))} />
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => setDraft([...draft, { from: 'CNY', to: 'HKD', rate: '', since: '' }])}
      >
        {say(words.add)}
      </button>
    </SettingForm>
  )
}

interface RoundingFormProps {
  readonly rounding: OwnerSettings['rounding']
  readonly keeper: Keeper
}

function RoundingForm({ rounding, keeper }: RoundingFormProps) {
  const { say } = useWords()
  const [draft, setDraft] = useState(rounding)
  return (
    <SettingForm
      of="rounding"
      keeper={keeper}
      changed={JSON.stringify(draft) !== JSON.stringify(rounding)}
      onKeep={() => keeper.keep('rounding', draft)}
      onUndo={() => setDraft(rounding)}
    >
      <div className="setting-fields">
        {tillCurrencies.map((currency) => (
          <SettingField
            key={currency}
            label={say(ruleFields[currency])}
            bounds={ruleBounds.step}
            field={`rounding.${currency}`}
            keeper={keeper}
            value={draft[currency]}
            onChange={(text) => setDraft({ ...draft, [currency]: text })}
          />
        ))}
      </div>
    </SettingForm>
  )
}
