// What the store adds, by operator and face value, and which products it sells at all.
import { useState } from 'react'
import type { OwnerSettings } from '../../core/api/owner-settings.ts'
import type { SettingsView } from '../../core/api/settings-calls.ts'
import { ruleBounds, ruleFields, ruleWords as words } from '../../core/words/rule-words.ts'
import { Pick } from '../devices/pick.tsx'
import { useWords } from '../words.tsx'
import { RowButtons } from './row-buttons.tsx'
import { SettingField } from './setting-field.tsx'
import { SettingForm } from './setting-form.tsx'
import { TenderFeesForm } from './tender-fees-form.tsx'
import type { Keeper } from './use-settings.ts'

type Products = SettingsView['products']
type Fees = OwnerSettings['fees']

interface FeesPageProps {
  readonly values: OwnerSettings
  readonly products: Products
  readonly keeper: Keeper
}

export function FeesPage({ values, products, keeper }: FeesPageProps) {
  const { fees, tenderFees, hiddenProducts } = values
  return (
    <>
      <FeesForm key={`f${JSON.stringify(fees)}`} fees={fees} products={products} keeper={keeper} />
      <TenderFeesForm key={`t${JSON.stringify(tenderFees)}`} fees={tenderFees} keeper={keeper} />
      <ProductsForm
        key={`p${JSON.stringify(hiddenProducts)}`}
        hidden={hiddenProducts}
        products={products}
        keeper={keeper}
      />
    </>
  )
}

function FeesForm({ fees, products, keeper }: { fees: Fees; products: Products; keeper: Keeper }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(fees)
  const operators = new Map(products.map((each) => [each.operatorId, each.operatorName]))
  for (const { operatorId } of fees) {
    if (operatorId !== null && !operators.has(operatorId)) operators.set(operatorId, operatorId)
  }
  const options = [
    { value: '', name: say(words.anyOperator) },
    ...[...operators].map(([value, name]) => ({ value, name })),
  ]
  const change = (place: number, part: Partial<Fees[number]>) =>
    setDraft(draft.map((each, at) => (at === place ? { ...each, ...part } : each)))
  return (
    <SettingForm
      of="fees"
      explained={words.firstFits}
      keeper={keeper}
      changed={JSON.stringify(draft) !== JSON.stringify(fees)}
      onKeep={() => keeper.keep('fees', draft)}
      onUndo={() => setDraft(fees)}
    >
      {draft.map((rule, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place, where the first that fits decides
        <div key={place} className="setting-row">
          <Pick
            label={say(ruleFields.operatorId)}
            options={options}
            value={rule.operatorId ?? ''}
            onPick={(picked) => change(place, { operatorId: picked === '' ? null : picked })}
          />
          <SettingField
            label={say(ruleFields.upTo)}
            bounds={ruleBounds.upTo}
            field={`fees.${place}.upTo`}
            keeper={keeper}
            value={rule.upTo ?? ''}
            onChange={(text) => change(place, { upTo: text === '' ? null : text })}
          />
          <SettingField
            label={say(ruleFields.fee)}
            bounds={ruleBounds.fee}
            field={`fees.${place}.fee`}
            keeper={keeper}
            value={rule.fee}
            onChange={(fee) => change(place, { fee })}
          />
          <RowButtons
            place={place}
            onUp={() => setDraft(raised(draft, place))}
            onRemove={() => setDraft(draft.filter((_, at) => at !== place))}
          />
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => setDraft([...draft, { operatorId: null, upTo: null, fee: '' }])}
      >
        {say(words.add)}
      </button>
    </SettingForm>
  )
}

/** The row at this place before the one above it. */
function raised<Row>(rows: readonly Row[], place: number): Row[] {
  const moved = rows.slice(place, place + 1)
  const others = rows.filter((_, at) => at !== place)
  return [...others.slice(0, place - 1), ...moved, ...others.slice(place - 1)]
}

interface ProductsFormProps {
  readonly hidden: readonly string[]
  readonly products: Products
  readonly keeper: Keeper
}

function ProductsForm({ hidden, products, keeper }: ProductsFormProps) {
  const [draft, setDraft] = useState<readonly string[]>(hidden)
  const byOperator = Map.groupBy(products, ({ operatorName }) => operatorName)
  const toggle = (id: string) =>
    setDraft(draft.includes(id) ? draft.filter((each) => each !== id) : [...draft, id])
  return (
    <SettingForm
      of="hiddenProducts"
      explained={products.length === 0 ? words.noProducts : words.sold}
      keeper={keeper}
      changed={draft.toSorted().join(' ') !== hidden.toSorted().join(' ')}
      onKeep={() => keeper.keep('hiddenProducts', draft.toSorted())}
      onUndo={() => setDraft(hidden)}
    >
      {[...byOperator].map(([operator, own]) => (
        <fieldset key={operator} className="setting-products">
          <legend>{operator}</legend>
          {own.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" checked={!draft.includes(id)} onChange={() => toggle(id)} />
              {name}
            </label>
          ))}
        </fieldset>
      ))}
    </SettingForm>
  )
}
