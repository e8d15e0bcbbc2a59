// Which column of a statement is which: guessed or remembered, and the owner's to correct, with what stands
// under each heading beside it.
import { useId } from 'react'
import type { StatementLook, StatementMapping } from '../../core/api/reconcile-view.ts'
import { fieldWords, reconcileWords as words } from '../../core/words/reconcile-words.ts'
import { useShop } from '../counter.tsx'
import { Choice } from '../parts/choice.tsx'
import { useWords } from '../words.tsx'

type Field = keyof StatementMapping['columns']
const fields = [
  'reference',
  'distributorId',
  'state',
  'amount',
  'currency',
  'time',
] as const satisfies Field[]

interface FileColumnsProps {
  readonly look: StatementLook
  readonly onChange: (mapping: StatementMapping) => void
}

export function FileColumns({ look, onChange }: FileColumnsProps) {
  const { say } = useWords()
  const timeZone = useShop().data?.timeZone
  const { mapping } = look
  return (
    <fieldset className="reconcile-columns">
      <legend>{say(words.columns)}</legend>
      <p className="soft">{say(look.remembered ? words.remembered : words.guessed)}</p>
      <div className="reconcile-fields">
        {fields.map((field) => (
          <Column
            key={field}
            label={say(fieldWords[field])}
            look={look}
            heading={mapping.columns[field]}
            onChoose={(heading) =>
              onChange({ ...mapping, columns: { ...mapping.columns, [field]: heading } })
            }
          />
        ))}
      </div>
      <Choice
        legend={say(words.amountsAre)}
        legendShown={true}
        options={[
          { value: 'cost', label: say(words.cost) },
          { value: 'faceValue', label: say(words.faceValue) },
        ]}
        value={mapping.amounts}
        onChoose={(amounts) => onChange({ ...mapping, amounts })}
      />
      {timeZone && timeZone !== 'UTC' && (
        <Choice
          legend={say(words.timesAre)}
          legendShown={true}
          options={[
            { value: timeZone, label: say(words.shopZone) },
            { value: 'UTC', label: say(words.utc) },
          ]}
          value={mapping.timeZone}
          onChoose={(zone) => onChange({ ...mapping, timeZone: zone })}
        />
      )}
    </fieldset>
  )
}

interface ColumnProps {
  readonly label: string
  readonly look: StatementLook
  readonly heading: string | null
  readonly onChoose: (heading: string | null) => void
}

const sampleMax = 24

function Column({ label, look, heading, onChoose }: ColumnProps) {
  const { say } = useWords()
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={heading ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      >
        <option value="">{say(words.noColumn)}</option>
        {look.headings.map((each, place) => (
          <option key={each} value={each}>
            {say(words.columnSample, {
              heading: each,
              sample: (look.rows[0]?.[place] ?? '').slice(0, sampleMax),
            })}
          </option>
        ))}
      </select>
    </div>
  )
}
