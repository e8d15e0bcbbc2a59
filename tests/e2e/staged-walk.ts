// Every state a clerk can meet on the counter's one page, each with what has to be staged for it and the
// way to get there from a page that was just opened.
import { viewProblem } from '../../core/api/envelope.ts'
import type { Offer, ReadingView, SaleView } from '../../core/api/views.ts'
import { type Problem, problem } from '../../core/outcome.ts'
import type { Paper } from '../../core/receipt/paper.ts'
import { findWords } from '../../core/words/find-words.ts'
import { heldWords } from '../../core/words/held-words.ts'
import { helpWords } from '../../core/words/help.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { refundReasonWords, refundWords } from '../../core/words/refund-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { trainingWords } from '../../core/words/training-words.ts'
import { nothingToDo, saleView } from '../renderer/sale-fixture.ts'
import type { CounterScreen } from './counter-screen.ts'
import { everythingWell, type Staged, signedIn } from './staged-counter.ts'
import { dayStates } from './staged-day.ts'
import { ownerStates } from './staged-owner.ts'
import { peopleStates } from './staged-people.ts'
import { reconcileStates } from './staged-reconcile.ts'
import { setUpStates } from './staged-set-up.ts'
import { saleRules, settingsStates } from './staged-settings.ts'
import { shiftStates } from './staged-shift.ts'
import { contradiction } from './staged-story.ts'
import { dearerBy } from './staged-terminal.ts'

export interface WalkedState {
  readonly name: string
  readonly staged?: Partial<Staged>
  go(screen: CounterScreen): Promise<unknown>
}

const hkd = (amountMinor: number) => ({ currency: 'HKD', amountMinor }) as const
const worded = (trouble: Problem) => viewProblem(trouble, 'zh-Hant')

const reading: ReadingView = {
  kind: 'card',
  card: {
    kind: 'iccid',
    number: '8985212000000000008',
    country: 'HK',
    issuer: { id: 'cmhk', name: 'China Mobile Hong Kong' },
    checkDigit: 'wrong',
  },
  groups: ['8985', '2120', '0000', '0000', '008'],
  warnings: ['checkDigitWrong'],
}

function fixed(productId: string, minor: number, likely: boolean): Offer {
  const price = { faceValue: hkd(minor), value: hkd(minor), fee: hkd(200), total: hkd(minor + 200) }
  const operatorName = likely ? 'China Mobile Hong Kong' : '3 Hong Kong'
  return {
    productId,
    productName: `${operatorName} HKD ${minor / 100}`,
    operatorName,
    likely,
    validityDays: 180,
    last: minor === 10_000 ? price : null,
    amount: { kind: 'fixed', price },
  }
}

const any: Offer = {
  ...fixed('any', 5_000, true),
  productName: 'China Mobile Hong Kong any amount',
  amount: { kind: 'ranged', currency: 'HKD', minMinor: 5_000, maxMinor: 100_000, stepMinor: 1_000 },
}
const offers = [
  ...[5_000, 10_000, 20_000, 30_000].map((minor) => fixed(`p${minor}`, minor, true)),
  any,
  fixed('other', 8_800, false),
]

const price = { faceValue: hkd(10_000), value: hkd(10_000), fee: hkd(250), total: hkd(10_250) }
const card = { card: reading.card, groups: reading.groups, price, cashDue: hkd(10_200) }
const prepared = saleView({
  ...card,
  state: 'prepared',
  receiptNumber: null,
  tender: null,
  paidAtMs: null,
  dueIn: [{ due: { currency: 'CNY', amountMinor: 9_500 }, ratePpm: 917_432 }],
  can: { ...nothingToDo, pay: true, cancel: true },
})
const paper: Paper = {
  columns: 48,
  lines: [
    { kind: 'text', text: '羅湖便利店', large: true, strong: true },
    { kind: 'text', text: 'Receipt                              1-000001', large: false, strong: false },
    { kind: 'text', text: '增值卡號  8985 2120 0000 0000 008', large: false, strong: true },
    { kind: 'barcode', data: '1-000001' },
    { kind: 'qr', data: 'REFERENCE1' },
  ],
}

function sold(differs: Partial<SaleView>): Partial<Staged> {
  const slip = { jobId: 'printjob01', state: 'printed', problem: null } as const
  const can = { ...nothingToDo, print: true }
  return { sales: [saleView({ ...card, slip, can, ...differs })], paper, story: contradiction }
}

const chosen = {
  reading,
  offers,
  sales: [prepared],
  shop: { cashCurrencies: ['HKD', 'CNY'] },
} satisfies Partial<Staged>

async function scan(screen: CounterScreen) {
  await screen.key('8985212000000000008')
  await screen.page
    .getByRole('region', { name: screen.word(screenWords.offers) })
    .getByRole('button')
    .first()
    .waitFor()
}

async function pay(screen: CounterScreen) {
  await scan(screen)
  await screen.chooseAmount('HK$100.00')
}

async function open(screen: CounterScreen) {
  await screen.lastSales().getByRole('button').first().click()
  await screen.page.getByRole('region', { name: screen.word(screenWords.result), exact: true }).waitFor()
  await screen.slip().waitFor()
}

async function takeBack(screen: CounterScreen) {
  await open(screen)
  await screen.button(refundWords.ask).click()
  await screen.page.getByRole('dialog').waitFor()
}

function chip(name: keyof typeof screenWords) {
  return (screen: CounterScreen) =>
    screen.page.getByRole('button', { name: new RegExp(`^${screen.word(screenWords[name])}`) }).click()
}

const cut = worded(problem('printInterrupted'))
const job = { saleId: 'sale00001', state: 'unsure', createdAtMs: 0, problem: cut, kind: 'sale' } as const
const everyState: SaleView[] = (
  ['paid', 'sending', 'inDoubt', 'accepted', 'credited', 'failed', 'refunded', 'needsReview'] as const
).map((state, place) => saleView({ id: `sale0000${place}`, state, receiptNumber: `1-00000${place}` }))

/** With the most the band ever says. */
const practising = {
  training: { run: 'training01', meanwhile: { credited: 12, refundsDue: 3, review: 2 } },
  shop: { training: true },
} satisfies Partial<Staged>

export const walk: readonly WalkedState[] = [
  { name: 'waiting', go: (screen) => screen.button(screenWords.readNumber).first().waitFor() },
  {
    name: 'waiting-demo',
    staged: { shop: { demo: true } },
    go: (screen) => screen.page.getByRole('region', { name: screen.word(screenWords.samples) }).waitFor(),
  },
  {
    name: 'amounts',
    staged: chosen,
    async go(screen) {
      await scan(screen)
      await screen
        .button(screenWords.otherOperators)
        .or(screen.page.locator('[aria-expanded]'))
        .first()
        .click()
    },
  },
  {
    name: 'ranged',
    staged: chosen,
    async go(screen) {
      await scan(screen)
      await screen.page
        .getByRole('button', { name: new RegExp(`^${screen.word(screenWords.otherAmount)}`) })
        .click()
      for (const digit of '150') await screen.page.keyboard.press(digit)
      await screen.page.getByText('HK$102.50').waitFor()
    },
  },
  {
    name: 'twice',
    staged: {
      ...chosen,
      refused: {
        prepareSale: problem('sameCardRecently', { receipt: '1-000001', minutes: 4, total: 'HK$102.50' }),
      },
    },
    async go(screen) {
      await scan(screen)
      await screen.page
        .getByRole('button', { name: /^HK\$100\.00 / })
        .first()
        .click()
      await screen.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'refused-scan',
    staged: { reading: { kind: 'refused', problem: worded(problem('scanUnreadable')) } },
    async go(screen) {
      await screen.key('4891234567898')
      await screen.button(screenWords.dismiss).waitFor()
    },
  },
  { name: 'payment', staged: chosen, go: pay },
  {
    name: 'payment-short',
    staged: chosen,
    async go(screen) {
      await pay(screen)
      await screen.giveNote('HK$50')
    },
  },
  {
    name: 'payment-renminbi',
    staged: chosen,
    async go(screen) {
      await pay(screen)
      await screen.page
        .getByRole('radio', { name: new RegExp(`^${screen.word(screenWords.cashInCNY)}`) })
        .check()
      await screen.giveNote('CNY 100')
    },
  },
  {
    name: 'payment-terminal',
    staged: dearerBy(prepared, chosen),
    async go(screen) {
      await pay(screen)
      await screen.chooseTender('octopus')
    },
  },
  { name: 'credited', staged: sold({ state: 'credited' }), go: open },
  {
    name: 'queued',
    staged: sold({
      state: 'paid',
      wait: { reason: 'balanceEmpty', dueAtMs: 4_000_000_000_000 },
      can: { ...nothingToDo, print: true, void: true },
      slip: { jobId: 'printjob01', state: 'unsure', problem: cut },
    }),
    go: open,
  },
  {
    name: 'drawer-shut',
    staged: {
      ...sold({ state: 'credited' }),
      status: {
        ...everythingWell,
        printer: {
          ...everythingWell.printer,
          state: 'notReady',
          problem: worded(problem('paperOut')),
          statusFrom: null,
          drawer: { saleId: saleView({}).id, problem: worded(problem('drawerPerhapsShut')) },
        },
      },
    },
    async go(screen) {
      await open(screen)
      await screen.page.getByText(screen.word(problemWords.drawerPerhapsShut)).waitFor()
    },
  },
  {
    name: 'in-doubt',
    staged: sold({ state: 'inDoubt', wait: { reason: 'answering', dueAtMs: 0 } }),
    go: open,
  },
  {
    name: 'refund-due',
    staged: sold({
      state: 'failed',
      problem: worded(problem('distributorNumberBarred')),
      can: { ...nothingToDo, refund: true, print: true },
      slip: { jobId: 'printjob01', state: 'owed', problem: worded(problem('paperOut')) },
    }),
    go: open,
  },
  {
    name: 'refund-asked',
    staged: sold({ state: 'failed', can: { ...nothingToDo, refund: true } }),
    async go(screen) {
      await open(screen)
      await screen.button(screenWords.refund).click()
      await screen.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'void-asked',
    staged: sold({ state: 'paid', can: { ...nothingToDo, void: true } }),
    async go(screen) {
      await open(screen)
      await screen.button(screenWords.void).click()
      await screen.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'drawer-asked',
    staged: {
      shop: { drawer: true },
      refused: { openDrawer: problem('printerMissing', { printer: '/dev/usb/lp0' }) },
    },
    async go(screen) {
      await screen.button(screenWords.drawer).click()
      await screen.button(screenWords.drawerChange).click()
      await screen.page.getByRole('dialog').getByRole('button').last().click()
      await screen.page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    name: 'refund-by-terminal-asked',
    staged: sold({
      state: 'failed',
      tender: { kind: 'octopus', currency: 'HKD', givenMinor: 10_000, changeMinor: 0, ratePpm: null },
      can: { ...nothingToDo, refund: true, refundInCash: true },
    }),
    async go(screen) {
      await open(screen)
      await screen.button(screenWords.refund).click()
      await screen.page.getByLabel(screen.word(refundReasonWords.other), { exact: true }).check()
      await screen.page.getByLabel(screen.word(refundWords.note)).waitFor()
    },
  },
  {
    name: 'take-back-asked',
    staged: sold({ state: 'credited', reversal: { kind: 'offered', problem: null } }),
    async go(screen) {
      await takeBack(screen)
      await screen.page
        .getByRole('radio', { name: screen.word(refundReasonWords.other), exact: true })
        .check()
    },
  },
  {
    name: 'take-back-refused',
    staged: sold({
      state: 'credited',
      reversal: { kind: 'refused', problem: worded(problem('reversalTooLate', { minutes: 30 })) },
    }),
    go: takeBack,
  },
  {
    name: 'taking-back',
    staged: sold({
      state: 'credited',
      reversal: { kind: 'asked', problem: null },
      wait: { reason: 'answering', dueAtMs: 0 },
    }),
    go: open,
  },
  {
    name: 'taken-back',
    staged: sold({
      state: 'failed',
      problem: worded(problem('reversedAsAsked', { why: 'wrongCard' })),
      can: { ...nothingToDo, refund: true, print: true },
    }),
    go: open,
  },
  {
    name: 'review',
    staged: sold({
      state: 'needsReview',
      problem: worded(problem('reversedLater')),
      can: { ...nothingToDo, review: true },
    }),
    async go(screen) {
      await open(screen)
      await screen.button(screenWords.review).click()
      await screen.page.getByRole('dialog').getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'story',
    staged: sold({ state: 'credited' }),
    async go(screen) {
      await open(screen)
      await screen.button(screenWords.story).click()
      await screen.page.getByRole('dialog').getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'sale-rules',
    staged: {
      ...sold({ state: 'credited' }),
      session: { ...signedIn, may: [...signedIn.may, 'seeRules'] },
      answers: { readSaleRules: saleRules },
    },
    async go(screen) {
      await open(screen)
      await screen.button(screenWords.story).click()
      const dialog = screen.page.getByRole('dialog')
      await dialog.getByRole('radio', { name: screen.word(heldWords.rules), exact: true }).check()
      await dialog.getByText('HK$3.00').first().waitFor()
    },
  },
  {
    name: 'sales',
    staged: { sales: everyState },
    go: (screen) => screen.lastSales().getByRole('button').last().waitFor(),
  },
  {
    name: 'printer',
    staged: {
      status: { ...everythingWell, printer: { ...everythingWell.printer, unsure: 1, owed: 1 } },
      printJobs: [
        { ...job, jobId: 'printjob01', receiptNumber: '1-000007' },
        { ...job, jobId: 'printjob02', receiptNumber: '1-000008', state: 'owed' },
      ],
    },
    async go(screen) {
      await chip('printer')(screen)
      await screen.page.getByText('1-000008').waitFor()
    },
  },
  {
    name: 'find',
    staged: { sales: everyState },
    async go(screen) {
      await screen.page.getByRole('button', { name: screen.word(findWords.findTitle) }).click()
      await screen.page.getByRole('dialog').getByRole('listitem').last().waitFor()
    },
  },
  {
    name: 'queue',
    staged: {
      sales: everyState.map((sale) => ({
        ...sale,
        wait: { reason: 'balanceEmpty', dueAtMs: 4_000_000_000_000 },
      })),
      status: {
        ...everythingWell,
        queue: {
          ...everythingWell.queue,
          unsent: 6,
          hold: 'balanceEmpty',
          drain: { done: 34, left: 6, leftMs: 11_400 },
        },
      },
    },
    async go(screen) {
      await chip('queue')(screen)
      await screen.page.getByRole('button', { name: screen.word(findWords.queueOpen) }).click()
      await screen.page.getByRole('dialog').getByRole('listitem').last().waitFor()
    },
  },
  {
    name: 'help',
    staged: { reading: { kind: 'refused', problem: worded(problem('distributorUnreachable')) } },
    async go(screen) {
      await screen.key('4891234567898')
      await screen.button(helpWords.help).click()
      await screen.page.getByRole('dialog').getByText('2345 6789').waitFor()
    },
  },
  { name: 'menu', go: chip('menu') },
  {
    name: 'training-asked',
    staged: { refused: { startTraining: problem('trainingCustomerHere') } },
    async go(screen) {
      await screen.button(screenWords.menu).click()
      await screen.button(trainingWords.title).click()
      await screen.button(trainingWords.start).click()
      await screen.page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    name: 'training',
    staged: { ...practising, sales: everyState },
    go: (screen) => screen.button(trainingWords.leave).waitFor(),
  },
  {
    name: 'training-payment',
    staged: { ...chosen, ...practising, shop: { ...chosen.shop, training: true } },
    async go(screen) {
      await screen.scan('8985212000000000008')
      await screen.chooseAmount('HK$100.00')
    },
  },
  {
    name: 'training-refund',
    staged: { ...practising, ...sold({ state: 'failed', can: { ...nothingToDo, refund: true } }) },
    async go(screen) {
      await open(screen)
      await screen.button(screenWords.refund).click()
      await screen.page.getByRole('dialog').waitFor()
    },
  },
  ...shiftStates,
  ...dayStates,
  ...reconcileStates,
  ...peopleStates,
  ...setUpStates,
  ...settingsStates,
  ...ownerStates,
]
