// What the owner decides about the drawer: whether it goes from shift to shift, and who sees what it should
// hold.
import type { DrawerRules } from '../../core/api/shift-views.ts'
import { shiftWords as words } from '../../core/words/shift-words.ts'
import { roleWords } from '../../core/words/staff-words.ts'
import { Choice } from '../parts/choice.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useDrawerRules, useShiftCommand } from '../shift/use-shift.ts'
import { useSession } from '../staff/use-session.ts'
import { useWords } from '../words.tsx'

const roles: readonly DrawerRules['seenBy'][] = ['clerk', 'supervisor', 'owner']

export function DrawerRulesChoice() {
  const { say } = useWords()
  const rules = useDrawerRules().data
  const { move, busy, refused } = useShiftCommand()
  const mayChange = useSession().data?.may.includes('setDrawerRules') ?? false
  if (!rules || !mayChange) return null
  const keep = (change: Partial<DrawerRules>) => void move('setDrawerRules', { ...rules, ...change })
  return (
    <section className="day-rules" aria-label={say(words.rules)}>
      <h3>{say(words.rules)}</h3>
      <Choice
        legend={say(words.rulesShifts)}
        legendShown={true}
        disabled={busy}
        options={[
          { value: 'without', label: say(words.rulesWithout) },
          { value: 'with', label: say(words.rulesWith) },
        ]}
        value={rules.shifts ? 'with' : 'without'}
        onChoose={(value) => keep({ shifts: value === 'with' })}
      />
      <Choice
        legend={say(words.rulesSeenBy)}
        legendShown={true}
        disabled={busy}
        options={roles.map((value) => ({ value, label: say(roleWords[value]) }))}
        value={rules.seenBy}
        onChoose={(seenBy) => keep({ seenBy })}
      />
      <Refusal problem={refused} />
    </section>
  )
}
