// What is printed on every receipt, in each language, and how often it may be printed again.
import { useState } from 'react'
import type { OwnerSettings } from '../../core/api/owner-settings.ts'
import { type Language, languages } from '../../core/words/language.ts'
import { ruleBounds, ruleFields, ruleWords as words } from '../../core/words/rule-words.ts'
import { languageNames } from '../../core/words/screen-words.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import { Choice } from '../parts/choice.tsx'
import { useWords } from '../words.tsx'
import { SettingField } from './setting-field.tsx'
import { SettingForm } from './setting-form.tsx'
import { type Keeper, numberIn } from './use-settings.ts'

type Slip = OwnerSettings['slip']

const texts = ['header', 'footer', 'refundRule'] as const

export function SlipPage({ values, keeper }: { values: OwnerSettings; keeper: Keeper }) {
  return <SlipForm key={JSON.stringify(values.slip)} slip={values.slip} keeper={keeper} />
}

function SlipForm({ slip, keeper }: { slip: Slip; keeper: Keeper }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(slip)
  const [copies, setCopies] = useState(String(slip.copiesMax))
  const yesOrNo = [
    { value: 'yes', label: say(words.yes) },
    { value: 'no', label: say(words.no) },
  ] as const
  return (
    <SettingForm
      of="slip"
      keeper={keeper}
      changed={JSON.stringify(draft) !== JSON.stringify(slip) || copies !== String(slip.copiesMax)}
      onKeep={() => keeper.keep('slip', { ...draft, copiesMax: numberIn(copies) })}
      onUndo={() => {
        setDraft(slip)
        setCopies(String(slip.copiesMax))
      }}
    >
      {texts.map((field) => (
        <div key={field} className="setting-fields">
          {languages.map((language) => (
            <SettingField
              key={language}
              label={say(setUpWords.inLanguage, {
                field: say(ruleFields[field]),
                language: languageNames[language].name,
              })}
              bounds={field === 'refundRule' ? ruleBounds.words300 : ruleBounds.words120}
              field={`slip.${field}.${language}`}
              keeper={keeper}
              type={field === 'refundRule' ? 'words' : 'text'}
              value={inEach(draft[field])[language]}
              onChange={(text) =>
                setDraft({ ...draft, [field]: { ...inEach(draft[field]), [language]: text } })
              }
            />
          ))}
        </div>
      ))}
      <div className="setting-fields">
        <SettingField
          label={say(ruleFields.copiesMax)}
          bounds={ruleBounds.copies}
          field="slip.copiesMax"
          keeper={keeper}
          value={copies}
          onChange={setCopies}
        />
      </div>
      {(['hidePhone', 'drawerOpened'] as const).map((field) => (
        <Choice
          key={field}
          legend={say(ruleFields[field])}
          legendShown={true}
          options={yesOrNo}
          value={draft[field] ? 'yes' : 'no'}
          onChoose={(chosen) => setDraft({ ...draft, [field]: chosen === 'yes' })}
        />
      ))}
    </SettingForm>
  )
}

function inEach(text: Slip['footer']): Readonly<Record<Language, string>> {
  return typeof text === 'string' ? { 'zh-Hant': text, 'zh-Hans': text, en: text } : text
}
