// What each terminal adds to a sale: those that are taken here, each in one row at most.
import { useState } from 'react'
import type { OwnerSettings } from '../../core/api/owner-settings.ts'
import type { TenderKind, TerminalKind } from '../../core/top-up/sale.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { ruleBounds, ruleFields, ruleWords as words } from '../../core/words/rule-words.ts'
import { useShop } from '../counter.tsx'
import { Pick } from '../devices/pick.tsx'
import { useWords } from '../words.tsx'
import { RowButtons } from './row-buttons.tsx'
import { SettingField } from './setting-field.tsx'
import { SettingForm } from './setting-form.tsx'
import type { Keeper } from './use-settings.ts'

type Fees = OwnerSettings['tenderFees']

export function TenderFeesForm({ fees, keeper }: { fees: Fees; keeper: Keeper }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(fees)
  const taken = (useShop().data?.tenders ?? []).filter(isTerminal)
  const free = taken.filter((kind) => !draft.some(({ tender }) => tender === kind))
  const [next] = free
  const change = (place: number, part: Partial<Fees[number]>) =>
    setDraft(draft.map((each, at) => (at === place ? { ...each, ...part } : each)))
  return (
    <SettingForm
      of="tenderFees"
      explained={words.tenderAdds}
      keeper={keeper}
      changed={JSON.stringify(draft) !== JSON.stringify(fees)}
      onKeep={() => keeper.keep('tenderFees', draft)}
      onUndo={() => setDraft(fees)}
    >
      {draft.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its place, and the focus, when its tender changes
        <div key={place} className="setting-row">
          <Pick
            label={say(ruleFields.tender)}
            options={[row.tender, ...free].map((kind) => ({ value: kind, name: say(receiptWords[kind]) }))}
            value={row.tender}
            onPick={(tender) => change(place, { tender })}
          />
          <SettingField
            label={say(ruleFields.fee)}
            bounds={ruleBounds.fee}
            field={`tenderFees.${place}.fee`}
            keeper={keeper}
            value={row.fee}
            onChange={(fee) => change(place, { fee })}
          />
          <RowButtons
            place={place}
            onRemove={() => setDraft(draft.filter(({ tender }) => tender !== row.tender))}
          />
        </div>
      ))}
      {next && (
        <button
          type="button"
          className="button"
          onClick={() => setDraft([...draft, { tender: next, fee: '' }])}
        >
          {say(words.add)}
        </button>
      )}
    </SettingForm>
  )
}

function isTerminal(kind: TenderKind): kind is TerminalKind {
  return kind !== 'cash'
}
