// The states of the page in which the books are set against the distributor's record: every kind of
// difference, settled, cleared and open; a file whose columns are chosen; a note that is written.

import type { PayInsView } from '../../core/api/pay-in-calls.ts'
import type { DifferenceView, ReconciliationView, StatementLook } from '../../core/api/reconcile-view.ts'
import { problem } from '../../core/outcome.ts'
import { payInWords } from '../../core/words/pay-in-words.ts'
import { reconcileWords } from '../../core/words/reconcile-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import type { CounterScreen } from './counter-screen.ts'
import type { Staged } from './staged-counter.ts'

const hkd = (amountMinor: number) => ({ currency: 'HKD' as const, amountMinor })
const reference = '01M81XHHRY2H7J977MYEHF7VHT'
const row = {
  place: 7,
  reference,
  distributorId: '9000000007',
  state: 'credited',
  amount: hkd(9_800),
  atMs: 0,
} as const
const here: NonNullable<DifferenceView['here']> = {
  saleId: 'sale00001',
  receiptNumber: '1-000007',
  businessDay: '2026-11-22',
  state: 'credited',
  booking: 'sold',
  amount: hkd(9_700),
}
const base: DifferenceView = {
  key: 'amount',
  kind: 'amount',
  reference,
  distributorId: row.distributorId,
  here,
  there: [row],
  off: [hkd(100)],
  step: 'checkPrice',
  standing: { kind: 'open' },
}
const differences: DifferenceView[] = [
  { ...base, key: 'duplicate', kind: 'duplicate', there: [row, { ...row, place: 8 }], step: 'chargedTwice' },
  { ...base, key: 'missingThere', kind: 'missingThere', there: [], off: [hkd(-9_700)], step: 'askForRecord' },
  { ...base, key: 'missingHere', kind: 'missingHere', here: null, step: 'findOrigin' },
  { ...base, key: 'state', kind: 'state', step: 'claimReversal', standing: { kind: 'cleared' } },
  base,
  {
    ...base,
    key: 'dayBoundary',
    kind: 'dayBoundary',
    step: 'otherDay',
    standing: { kind: 'resolved', note: '在第二天的對賬單裡', by: '黃生', atMs: 0 },
  },
]
const counted = { count: 214, sums: [hkd(2_075_800)] }
const view: ReconciliationView = {
  from: '2026-11-22',
  to: '2026-11-22',
  distributor: 'DT One',
  listing: true,
  run: {
    from: '2026-11-22',
    to: '2026-11-22',
    bounds: null,
    source: { kind: 'list', distributor: 'DT One' },
    rows: 215,
    amounts: 'cost',
    span: null,
    here: counted,
    there: { ...counted, count: 215 },
    agreed: 208,
    off: [hkd(300)],
    openOff: [hkd(300), { currency: 'USD', amountMinor: -125 }],
    differences,
    by: '黃生',
    atMs: 0,
  },
  money: [
    {
      key: 'm1',
      kind: 'cash',
      currency: 'HKD',
      hereMinor: 120_050,
      thereMinor: 120_000,
      standing: { kind: 'open' },
    },
    {
      key: 'm2',
      kind: 'octopus',
      currency: 'HKD',
      hereMinor: 52_000,
      thereMinor: 52_000,
      standing: { kind: 'agrees' },
    },
    {
      key: 'm3',
      kind: 'alipay',
      currency: 'HKD',
      hereMinor: 10_400,
      thereMinor: null,
      standing: { kind: 'open' },
    },
  ],
}
const look: StatementLook = {
  headings: ['商户订单号', '平台订单号', '扣款金额（元）', '币种', '订单状态', '下单时间'],
  rows: [[reference, '9000000007', '98.00', 'HKD', '成功', '2026/11/22 10:00:00']],
  rowCount: 215,
  encoding: 'gb18030',
  shape: 'any',
  mapping: {
    columns: {
      reference: '商户订单号',
      distributorId: '平台订单号',
      amount: '扣款金额（元）',
      currency: '币种',
      state: '订单状态',
      time: '下单时间',
    },
    amounts: 'cost',
    currency: 'HKD',
    timeZone: 'Asia/Hong_Kong',
    words: {},
  },
  remembered: true,
}

const payIns: PayInsView = {
  balance: { amount: { currency: 'USD', amountMinor: 61_298 }, atMs: 0 },
  currency: 'USD',
  payIns: [
    {
      amount: { currency: 'USD', amountMinor: -5_000 },
      note: '打錯了，是 150',
      businessDay: '2026-11-22',
      by: '黃生',
      atMs: 60_000,
    },
    {
      amount: { currency: 'USD', amountMinor: 20_000 },
      note: '銀行轉賬 TT-4471',
      businessDay: '2026-11-22',
      by: '黃生',
      atMs: 0,
    },
  ],
}

const answers = {
  readReconciliation: view,
  readPayIns: payIns,
  bringStatement: look,
}

async function open(screen: CounterScreen) {
  await screen.button(screenWords.menu).click()
  await screen.button(reconcileWords.title).click()
  const dialog = screen.page.getByRole('dialog')
  await dialog.getByRole('region', { name: screen.word(reconcileWords.money) }).waitFor()
  return dialog
}

interface ReconcileState {
  readonly name: string
  readonly staged: Partial<Staged>
  go(screen: CounterScreen): Promise<unknown>
}

export const reconcileStates: readonly ReconcileState[] = [
  {
    name: 'reconcile',
    staged: { answers },
    async go(screen) {
      const dialog = await open(screen)
      await dialog
        .getByRole('button', { name: new RegExp(`^${screen.word(reconcileWords.resolve)}`) })
        .first()
        .click()
      await dialog.getByLabel(screen.word(reconcileWords.resolveWhy)).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'reconcile-pay-in',
    staged: { answers, refused: { payIn: problem('correctionTooLarge', { most: 'US$150.00' }) } },
    async go(screen) {
      const dialog = await open(screen)
      await dialog.getByRole('button', { name: screen.word(payInWords.begin), exact: true }).click()
      await dialog.getByRole('radio', { name: screen.word(payInWords.back), exact: true }).check()
      const amount = screen.word(payInWords.amount, { currency: 'USD' })
      await dialog.getByLabel(amount, { exact: true }).fill('1500')
      await dialog.getByLabel(screen.word(payInWords.backWhy), { exact: true }).fill('多打了一個零')
      await dialog.getByRole('button', { name: new RegExp(`^${screen.word(payInWords.keep)} `) }).click()
      await dialog.getByRole('alert').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'reconcile-file',
    staged: {
      answers,
      refused: {
        reconcile: problem('statementStateUnknown', { row: 12, column: '订单状态', value: '7号' }),
      },
    },
    async go(screen) {
      const dialog = await open(screen)
      await dialog.getByRole('radio', { name: screen.word(reconcileWords.byFile), exact: true }).check()
      const file = { name: '对账单.csv', mimeType: 'text/csv', buffer: Buffer.from('any') }
      await dialog.locator('input[type=file]').setInputFiles(file)
      await dialog.getByText(screen.word(reconcileWords.remembered)).waitFor()
      await dialog.getByRole('button', { name: screen.word(reconcileWords.compare), exact: true }).click()
      await dialog.getByRole('alert').scrollIntoViewIfNeeded()
    },
  },
]
