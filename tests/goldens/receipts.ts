// Receipts, kinds, languages, widths and printers spread over them, from sales and a day that never
// change: what tests/goldens holds as bytes and as pictures.
import type { Settlement } from '../../core/api/settlement-view.ts'
import type { ShiftClosed } from '../../core/api/shift-views.ts'
import type { ReceiptNumber, Reference, SaleId } from '../../core/ids.ts'
import { money } from '../../core/money.ts'
import { composeReceipt } from '../../core/receipt/compose.ts'
import type { CharacterSet, Drawing } from '../../core/receipt/paper.ts'
import type { Receipt, SaleSlipKind } from '../../core/receipt/receipt.ts'
import { composeDrawerSlip, composeTestPage } from '../../core/receipt/unsold.ts'
import { composeReport } from '../../core/settlement/report.ts'
import { composeCashSlip, composeShiftSlip } from '../../core/shift/cash-slips.ts'
import type { Shop } from '../../core/shop.ts'
import type { Sale } from '../../core/top-up/sale.ts'
import { trainingShop } from '../../core/training/training-shop.ts'
import type { Language } from '../../core/words/language.ts'
import { shopWords } from '../../core/words/shop-words.ts'
import { demoSettings } from '../../native/system/settings.ts'

export interface Golden {
  readonly name: string
  readonly receipt: Receipt
  readonly columns: 32 | 42 | 48
  readonly characterSet: CharacterSet
  readonly drawing: Drawing
}

/** 2026-11-22, 14:05:09 in Hong Kong. */
const paidAtMs = Date.UTC(2026, 10, 22, 6, 5, 9)
const minuteMs = 60_000

const shop: Shop = {
  ...demoSettings().shop,
  store: {
    name: { 'zh-Hant': '羅湖便利店', 'zh-Hans': '罗湖便利店', en: 'Lo Wu Convenience Store' },
    address: {
      'zh-Hant': '新界北區羅湖站大堂 12 號舖',
      'zh-Hans': '新界北区罗湖站大堂 12 号铺',
      en: 'Shop 12, Concourse, Lo Wu Station, N.T.',
    },
    telephone: '2345 6789',
    register: '1',
  },
  demo: false,
}

/** HK$100 in cash, credited. */
const sale: Sale = {
  id: 'GOLDEN1' as SaleId,
  state: 'credited',
  booking: 'sold',
  reference: '01KAN5Q8Z6T3M9R4W7X2C1V0B5' as Reference,
  card: { kind: 'iccid', number: '89852120000000000008', country: 'HK', issuer: null, checkDigit: 'right' },
  productId: '4711',
  productName: '鴨聊佳中港通 HK$100',
  ranged: false,
  operatorId: '77',
  operatorName: '中國移動香港 CMHK',
  validityDays: 180,
  price: {
    faceValue: money('HKD', 100_00),
    value: money('HKD', 100_00),
    fee: money('HKD', 5_00),
    total: money('HKD', 105_00),
  },
  cost: money('USD', 12_34),
  tender: { kind: 'cash', currency: 'HKD', givenMinor: 120_00, changeMinor: 15_00, ratePpm: null },
  rounding: money('HKD', 0),
  receiptNumber: '1-000042' as ReceiptNumber,
  refundReceiptNumber: null,
  businessDay: '2026-11-22',
  language: 'zh-Hant',
  clerk: '阿嫻',
  clerkId: null,
  createdAtMs: paidAtMs - minuteMs,
  paidAtMs,
  settledAtMs: paidAtMs + minuteMs,
  distributorId: '2264561234',
  operatorReference: 'CMHK-88213345',
  problem: null,
  attempts: 1,
  pendingSlip: false,
}

/** CNY 100 of credit for a mainland number, paid in CNY. */
const mainland: Partial<Sale> = {
  card: { kind: 'phone', number: '+8613912345678', country: 'CN' },
  productName: '话费充值 100 元',
  operatorName: '中国移动',
  validityDays: null,
  price: {
    faceValue: money('CNY', 100_00),
    value: money('HKD', 109_00),
    fee: money('HKD', 3_00),
    total: money('HKD', 112_00),
  },
  tender: { kind: 'cash', currency: 'CNY', givenMinor: 110_00, changeMinor: 7_00, ratePpm: 917_431 },
  rounding: money('CNY', 25),
  clerk: '小陈',
}

const english: Partial<Sale> = {
  productName: 'Cross-border SIM “Lo Wu” · HK$100',
  operatorName: 'CMHK',
  tender: { kind: 'octopus', currency: 'HKD', givenMinor: 105_00, changeMinor: 0, ratePpm: null },
  clerk: 'Mei',
}

function slip(kind: SaleSlipKind, language: Language, changes: Partial<Sale> = {}, copy = 0): Receipt {
  return composeReceipt(kind, { ...sale, ...changes, language }, shop, copy, null)
}

const notSent = { state: 'paid', booking: 'owed', distributorId: null, operatorReference: null } as const
const refunded = {
  refundReceiptNumber: '1-000043' as ReceiptNumber,
  state: 'refunded',
  booking: 'refunded',
} as const
/** Credited, and taken back because its customer asked. */
const takenBack = {
  ...refunded,
  problem: { code: 'reversedAsAsked', details: { why: 'wrongCard' } },
} as const

const one = { count: 1, currency: 'HKD', valueMinor: 100_00, feeMinor: 5_00 } as const
const two = { count: 2, currency: 'HKD', valueMinor: 209_00, feeMinor: 8_00 } as const
const none = { count: 0, valueMinor: 0, feeMinor: 0 } as const

const shiftDrawer = {
  currency: 'HKD',
  openingMinor: 300_00,
  takenMinor: 217_00,
  refundedMinor: 105_00,
  broughtMinor: 0,
  removedMinor: 0,
} as const

const day: Settlement = {
  number: 17,
  businessDay: '2026-11-22',
  span: { after: 412, through: 433 },
  countsThrough: 901,
  sinceMs: paidAtMs - 1_440 * minuteMs,
  writtenAtMs: paidAtMs + 480 * minuteMs,
  writtenBy: '店主',
  totals: [
    {
      currency: 'HKD',
      sold: { count: 3, valueMinor: 309_00, feeMinor: 13_00 },
      credited: two,
      failed: one,
      refunded: one,
      reversed: none,
      roundingMinor: 0,
      marginMinor: 11_62,
    },
  ],
  voided: 1,
  voids: [one],
  operators: [
    { key: '77', name: '中國移動香港 CMHK', ...two },
    { key: '12', name: '中国移动', ...one },
  ],
  products: [
    { key: '4711', name: '鴨聊佳中港通 HK$100', ...two },
    { key: '4712', name: '话费充值 100 元', ...one },
  ],
  clerks: [
    { key: '阿嫻', name: '阿嫻', ...two },
    { key: '小陈', name: '小陈', ...one },
  ],
  hours: [
    { hour: 9, ...one },
    { hour: 14, ...two },
  ],
  tenders: [
    { kind: 'cash', currency: 'HKD', sales: 2, takenMinor: 217_00, refunds: 1, refundedMinor: 105_00 },
    { kind: 'octopus', currency: 'HKD', sales: 1, takenMinor: 105_00, refunds: 0, refundedMinor: 0 },
  ],
  drawer: [
    {
      currency: 'HKD',
      openingMinor: 500_00,
      takenMinor: 217_00,
      refundedMinor: 105_00,
      broughtMinor: 0,
      removedMinor: 200_00,
      expectedMinor: 412_00,
      counted: { amountMinor: 410_00, atMs: paidAtMs + 470 * minuteMs },
      overShortMinor: -2_00,
    },
  ],
  cashMoves: [
    {
      direction: 'out',
      currency: 'HKD',
      amountMinor: 200_00,
      reason: '存入銀行',
      by: '阿嫻',
      atMs: paidAtMs + 60 * minuteMs,
    },
  ],
  shifts: [
    {
      number: 31,
      holder: '阿嫻',
      openedAtMs: paidAtMs - 300 * minuteMs,
      closedAtMs: paidAtMs + 180 * minuteMs,
      overdue: false,
      handedTo: '小陈',
      note: null,
      drawer: [{ ...shiftDrawer, expectedMinor: 300_00, countedMinor: 300_00, overShortMinor: 0 }],
    },
    {
      number: 32,
      holder: '小陈',
      openedAtMs: paidAtMs + 180 * minuteMs,
      closedAtMs: paidAtMs + 470 * minuteMs,
      overdue: false,
      handedTo: null,
      note: '找續時多給兩元',
      drawer: [{ ...shiftDrawer, expectedMinor: 412_00, countedMinor: 410_00, overShortMinor: -2_00 }],
    },
  ],
  explained: [],
  through: { moves: 890, shifts: 901, explained: 0, payIns: 902 },
  openSums: [{ kind: 'inDoubt', currency: 'HKD', count: 1, amountMinor: 105_00 }],
  openSales: [
    {
      receiptNumber: '1-000044',
      kind: 'inDoubt',
      currency: 'HKD',
      amountMinor: 105_00,
      paidAtMs: paidAtMs + 470 * minuteMs,
      businessDay: '2026-11-22',
    },
  ],
  laterSums: [{ report: 16, kind: 'credited', currency: 'HKD', count: 1, amountMinor: 105_00 }],
  later: [
    {
      receiptNumber: '1-000039',
      businessDay: '2026-11-21',
      report: 16,
      kind: 'credited',
      currency: 'HKD',
      amountMinor: 105_00,
    },
  ],
  open: { unsent: 0, inDoubt: 1, accepted: 0, review: 0, refundsDue: 0, takingBack: 0 },
  distributor: {
    costs: [{ currency: 'USD', amountMinor: 37_02 }],
    movements: [
      { kind: 'topUps', currency: 'USD', count: 3, amountMinor: -37_02 },
      { kind: 'paidIn', currency: 'USD', count: 2, amountMinor: 150_00 },
    ],
    payIns: [
      {
        currency: 'USD',
        amountMinor: 200_00,
        note: '銀行轉賬 TT-4471',
        by: '黃生',
        atMs: paidAtMs + 300 * minuteMs,
      },
      {
        currency: 'USD',
        amountMinor: -50_00,
        note: '打錯了，是 150',
        by: '黃生',
        atMs: paidAtMs + 310 * minuteMs,
      },
    ],
    pending: [{ currency: 'USD', amountMinor: 12_34 }],
    first: { amount: money('USD', 500_00), atMs: paidAtMs - 1_440 * minuteMs },
    last: { amount: money('USD', 612_98), atMs: paidAtMs + 460 * minuteMs },
    otherMinor: 0,
  },
  chain: { sequence: 1_204, hash: '9f2c4b7a8e1d60358c7b2a94f0e6d1538b4c7a2e9d0f61537a8c4b2e9d1f6035' },
}

const handedOver: ShiftClosed = {
  number: 31,
  openedOn: '2026-11-22',
  businessDay: '2026-11-22',
  openedAtMs: paidAtMs - 300 * minuteMs,
  holder: { id: 'PERSON01', name: '阿嫻' },
  handedTo: { id: 'PERSON02', name: '小陈' },
  note: '少了一个硬币',
  through: 430,
  pieces: [
    {
      currency: 'HKD',
      pieces: [
        { faceMinor: 100_00, count: 2 },
        { faceMinor: 20_00, count: 4 },
        { faceMinor: 5_00, count: 3 },
        { faceMinor: 50, count: 10 },
      ],
    },
    { currency: 'CNY', pieces: [{ faceMinor: 100_00, count: 1 }] },
  ],
  drawer: [],
}

export const goldens: readonly Golden[] = [
  {
    name: 'sale-zh-hant-48',
    receipt: slip('sale', 'zh-Hant'),
    columns: 48,
    characterSet: 'gb18030',
    drawing: 'lines',
  },
  {
    name: 'sale-zh-hans-42',
    receipt: slip('sale', 'zh-Hans', mainland),
    columns: 42,
    characterSet: 'gbk',
    drawing: 'lines',
  },
  {
    name: 'pending-zh-hant-32-big5',
    receipt: slip('pending', 'zh-Hant', { ...notSent, clerk: '阿嫻㗎' }),
    columns: 32,
    characterSet: 'big5',
    drawing: 'lines',
  },
  {
    name: 'pending-zh-hans-48-ascii',
    receipt: slip('pending', 'zh-Hans', { ...mainland, ...notSent }),
    columns: 48,
    characterSet: 'ascii',
    drawing: 'whole',
  },
  {
    name: 'final-en-42-copy',
    receipt: slip('final', 'en', english, 2),
    columns: 42,
    characterSet: 'gb18030',
    drawing: 'lines',
  },
  {
    name: 'failed-en-32-ascii',
    receipt: slip('failed', 'en', {
      ...english,
      state: 'failed',
      booking: 'refundDue',
      operatorReference: null,
    }),
    columns: 32,
    characterSet: 'ascii',
    drawing: 'lines',
  },
  {
    name: 'refund-zh-hans-32',
    receipt: slip('refund', 'zh-Hans', { ...mainland, ...refunded }),
    columns: 32,
    characterSet: 'gb18030',
    drawing: 'lines',
  },
  {
    name: 'taken-back-zh-hant-48',
    receipt: slip('refund', 'zh-Hant', { ...sale, ...takenBack }),
    columns: 48,
    characterSet: 'big5',
    drawing: 'lines',
  },
  {
    name: 'taken-back-zh-hans-32',
    receipt: slip('refund', 'zh-Hans', { ...mainland, ...takenBack }),
    columns: 32,
    characterSet: 'gb18030',
    drawing: 'lines',
  },
  {
    name: 'taken-back-en-42',
    receipt: slip('refund', 'en', { ...english, ...takenBack }),
    columns: 42,
    characterSet: 'ascii',
    drawing: 'lines',
  },
  {
    name: 'void-en-48',
    receipt: slip('void', 'en', { ...english, ...notSent, ...refunded }),
    columns: 48,
    characterSet: 'big5',
    drawing: 'lines',
  },
  {
    name: 'drawer-zh-hans-42-whole',
    receipt: composeDrawerSlip(
      { reason: '换零钱', clerk: '小陈', atMs: paidAtMs, language: 'zh-Hans' },
      shop,
    ),
    columns: 42,
    characterSet: 'gbk',
    drawing: 'whole',
  },
  {
    name: 'x-zh-hant-32',
    receipt: composeReport({ ...day, number: null }, shop, 0),
    columns: 32,
    characterSet: 'gb2312',
    drawing: 'lines',
  },
  {
    name: 'z-en-48',
    receipt: composeReport(day, { ...shop, language: 'en' }, 0),
    columns: 48,
    characterSet: 'ascii',
    drawing: 'lines',
  },
  {
    name: 'shift-zh-hans-42',
    receipt: composeShiftSlip(
      handedOver,
      { atMs: paidAtMs + 180 * minuteMs, by: '阿嫻' },
      { ...shop, language: 'zh-Hans' },
    ),
    columns: 42,
    characterSet: 'gb18030',
    drawing: 'lines',
  },
  {
    name: 'cash-zh-hant-48',
    receipt: composeCashSlip(
      { direction: 'out', amount: money('HKD', 200_00), reason: '存入銀行' },
      { atMs: paidAtMs + 60 * minuteMs, by: '阿嫻' },
      { ...shop, language: 'zh-Hant' },
    ),
    columns: 48,
    characterSet: 'gb18030',
    drawing: 'lines',
  },
  {
    name: 'test-zh-hant-32-ascii',
    receipt: composeTestPage(
      { columns: 32, atMs: paidAtMs, language: 'zh-Hant' },
      { ...shop, store: { ...shop.store, name: { ...shopWords.demoName } } },
    ),
    columns: 32,
    characterSet: 'ascii',
    drawing: 'lines',
  },
  {
    name: 'training-zh-hant-48',
    receipt: composeReceipt(
      'sale',
      { ...sale, receiptNumber: 'TRN-000001' as ReceiptNumber, clerk: 'TRN' },
      trainingShop(shop),
      0,
      null,
    ),
    columns: 48,
    characterSet: 'gb18030',
    drawing: 'lines',
  },
]
