// The states of the page in which it is about people: nobody set up, a locked till, an approval that is
// asked for, and the owner's list.
import type { PersonView, SessionView } from '../../core/api/staff-views.ts'
import { problem } from '../../core/outcome.ts'
import { practicePin } from '../../core/staff/practice-approval.ts'
import { ownerPinWords } from '../../core/words/owner-pin-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import { nothingToDo, saleView } from '../renderer/sale-fixture.ts'
import type { CounterScreen } from './counter-screen.ts'
import { type Staged, signedIn } from './staged-counter.ts'

const names: readonly [string, PersonView['role']][] = [
  ['黃生', 'owner'],
  ['Mei 美', 'supervisor'],
  ['阿明', 'clerk'],
  ['Ms Fong 方太', 'clerk'],
  ['何', 'clerk'],
]
const listed: PersonView[] = names.map(([name, role], place) => ({
  id: `PERSON0${place}`,
  name,
  role,
  active: place !== 3,
  hasBadge: place === 1,
  wrongPins: place === 2 ? 4 : 0,
  createdAtMs: place,
}))
const people: SessionView['people'] = listed.map(({ id, name, role }) => ({
  id,
  name,
  role,
  may: role === 'clerk' ? [] : ['refundSale'],
}))

function session(state: SessionView['state'], place: number | null): Pick<Staged, 'session' | 'people'> {
  const person = place === null ? null : (people[place] ?? null)
  const may: SessionView['may'] = state === 'open' || person?.role === 'owner' ? ['manageStaff'] : []
  const shown = state === 'open' ? [] : people
  return { session: { state, person, people: shown, may, lockAfterMinutes: 10 }, people: listed }
}

async function list(screen: CounterScreen): Promise<void> {
  await screen.button(screenWords.menu).click()
  await screen.page.getByRole('button', { name: screen.word(staffWords.people), exact: true }).click()
  await screen.page.getByRole('dialog').getByRole('listitem').last().waitFor()
}

async function edit(screen: CounterScreen): Promise<void> {
  await list(screen)
  const name = screen.word(staffWords.editOf, { name: 'Mei 美' })
  await screen.page.getByRole('button', { name, exact: true }).click()
  await screen.button(staffWords.changePin).waitFor()
}

export interface StagedPeople {
  readonly name: string
  readonly staged: Partial<Staged>
  go(screen: CounterScreen): Promise<unknown>
}

export const peopleStates: readonly StagedPeople[] = [
  {
    name: 'invited',
    staged: session('open', null),
    go: (screen) => screen.button(staffWords.firstTitle).waitFor(),
  },
  {
    name: 'first-owner',
    staged: session('open', null),
    async go(screen) {
      await screen.button(staffWords.firstTitle).click()
      await screen.page.getByRole('dialog').getByLabel(screen.word(staffWords.pinAgain)).waitFor()
    },
  },
  {
    name: 'locked',
    staged: session('locked', 2),
    go: (screen) => screen.page.getByRole('dialog').getByRole('button', { name: /^何/ }).waitFor(),
  },
  {
    name: 'owner-pin',
    staged: { ...session('locked', 2), forgetfulOwners: [{ id: 'PERSON00', name: '黃生' }] },
    async go(screen) {
      await screen.button(ownerPinWords.onScreen).click()
      await screen.page.getByLabel(screen.word(staffWords.pinAgain)).waitFor()
    },
  },
  {
    name: 'approval',
    staged: {
      ...session('signedIn', 2),
      sales: [saleView({ state: 'failed', can: { ...nothingToDo, refund: true } })],
      refused: { refundSale: problem('approvalNeeded', { action: 'refundSale', subject: 'sale00001' }) },
    },
    async go(screen) {
      await screen.lastSales().getByRole('button').first().click()
      await screen.button(screenWords.refund).click()
      await screen.page
        .getByRole('dialog')
        .getByRole('button', { name: screen.word(screenWords.refund), exact: true })
        .click()
      await screen.page.getByRole('dialog', { name: screen.word(staffWords.approval) }).waitFor()
    },
  },
  {
    name: 'training-approval',
    staged: {
      training: { run: 'training01', meanwhile: { credited: 0, refundsDue: 0, review: 0 } },
      shop: { training: true },
      session: {
        ...signedIn,
        state: 'open',
        person: null,
        people: [{ id: 'PRACTICE', name: '練習主管', role: 'supervisor', may: ['refundSale'] }],
      },
      sales: [saleView({ state: 'failed', can: { ...nothingToDo, refund: true } })],
      refused: {
        refundSale: problem('approvalNeeded', {
          action: 'refundSale',
          subject: 'sale00001',
          practicePin,
        }),
        approve: problem('practicePinOnly', { pin: practicePin }),
      },
    },
    async go(screen) {
      await screen.lastSales().getByRole('button').first().click()
      await screen.button(screenWords.refund).click()
      await screen.page
        .getByRole('dialog')
        .getByRole('button', { name: screen.word(screenWords.refund), exact: true })
        .click()
      const asking = screen.page.getByRole('dialog', { name: screen.word(staffWords.approval) })
      await asking.locator('.pin-field').fill('7319')
      await asking.getByRole('button', { name: screen.word(staffWords.approve), exact: true }).click()
      await asking.getByRole('alert').waitFor()
    },
  },
  { name: 'people', staged: session('signedIn', 0), go: list },
  { name: 'person', staged: session('signedIn', 0), go: edit },
  {
    name: 'person-new',
    staged: session('signedIn', 0),
    async go(screen) {
      await list(screen)
      await screen.button(staffWords.addPerson).click()
      await screen.page.getByLabel(screen.word(staffWords.pinAgain)).waitFor()
    },
  },
  {
    name: 'person-pin',
    staged: session('signedIn', 0),
    async go(screen) {
      await edit(screen)
      await screen.button(staffWords.changePin).click()
      await screen.page.getByLabel(screen.word(staffWords.newPin)).fill('1234')
      await screen.page.getByLabel(screen.word(staffWords.pinAgain)).fill('1235')
      await screen.page.getByText(screen.word(staffWords.pinsDiffer)).waitFor()
    },
  },
  {
    name: 'person-leaves',
    staged: session('signedIn', 0),
    async go(screen) {
      await edit(screen)
      await screen.button(staffWords.deactivate).click()
      await screen.page
        .getByRole('dialog', { name: screen.word(staffWords.deactivateAsk, { name: 'Mei 美' }) })
        .waitFor()
    },
  },
  {
    name: 'badge',
    staged: session('signedIn', 0),
    async go(screen) {
      await edit(screen)
      await screen.button(staffWords.badge).click()
      await screen.page.getByLabel(screen.word(staffWords.badgeText)).waitFor()
    },
  },
]
