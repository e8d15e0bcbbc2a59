// The states of the drawer and its shift: a float to count, cash carried, a count before closing and before
// handing over, with sales that are still open.
import type { ShiftStatus } from '../../core/api/shift-views.ts'
import type { SessionView } from '../../core/api/staff-views.ts'
import { problem } from '../../core/outcome.ts'
import type { Phrase } from '../../core/words/language.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { shiftWords as words } from '../../core/words/shift-words.ts'
import { saleView } from '../renderer/sale-fixture.ts'
import type { CounterScreen } from './counter-screen.ts'
import { everythingWell, type Staged, signedIn } from './staged-counter.ts'

interface ShiftState {
  readonly name: string
  readonly staged: Partial<Staged>
  go(screen: CounterScreen): Promise<unknown>
}

const needed: ShiftStatus = { ...everythingWell.shift, needed: true }
const overdue: ShiftStatus = {
  ...needed,
  open: { number: 1234, holder: { id: 'PERSON01', name: 'Ms Fong 方太' }, openedAtMs: 0, overdue: true },
}
const clerks: SessionView['people'] = ['阿明', 'Ms Fong 方太'].map((name) => {
  return { id: `PERSON ${name}`, name, role: 'clerk', may: [] }
})
const session: SessionView = { ...signedIn, people: [...signedIn.people, ...clerks] }
const sales = (['paid', 'inDoubt', 'accepted', 'needsReview', 'failed'] as const).map((state, place) =>
  saleView({
    id: `sale0000${place}`,
    state,
    receiptNumber: `1-00000${place}`,
    paidAtMs: Date.now() - 60_000,
  }),
)

const withShift = (shift: ShiftStatus) => ({ session, sales, status: { ...everythingWell, shift } })

async function open(screen: CounterScreen, page?: Phrase) {
  await screen.button(screenWords.menu).click()
  // A notice that tells of it has a button of the same name.
  await screen.button(words.title).first().click()
  const dialog = screen.page.getByRole('dialog')
  if (page) await screen.button(page).click()
  await dialog.getByRole('button').last().waitFor()
  return dialog
}

async function count(screen: CounterScreen, page: Phrase) {
  const dialog = await open(screen, page)
  await dialog.getByLabel('HK$500.00', { exact: true }).fill('12')
  await dialog.getByText('HK$6,000.00').waitFor()
  return dialog
}

export const shiftStates: readonly ShiftState[] = [
  {
    name: 'shift-without',
    staged: withShift(everythingWell.shift),
    go: (screen) => open(screen),
  },
  { name: 'shift-float', staged: withShift(needed), go: (screen) => count(screen, words.open) },
  { name: 'shift-overdue', staged: withShift(overdue), go: (screen) => open(screen) },
  {
    name: 'shift-close',
    staged: { ...withShift(overdue), refused: { closeShift: problem('shiftNotOpen') } },
    async go(screen) {
      await count(screen, words.close)
      await screen.button(words.keepClose).click()
      await screen.page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    name: 'shift-take-over',
    staged: withShift(overdue),
    async go(screen) {
      await count(screen, words.handOver)
      await screen.button(words.toHandOver).click()
      await screen.page.getByText(screen.word(words.whoTakesOver)).waitFor()
    },
  },
  {
    name: 'shift-cash-in',
    staged: withShift(overdue),
    async go(screen) {
      const dialog = await open(screen, words.cashIn)
      await dialog.getByLabel(screen.word(words.amount)).fill('1234.5')
      await screen.button(words.reasonSafe).click()
    },
  },
  { name: 'shift-cash-out', staged: withShift(overdue), go: (screen) => open(screen, words.cashOut) },
]
