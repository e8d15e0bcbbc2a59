// What one sale may cost, and how much may be sold while the line is down.
import { useState } from 'react'
import type { OwnerSettings } from '../../core/api/owner-settings.ts'
import { ruleBounds, ruleFields, ruleTitles, ruleWords as words } from '../../core/words/rule-words.ts'
import { Choice } from '../parts/choice.tsx'
import { useWords } from '../words.tsx'
import { SettingField } from './setting-field.tsx'
import { SettingForm } from './setting-form.tsx'
import { type Keeper, numberIn } from './use-settings.ts'

interface PageProps {
  readonly values: OwnerSettings
  readonly keeper: Keeper
}

export function LimitsPage({ values, keeper }: PageProps) {
  return (
    <>
      <OfflineForm key={JSON.stringify(values.offline)} offline={values.offline} keeper={keeper} />
      {singles.map(({ key, bounds, whole }) => (
        <SingleForm
          key={`${key} ${values[key]}`}
          of={key}
          bounds={bounds}
          whole={whole}
          value={String(values[key])}
          keeper={keeper}
        />
      ))}
    </>
  )
}

const singles = [
  { key: 'saleMax', bounds: ruleBounds.amount, whole: false },
  { key: 'sameCardAskMinutes', bounds: ruleBounds.minutes, whole: true },
  { key: 'costRiseMaxPercent', bounds: ruleBounds.percent, whole: true },
] as const

interface SingleFormProps {
  readonly of: (typeof singles)[number]['key']
  readonly bounds: (typeof singles)[number]['bounds']
  /** Kept as a number; an amount is text. */
  readonly whole: boolean
  readonly value: string
  readonly keeper: Keeper
}

function SingleForm({ of, bounds, whole, value, keeper }: SingleFormProps) {
  const { say } = useWords()
  const [text, setText] = useState(value)
  return (
    <SettingForm
      of={of}
      titled={false}
      keeper={keeper}
      changed={text !== value}
      onKeep={() => keeper.keep(of, whole ? numberIn(text) : text.trim())}
      onUndo={() => setText(value)}
    >
      <SettingField
        label={say(ruleTitles[of])}
        bounds={bounds}
        field={of}
        keeper={keeper}
        value={text}
        onChange={setText}
      />
    </SettingForm>
  )
}

const amounts = ['saleMax', 'cardPerDayMax', 'unsentTotalMax'] as const
const numbers = ['unsentSalesMax', 'hoursMax', 'catalogueHoursMax'] as const
type Field = (typeof amounts)[number] | (typeof numbers)[number]
const fields: readonly Field[] = [...amounts, ...numbers]

const boundsOf = (field: Field) => {
  if (field === 'unsentSalesMax') return ruleBounds.sales
  if (field === 'unsentTotalMax') return ruleBounds.amounts
  return field === 'hoursMax' || field === 'catalogueHoursMax' ? ruleBounds.hours : ruleBounds.amount
}

interface Draft {
  readonly sold: boolean
  readonly texts: Readonly<Record<Field, string>>
}

function draftOf(offline: OwnerSettings['offline']): Draft {
  const text = (field: Field) => String(offline?.[field] ?? '')
  return {
    sold: offline !== null,
    texts: {
      saleMax: text('saleMax'),
      cardPerDayMax: text('cardPerDayMax'),
      unsentTotalMax: text('unsentTotalMax'),
      unsentSalesMax: text('unsentSalesMax'),
      hoursMax: text('hoursMax'),
      catalogueHoursMax: text('catalogueHoursMax'),
    },
  }
}

function OfflineForm({ offline, keeper }: { offline: OwnerSettings['offline']; keeper: Keeper }) {
  const { say } = useWords()
  const first = draftOf(offline)
  const [draft, setDraft] = useState(first)
  const { sold, texts } = draft
  const value = () => ({
    ...texts,
    ...Object.fromEntries(numbers.map((field) => [field, numberIn(texts[field])])),
  })
  return (
    <SettingForm
      of="offline"
      keeper={keeper}
      changed={JSON.stringify(draft) !== JSON.stringify(first)}
      onKeep={() => keeper.keep('offline', sold ? value() : null)}
      onUndo={() => setDraft(first)}
    >
      <Choice
        legend={say(ruleTitles.offline)}
        legendShown={false}
        options={[
          { value: 'off', label: say(words.off) },
          { value: 'on', label: say(words.on) },
        ]}
        value={sold ? 'on' : 'off'}
        onChoose={(chosen) => setDraft({ ...draft, sold: chosen === 'on' })}
      />
      {sold && (
        <div className="setting-fields">
          {fields.map((field) => (
            <SettingField
              key={field}
              label={say(ruleFields[field])}
              bounds={boundsOf(field)}
              field={`offline.${field}`}
              keeper={keeper}
              value={texts[field]}
              onChange={(text) => setDraft({ ...draft, texts: { ...texts, [field]: text } })}
            />
          ))}
        </div>
      )}
    </SettingForm>
  )
}
