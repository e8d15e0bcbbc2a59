// When a business day ends, with the instant from which a changed hour holds, and when the owner is told.
import { useState } from 'react'
import type { OwnerSettings } from '../../core/api/owner-settings.ts'
import type { SettingsView } from '../../core/api/settings-calls.ts'
import { ruleBounds, ruleFields, ruleTitles, ruleWords as words } from '../../core/words/rule-words.ts'
import { useShop } from '../counter.tsx'
import { Pick } from '../devices/pick.tsx'
import { clockTime, dayOf } from '../parts/instant.ts'
import { useWords } from '../words.tsx'
import { SettingField } from './setting-field.tsx'
import { SettingForm } from './setting-form.tsx'
import { type Keeper, numberIn } from './use-settings.ts'

export function DayPage({ view, keeper }: { view: SettingsView; keeper: Keeper }) {
  const { dayEnd, alerts } = view.values
  return (
    <>
      <DayEndForm key={`d${dayEnd}`} chosen={dayEnd} held={view.dayEnd} keeper={keeper} />
      <AlertsForm key={`a${JSON.stringify(alerts)}`} alerts={alerts} keeper={keeper} />
    </>
  )
}

const halfHours = Array.from({ length: 25 }, (_, place) => timeText(place * 30))

interface DayEndFormProps {
  readonly chosen: string
  readonly held: SettingsView['dayEnd']
  readonly keeper: Keeper
}

function DayEndForm({ chosen, held, keeper }: DayEndFormProps) {
  const { say, language } = useWords()
  const timeZone = useShop().data?.timeZone
  const [draft, setDraft] = useState(chosen)
  const now = timeText(held.nowMinutes)
  const { fromMs } = held
  return (
    <SettingForm
      of="dayEnd"
      titled={false}
      explained={words.dayEndHolds}
      keeper={keeper}
      changed={draft !== chosen}
      onKeep={() => keeper.keep('dayEnd', draft)}
      onUndo={() => setDraft(chosen)}
    >
      <div className="setting-fields">
        <Pick
          label={say(ruleTitles.dayEnd)}
          options={[...new Set([...halfHours, chosen])].sort().map((value) => ({ value, name: value }))}
          value={draft}
          onPick={setDraft}
        />
      </div>
      {fromMs !== null && timeZone !== undefined && (
        <p role="status">
          {say(words.dayEndFrom, {
            chosen,
            now,
            from: `${dayOf(fromMs, { language, timeZone })} ${clockTime(fromMs, { language, timeZone })}`,
          })}
        </p>
      )}
    </SettingForm>
  )
}

function timeText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

type Alerts = OwnerSettings['alerts']
const fields = [
  { field: 'balanceHours', bounds: ruleBounds.hoursOrNever, number: true },
  { field: 'balanceBelow', bounds: ruleBounds.balanceBelow, number: false },
  { field: 'inDoubtMinutes', bounds: ruleBounds.someMinutes, number: true },
  { field: 'lineDownMinutes', bounds: ruleBounds.someMinutes, number: true },
  { field: 'drawerShort', bounds: ruleBounds.amount, number: false },
] as const
type Texts = Readonly<Record<keyof Alerts, string>>

function textsOf(alerts: Alerts): Texts {
  return {
    balanceHours: String(alerts.balanceHours),
    balanceBelow: alerts.balanceBelow ?? '',
    inDoubtMinutes: String(alerts.inDoubtMinutes),
    drawerShort: alerts.drawerShort,
    lineDownMinutes: String(alerts.lineDownMinutes),
  }
}

function AlertsForm({ alerts, keeper }: { alerts: Alerts; keeper: Keeper }) {
  const { say } = useWords()
  const first = textsOf(alerts)
  const [texts, setTexts] = useState(first)
  const value = () =>
    Object.fromEntries(
      fields.map(({ field, number }) => {
        const text = texts[field].trim()
        return [field, number ? numberIn(text) : text === '' && field === 'balanceBelow' ? null : text]
      }),
    )
  return (
    <SettingForm
      of="alerts"
      explained={words.alertsExplained}
      keeper={keeper}
      changed={JSON.stringify(texts) !== JSON.stringify(first)}
      onKeep={() => keeper.keep('alerts', value())}
      onUndo={() => setTexts(first)}
    >
      <div className="setting-fields">
        {fields.map(({ field, bounds }) => (
          <SettingField
            key={field}
            label={say(ruleFields[field])}
            bounds={bounds}
            field={`alerts.${field}`}
            keeper={keeper}
            value={texts[field]}
            onChange={(text) => setTexts({ ...texts, [field]: text })}
          />
        ))}
      </div>
    </SettingForm>
  )
}
