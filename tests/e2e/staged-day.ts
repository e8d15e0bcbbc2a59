// The states of the day's end: its figures with a drawer over and short, the count, the question before the
// close, a Z report; and the files for the owner, one of them being written.
import { exportFormats } from '../../core/api/export-format.ts'
import type { ExportsView } from '../../core/api/exports-view.ts'
import { type Settlement, settlementSchema } from '../../core/api/settlement-view.ts'
import type { DrawerRules, ReportedShift } from '../../core/api/shift-views.ts'
import { type Problem, problem } from '../../core/outcome.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { exportDeskWords, formatWords } from '../../core/words/export-desk-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { shiftWords } from '../../core/words/shift-words.ts'
import type { CounterScreen } from './counter-screen.ts'
import { type Staged, signedIn } from './staged-counter.ts'

interface DayState {
  readonly name: string
  readonly staged: Partial<Staged>
  go(screen: CounterScreen): Promise<unknown>
}

const writtenAtMs = Date.UTC(2026, 10, 22, 14, 30)
const hourMs = 3_600_000
const sum = (count: number) => ({ count, valueMinor: count * 10_000, feeMinor: count * 200 })
const drawer = (currency: 'HKD' | 'CNY') => ({
  currency,
  openingMinor: 200_000,
  takenMinor: 1_214_000,
  refundedMinor: 20_400,
  broughtMinor: 50_000,
  removedMinor: 300_000,
  expectedMinor: 1_143_600,
  overShortMinor: 0,
})
const day: Settlement = settlementSchema.parse({
  number: null,
  businessDay: '2026-11-22',
  span: { after: 0, through: 900 },
  countsThrough: 0,
  sinceMs: writtenAtMs - 24 * hourMs,
  writtenAtMs,
  writtenBy: 'Mei 美',
  totals: [
    {
      currency: 'HKD',
      sold: sum(214),
      credited: sum(203),
      failed: sum(4),
      refunded: sum(2),
      reversed: sum(1),
      roundingMinor: -1_210,
      marginMinor: 102_340,
    },
    {
      currency: 'CNY',
      sold: sum(8),
      credited: sum(8),
      failed: sum(0),
      refunded: sum(0),
      reversed: sum(0),
      roundingMinor: 0,
      marginMinor: null,
    },
  ],
  voided: 1,
  operators: [],
  products: [],
  clerks: [],
  hours: [],
  tenders: [
    { kind: 'cash', currency: 'HKD', sales: 160, takenMinor: 1_632_000, refunds: 2, refundedMinor: 20_400 },
    { kind: 'octopus', currency: 'HKD', sales: 54, takenMinor: 550_800, refunds: 0, refundedMinor: 0 },
    { kind: 'cash', currency: 'CNY', sales: 8, takenMinor: 81_600, refunds: 0, refundedMinor: 0 },
  ],
  drawer: [
    {
      ...drawer('HKD'),
      counted: { amountMinor: 1_138_600, atMs: writtenAtMs - hourMs },
      overShortMinor: -5_000,
    },
    { ...drawer('CNY'), counted: null },
  ],
  open: { unsent: 3, inDoubt: 1, accepted: 2, review: 1, refundsDue: 1, takingBack: 0 },
  distributor: { costs: [], first: null, last: null, otherMinor: null },
  chain: { sequence: 4_321, hash: '9f2c' },
})

const shift = (number: number, differs: Partial<ReportedShift>): ReportedShift => ({
  number,
  holder: 'Ms Fong 方太',
  openedAtMs: writtenAtMs - 8 * hourMs,
  closedAtMs: writtenAtMs - hourMs,
  overdue: false,
  handedTo: null,
  note: null,
  drawer: [{ ...drawer('HKD'), countedMinor: 1_143_600 }],
  ...differs,
})
const shifts: ReportedShift[] = [
  shift(14, { holder: '阿明', closedAtMs: null, overdue: true, drawer: [] }),
  shift(13, {
    handedTo: '阿明',
    drawer: [{ ...drawer('HKD'), countedMinor: 1_138_600, overShortMinor: -5_000 }],
  }),
  shift(12, { note: '找續時多給兩元' }),
]
const rules: DrawerRules = { shifts: true, seenBy: 'supervisor' }
const report = {
  columns: 48,
  lines: [
    { kind: 'text', text: '羅湖便利店', large: true, strong: true },
    { kind: 'text', text: 'Z 12                              2026-11-22', large: false, strong: false },
  ],
}
const written: ExportsView['written'] = exportFormats.map((format, place) => ({
  event: 90 + place,
  atMs: writtenAtMs,
  format,
  from: '2026-11-01',
  to: '2026-11-22',
  language: 'zh-Hant',
  file: `/home/lowu/shop/exports/lowu-books-2026-11-01-to-2026-11-22-as-of-12${place}.xlsx`,
  rows: 12_345,
  bytes: 1,
  sha256: '',
  moment: { event: 120 + place, entry: 900 },
  report: place === 1 ? 12 : null,
}))
const exports: ExportsView = {
  running: {
    format: 'workbook',
    from: '2026-11-22',
    to: '2026-11-22',
    language: 'zh-Hant',
    rows: 4_000,
    rowsTotal: 12_345,
  },
  waiting: 2,
  problem: null,
  written,
}

function staged(differs: Partial<ExportsView> = {}, refused: Readonly<Record<string, Problem>> = {}) {
  const closed = [12, 11, 10].map((number) => ({ ...day, number, businessDay: `2026-11-${number + 9}` }))
  const answers = {
    readDay: day,
    listShifts: shifts,
    readDrawerRules: rules,
    listSettlements: closed,
    getReportPaper: report,
    readExports: { ...exports, ...differs },
  }
  const may = [...signedIn.may, 'setDrawerRules' as const]
  return { session: { ...signedIn, may }, answers, refused } satisfies Partial<Staged>
}

async function open(screen: CounterScreen) {
  await screen.button(screenWords.menu).click()
  await screen.button(dayWords.title).click()
  const dialog = screen.page.getByRole('dialog')
  await dialog.getByRole('region', { name: screen.word(dayWords.closedDays) }).waitFor()
  await dialog.getByRole('region', { name: screen.word(shiftWords.shiftsOfDay) }).waitFor()
  return dialog
}

async function openExport(screen: CounterScreen) {
  const dialog = await open(screen)
  await screen.button(exportDeskWords.open).click()
  await dialog.getByRole('listitem').last().waitFor()
  return dialog
}

export const dayStates: readonly DayState[] = [
  { name: 'day', staged: staged(), go: open },
  {
    name: 'day-count',
    staged: staged(),
    async go(screen) {
      const dialog = await open(screen)
      await dialog.getByRole('button', { name: screen.word(dayWords.count), exact: true }).click()
      await dialog.getByLabel('CNY 50.00', { exact: true }).fill('12')
    },
  },
  {
    name: 'day-asking',
    staged: staged(),
    async go(screen) {
      const dialog = await open(screen)
      await screen.button(dayWords.closeDay).click()
      await dialog.getByText(screen.word(dayWords.closeUncounted)).waitFor()
    },
  },
  {
    name: 'day-explaining',
    staged: staged(),
    async go(screen) {
      const dialog = await open(screen)
      await dialog.getByRole('button', { name: screen.word(shiftWords.explain), exact: true }).click()
      await dialog.getByLabel(screen.word(shiftWords.explainField)).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'day-rules',
    staged: staged(),
    async go(screen) {
      const dialog = await open(screen)
      await dialog.getByRole('region', { name: screen.word(dayWords.closedDays) }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'day-report',
    staged: staged(),
    async go(screen) {
      const dialog = await open(screen)
      await dialog.getByRole('button', { name: /^Z12/ }).click()
      await dialog.locator('.paper').waitFor()
    },
  },
  { name: 'export-running', staged: staged(), go: openExport },
  {
    name: 'export-refused',
    staged: staged(
      { running: null },
      { startExport: problem('exportDaysWrong', { from: '2026-11-22', to: '2026-11-01' }) },
    ),
    async go(screen) {
      const dialog = await openExport(screen)
      await dialog.getByRole('radio', { name: screen.word(exportDeskWords.range), exact: true }).check()
      await dialog.getByRole('radio', { name: screen.word(formatWords.posLog.name), exact: true }).check()
      await dialog.getByRole('button', { name: screen.word(exportDeskWords.now), exact: true }).click()
      await dialog.getByRole('alert').waitFor()
    },
  },
]
