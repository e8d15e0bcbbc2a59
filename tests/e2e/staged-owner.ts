// The owner's view in each of its states, with a shop in which everything an owner may hear of is the matter.
import { viewProblem } from '../../core/api/envelope.ts'
import type { FigurePart, OwnerFigures, Standing } from '../../core/api/owner-view.ts'
import { type Problem, problem } from '../../core/outcome.ts'
import { ownerWords } from '../../core/words/owner-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import type { CounterScreen } from './counter-screen.ts'
import { everythingWell, type Staged, signedIn } from './staged-counter.ts'
import type { WalkedState } from './staged-walk.ts'

const hourMs = 3_600_000
const dayBeganMs = Date.UTC(2026, 10, 21, 21, 0, 0)
const atMs = dayBeganMs + 14 * hourMs

function part(key: string, name: string, count: number): FigurePart {
  const sold = { count, valueMinor: count * 10_000, feeMinor: count * 200 }
  return { key, name, currency: 'HKD', ...sold, marginMinor: count * 430 - 1_000 }
}

const hours = [2, 9, 14, 11, 6, 8, 21, 17, 12, 5, 0, 4].map((count, place) =>
  part(String(place + 7).padStart(2, '0'), '', count),
)
const sum = (count: number) => ({ count, valueMinor: count * 10_000, feeMinor: count * 200 })

export const figures: OwnerFigures = {
  totals: [
    {
      currency: 'HKD',
      sold: sum(109),
      credited: sum(103),
      failed: sum(4),
      voided: sum(1),
      refunded: sum(3),
      reversed: sum(1),
      marginMinor: 44_290,
    },
  ],
  hours,
  days: [part('2026-11-21', '', 88), part('2026-11-22', '', 109)],
  operators: [
    part('1', 'China Mobile Hong Kong', 61),
    part('2', '3 Hong Kong', 27),
    part('3', 'China Unicom (Hong Kong) 跨境王', 21),
  ],
  products: Array.from({ length: 11 }, (_, place) =>
    part(`p${place}`, `China Mobile Hong Kong HKD ${(place + 1) * 50}`, 40 - place * 3),
  ),
  tenders: [part('cash', 'cash', 70), part('octopus', 'octopus', 39)],
  clerks: [part('Mei', 'Mei', 58), part('陈嘉明', '陈嘉明', 51)],
}

const trouble: readonly Problem[] = [
  problem('alertClockBack', { minutes: 60, time: '14:05' }),
  problem('alertBalanceHours', { amount: 'US$312.40', hours: 6.5 }),
  problem('alertInDoubt', { count: 2, minutes: 47 }),
  problem('alertLineDown', { minutes: 25 }),
  problem('alertDrawerShort', { amount: 'HK$50.00' }),
]
const worded = trouble.map((each) => viewProblem(each, 'zh-Hant'))

const standing: Standing = {
  atMs,
  businessDay: '2026-11-22',
  dayBeganMs,
  open: { unsent: 1, inDoubt: 2, accepted: 1, review: 1, refundsDue: 1, takingBack: 0 },
  openSales: (['inDoubt', 'inDoubt', 'review', 'accepted', 'refundsDue', 'unsent'] as const).map(
    (kind, place) => ({
      saleId: `sale0000${place}`,
      receiptNumber: `1-00010${place}`,
      kind,
      currency: 'HKD',
      amountMinor: 10_250,
      paidAtMs: atMs - (6 - place) ** 2 * 40 * 60_000,
    }),
  ),
  balance: { currency: 'USD', amountMinor: 31_240, atMs: atMs - 20_000, hoursLeft: 6.5, paceDays: 7 },
  devices: [
    { atMs: dayBeganMs - hourMs, device: 'counter', state: 'off' },
    { atMs: dayBeganMs + 2 * hourMs, device: 'counter', state: 'good' },
    { atMs: dayBeganMs + 2 * hourMs, device: 'line', state: 'good' },
    { atMs: dayBeganMs + 2 * hourMs, device: 'scanner', state: 'good' },
    { atMs: dayBeganMs + 2 * hourMs + 3_000, device: 'printer', state: 'good' },
    { atMs: dayBeganMs + 6 * hourMs, device: 'printer', state: 'low' },
    { atMs: dayBeganMs + 9 * hourMs, device: 'printer', state: 'bad' },
    { atMs: dayBeganMs + 9.5 * hourMs, device: 'printer', state: 'good' },
    { atMs: atMs - 25 * 60_000, device: 'line', state: 'bad' },
  ],
  alerts: worded,
}

const supervisorSees = [...signedIn.may, 'seeFigures'] as const
const toAct = worded.filter(({ code }) => code === 'alertInDoubt' || code === 'alertLineDown')
const staged: Partial<Staged> = {
  figures,
  standing,
  session: { ...signedIn, may: [...supervisorSees] },
  status: { ...everythingWell, alerts: { count: worded.length, toAct } },
}
const nothingYet: Partial<Staged> = {
  ...staged,
  figures: { totals: [], hours: [], days: [], operators: [], products: [], tenders: [], clerks: [] },
  standing: {
    ...standing,
    open: { unsent: 0, inDoubt: 0, accepted: 0, review: 0, refundsDue: 0, takingBack: 0 },
    openSales: [],
    balance: null,
    devices: [],
    alerts: [],
  },
  status: everythingWell,
}

async function open(screen: CounterScreen) {
  await screen.page.getByRole('button', { name: screen.word(screenWords.menu) }).click()
  await screen.page.getByRole('button', { name: screen.word(ownerWords.title) }).click()
  await screen.page.getByRole('dialog').getByRole('radio').first().waitFor()
}

async function openAlerts(screen: CounterScreen) {
  await screen.page.getByRole('button', { name: new RegExp(`^${screen.word(ownerWords.alerts)}`) }).click()
}

export const ownerStates: readonly WalkedState[] = [
  {
    name: 'owner-charts',
    staged,
    async go(screen) {
      await open(screen)
      await screen.page.getByRole('dialog').getByText('HK$11,118.00').first().waitFor()
    },
  },
  {
    name: 'owner-tables',
    staged,
    async go(screen) {
      await open(screen)
      await screen.page.getByRole('radio', { name: screen.word(ownerWords.asTables) }).check()
      await screen.page.getByRole('table').last().waitFor()
    },
  },
  {
    name: 'owner-other-days',
    staged,
    async go(screen) {
      await open(screen)
      await screen.page.getByRole('radio', { name: screen.word(ownerWords.otherDays) }).check()
      await screen.page.getByRole('radio', { name: screen.word(ownerWords.asCharts) }).focus()
    },
  },
  {
    name: 'owner-nothing',
    staged: nothingYet,
    async go(screen) {
      await open(screen)
      await screen.page.getByText(screen.word(ownerWords.nothing)).waitFor()
    },
  },
  {
    name: 'alerts',
    staged,
    async go(screen) {
      await openAlerts(screen)
      await screen.page.getByRole('listitem').filter({ hasText: 'US$312.40' }).waitFor()
    },
  },
  {
    name: 'alerts-clerk',
    staged: { ...staged, session: signedIn },
    async go(screen) {
      await openAlerts(screen)
      await screen.page.getByText(screen.word(ownerWords.alertsForOwner)).waitFor()
    },
  },
]
