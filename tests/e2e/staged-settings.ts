// The states of the owner's settings: each page full, a value that was refused, and the list of changes.
import type { SaleRules, SettingsView } from '../../core/api/settings-calls.ts'
import { problem } from '../../core/outcome.ts'
import { ruleFields, ruleTitles, ruleWords as words } from '../../core/words/rule-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { shopWords } from '../../core/words/shop-words.ts'
import type { CounterScreen } from './counter-screen.ts'
import { type Staged, signedIn } from './staged-counter.ts'

const offline: NonNullable<SettingsView['values']['offline']> = {
  saleMax: '300.00',
  cardPerDayMax: '500.00',
  unsentTotalMax: '5000.00',
  unsentSalesMax: 50,
  hoursMax: 12,
  catalogueHoursMax: 24,
}
const values: SettingsView['values'] = {
  offline,
  saleMax: '1500.00',
  costRiseMaxPercent: 2,
  sameCardAskMinutes: 10,
  fees: [
    { operatorId: '1', upTo: '99.99', fee: '2.00' },
    { operatorId: null, upTo: null, fee: '0.00' },
  ],
  tenderFees: [{ tender: 'card', fee: '3.00' }],
  hiddenProducts: ['103'],
  rates: [
    { from: 'CNY', to: 'HKD', rate: '1.09', since: '2026-01-01' },
    { from: 'USD', to: 'HKD', rate: '7.8', since: '2026-01-01' },
  ],
  rounding: { HKD: '0.10', CNY: '1.00' },
  slip: {
    patienceSeconds: 15,
    finalWithinSeconds: 180,
    header: '',
    footer: { 'zh-Hant': '多謝惠顧', 'zh-Hans': '谢谢惠顾', en: 'Thank you' },
    refundRule: { ...shopWords.refundRule },
    hidePhone: false,
    copiesMax: 1,
    drawerOpened: false,
    hotlines: [],
  },
  dayEnd: '05:00',
  alerts: {
    balanceHours: 24,
    balanceBelow: '500.00',
    inDoubtMinutes: 15,
    drawerShort: '20.00',
    lineDownMinutes: 10,
  },
}
const product = (id: string, value: string) => ({
  id,
  name: `China Mobile Hong Kong HKD ${value}`,
  operatorId: '1',
  operatorName: 'China Mobile Hong Kong',
})
export const settingsView: SettingsView = {
  currency: 'HKD',
  values,
  changed: ['offline', 'fees'],
  dayEnd: { nowMinutes: 0, fromMs: Date.UTC(2026, 10, 22, 16) },
  changes: [
    {
      sequence: 42,
      atMs: Date.UTC(2026, 10, 22, 3, 5),
      from: 'screen',
      by: '黃生',
      key: 'fees',
      before: [{ operatorId: null, upTo: null, fee: '2.00' }],
      after: values.fees,
    },
    {
      sequence: 20,
      atMs: Date.UTC(2026, 10, 22, 0, 1),
      from: 'file',
      by: '',
      key: 'saleMax',
      before: '1000.00',
      after: '1500.00',
    },
    {
      sequence: 7,
      atMs: Date.UTC(2026, 10, 21, 12, 30),
      from: 'screen',
      by: '',
      key: 'offline',
      before: null,
      after: offline,
    },
  ],
  products: [product('101', '50'), product('102', '100'), product('103', '200')],
}

/** As the counter words them, in the language of most of its clerks. */
export const saleRules: SaleRules = {
  atMs: Date.UTC(2026, 10, 20, 3, 5),
  rules: [
    {
      name: ruleTitles.fees['zh-Hant'],
      held: 'HK$2.00（所有營辦商，任何面額）',
      today: 'HK$3.00（China Mobile Hong Kong，面額不超過 HK$99.99）',
    },
    { name: ruleFields.HKD['zh-Hant'], held: 'HK$0.10', today: null },
    { name: ruleTitles.saleMax['zh-Hant'], held: 'HK$1,500.00', today: null },
    { name: ruleTitles.offline['zh-Hant'], held: words.off['zh-Hant'], today: words.on['zh-Hant'] },
    { name: ruleFields.refundRule['zh-Hant'], held: shopWords.refundRule['zh-Hant'], today: null },
  ],
}

const session = {
  ...signedIn,
  may: [...signedIn.may, 'changeSettings'],
} satisfies Staged['session']

async function open(screen: CounterScreen, page?: keyof typeof words) {
  await screen.button(screenWords.menu).click()
  await screen.button(words.title).click()
  const dialog = screen.page.getByRole('dialog')
  await dialog.getByRole('form').first().waitFor()
  if (page) await dialog.getByRole('radio', { name: screen.word(words[page]), exact: true }).check()
  return dialog
}

interface SettingsState {
  readonly name: string
  readonly staged: Partial<Staged>
  go(screen: CounterScreen): Promise<unknown>
}

const staged = { session, answers: { readSettings: settingsView } }

export const settingsStates: readonly SettingsState[] = [
  {
    name: 'settings-limits',
    staged: {
      ...staged,
      refused: { changeSetting: problem('settingWrong', { field: 'offline.hoursMax' }) },
    },
    async go(screen) {
      const dialog = await open(screen)
      const form = dialog.getByRole('form', { name: screen.word(ruleTitles.offline), exact: true })
      await form.getByRole('textbox').nth(4).fill('1000')
      await form.getByRole('button', { name: screen.word(words.save), exact: true }).click()
      await dialog.getByRole('alert').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'settings-overtaken',
    staged: { ...staged, refused: { changeSetting: problem('settingChangedMeanwhile') } },
    async go(screen) {
      const dialog = await open(screen, 'dayAndAlerts')
      const form = dialog.getByRole('form', { name: screen.word(ruleTitles.alerts), exact: true })
      await form.getByRole('textbox').nth(0).fill('12')
      await form.getByRole('button', { name: screen.word(words.save), exact: true }).click()
      await dialog.getByRole('alert').scrollIntoViewIfNeeded()
    },
  },
  { name: 'settings-fees', staged, go: (screen) => open(screen, 'feesAndProducts') },
  { name: 'settings-rates', staged, go: (screen) => open(screen, 'ratesAndRounding') },
  { name: 'settings-slip', staged, go: (screen) => open(screen, 'receipts') },
  { name: 'settings-day', staged, go: (screen) => open(screen, 'dayAndAlerts') },
  { name: 'settings-changes', staged, go: (screen) => open(screen, 'changes') },
]
