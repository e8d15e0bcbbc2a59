// The words of reconciliation: what differs, what to do next, and how a statement file is read.
import type { DifferenceKind } from '../reconcile/judge.ts'
import type { NextStep } from '../reconcile/next-step.ts'
import type { ThereState } from '../reconcile/statement.ts'
import type { StatementField } from '../reconcile/statement-file.ts'
import type { Phrase, Phrases } from './language.ts'

export const kindWords: Readonly<Record<DifferenceKind, Phrase>> = {
  duplicate: { 'zh-Hant': '重複', 'zh-Hans': '重复', en: 'Duplicate' },
  missingThere: { 'zh-Hant': '分銷商沒有', 'zh-Hans': '分销商没有', en: 'Missing there' },
  missingHere: { 'zh-Hant': '本店沒有', 'zh-Hans': '本店没有', en: 'Missing here' },
  state: { 'zh-Hant': '結果不同', 'zh-Hans': '结果不同', en: 'Other result' },
  amount: { 'zh-Hant': '金額不同', 'zh-Hans': '金额不同', en: 'Other amount' },
  dayBoundary: { 'zh-Hant': '計在另一日', 'zh-Hans': '计在另一天', en: 'Other day' },
}

export const stepWords: Readonly<Record<NextStep, Phrase>> = {
  askForRecord: {
    'zh-Hant': '把參考編號給分銷商，請他們找這筆記錄；找不到就按疑難銷售處理。',
    'zh-Hans': '把参考号给分销商，请他们找这笔记录；找不到就按疑难销售处理。',
    en: 'Give the distributor the reference and ask for its record; if there is none, have the sale reviewed.',
  },
  waitForAnswer: {
    'zh-Hant': '還在等分銷商的結果。稍後再對一次賬。',
    'zh-Hans': '还在等分销商的结果。稍后再对一次账。',
    en: 'The distributor has not finished with it. Reconcile again later.',
  },
  findOrigin: {
    'zh-Hant': '本店沒有賣過。看看是不是另一台收銀機或手機程式用同一帳戶賣的；都不是就問分銷商。',
    'zh-Hans': '本店没有卖过。看看是不是另一台收银机或手机程序用同一账户卖的；都不是就问分销商。',
    en: 'Not sold at this till. See whether another till or an app used the account; if not, ask the distributor.',
  },
  letSettle: {
    'zh-Hant': '櫃台會自己再問分銷商。一小時後仍不同，打開這宗銷售請主管決定。',
    'zh-Hans': '柜台会自己再问分销商。一小时后仍不同，打开这笔销售请主管决定。',
    en: 'The counter asks again by itself. If it still differs in an hour, open the sale and have it decided.',
  },
  holdRefund: {
    'zh-Hant': '先不要退款：分銷商說已處理。請他們確認顧客有沒有收到。',
    'zh-Hans': '先不要退款：分销商说已处理。请他们确认顾客有没有收到。',
    en: 'Do not refund yet: the distributor has it. Ask whether the customer got it.',
  },
  claimReversal: {
    'zh-Hant': '已退款給顧客，但分銷商收了錢。請分銷商退回這一筆。',
    'zh-Hans': '已退款给顾客，但分销商收了钱。请分销商退回这一笔。',
    en: 'The customer has the money back, yet the distributor charged for it. Claim it back.',
  },
  checkCredit: {
    'zh-Hant': '分銷商說沒有成功。打開這宗銷售，請主管核實；屬實就退款給顧客。',
    'zh-Hans': '分销商说没有成功。打开这笔销售，请主管核实；属实就退款给顾客。',
    en: 'The distributor says it did not go through. Open the sale, have it checked, and refund if so.',
  },
  checkPrice: {
    'zh-Hant': '分銷商收的錢不同。看看價錢或匯率有沒有改，再問分銷商差額。',
    'zh-Hans': '分销商收的钱不同。看看价格或汇率有没有改，再问分销商差额。',
    en: 'The distributor took another sum. See whether a price or rate changed, then ask about the rest.',
  },
  otherDay: {
    'zh-Hant': '應在前一日或後一日的記錄裡。把兩日一起對賬。',
    'zh-Hans': '应在前一天或后一天的记录里。把两天一起对账。',
    en: 'It should be in the record of the day before or after. Reconcile both days together.',
  },
  listedTwice: {
    'zh-Hant': '同一筆記錄列了兩次。看看餘額有沒有多扣；沒有就註明已處理。',
    'zh-Hans': '同一笔记录列了两次。看看余额有没有多扣；没有就注明已处理。',
    en: 'One transaction is listed twice. See whether the balance lost it twice; if not, note it as settled.',
  },
  chargedTwice: {
    'zh-Hant': '同一參考編號收了兩次錢。請分銷商退回一次。',
    'zh-Hans': '同一参考号收了两次钱。请分销商退回一次。',
    en: 'Charged twice under one reference. Ask the distributor to give one back.',
  },
}

export const thereWords: Readonly<Record<ThereState, Phrase>> = {
  credited: { 'zh-Hant': '成功', 'zh-Hans': '成功', en: 'Credited' },
  open: { 'zh-Hant': '處理中', 'zh-Hans': '处理中', en: 'On its way' },
  failed: { 'zh-Hant': '失敗', 'zh-Hans': '失败', en: 'Failed' },
  reversed: { 'zh-Hant': '已退回', 'zh-Hans': '已退回', en: 'Given back' },
}

export const fieldWords: Readonly<Record<StatementField, Phrase>> = {
  reference: { 'zh-Hant': '我們的參考編號', 'zh-Hans': '我们的参考号', en: 'Our reference' },
  distributorId: { 'zh-Hant': '分銷商的編號', 'zh-Hans': '分销商的编号', en: "Distributor's number" },
  amount: { 'zh-Hant': '金額', 'zh-Hans': '金额', en: 'Amount' },
  currency: { 'zh-Hant': '貨幣', 'zh-Hans': '币种', en: 'Currency' },
  state: { 'zh-Hant': '結果', 'zh-Hans': '结果', en: 'Result' },
  time: { 'zh-Hant': '時間', 'zh-Hans': '时间', en: 'Time' },
}

export const reconcileWords = {
  title: { 'zh-Hant': '對賬', 'zh-Hans': '对账', en: 'Reconcile' },
  from: { 'zh-Hant': '營業日，由', 'zh-Hans': '营业日，从', en: 'Business days from' },
  to: { 'zh-Hant': '至', 'zh-Hans': '到', en: 'to' },
  source: { 'zh-Hant': '與誰對', 'zh-Hans': '与谁对', en: 'Against' },
  byList: {
    'zh-Hant': '{distributor} 的清單',
    'zh-Hans': '{distributor} 的清单',
    en: 'List of {distributor}',
  },
  byFile: { 'zh-Hant': '對賬單檔案', 'zh-Hans': '对账单文件', en: 'Statement file' },
  compare: { 'zh-Hant': '開始對賬', 'zh-Hans': '开始对账', en: 'Reconcile now' },
  comparing: { 'zh-Hant': '正在對賬…', 'zh-Hans': '正在对账…', en: 'Reconciling…' },
  chooseFile: { 'zh-Hant': '選擇 CSV 檔案', 'zh-Hans': '选择 CSV 文件', en: 'Choose a CSV file' },
  reading: { 'zh-Hant': '正在讀檔案…', 'zh-Hans': '正在读文件…', en: 'Reading the file…' },
  fileRead: {
    'zh-Hant': '{name}：{rows} 行，{encoding}',
    'zh-Hans': '{name}：{rows} 行，{encoding}',
    en: '{name}: {rows} rows, {encoding}',
  },
  columns: { 'zh-Hant': '哪一欄是甚麼', 'zh-Hans': '哪一列是什么', en: 'Which column is which' },
  remembered: {
    'zh-Hant': '用你上次選的欄位。',
    'zh-Hans': '用您上次选的列。',
    en: 'The columns you chose last time.',
  },
  guessed: {
    'zh-Hant': '按標題估計，請看一看對不對。',
    'zh-Hans': '按标题估计，请看一看对不对。',
    en: 'Guessed from the headings: see whether they are right.',
  },
  noColumn: { 'zh-Hant': '沒有', 'zh-Hans': '没有', en: 'None' },
  columnSample: {
    'zh-Hant': '{heading}：{sample}',
    'zh-Hans': '{heading}：{sample}',
    en: '{heading}: {sample}',
  },
  amountsAre: { 'zh-Hant': '金額是', 'zh-Hans': '金额是', en: 'The amount is' },
  cost: { 'zh-Hant': '分銷商扣的錢', 'zh-Hans': '分销商扣的钱', en: 'what was charged' },
  faceValue: { 'zh-Hant': '面額', 'zh-Hans': '面额', en: 'the face value' },
  timesAre: { 'zh-Hant': '時間是', 'zh-Hans': '时间是', en: 'The times are of' },
  shopZone: { 'zh-Hant': '本店時間', 'zh-Hans': '本店时间', en: "the shop's zone" },
  utc: { 'zh-Hant': 'UTC', 'zh-Hans': 'UTC', en: 'UTC' },
  meansWhat: { 'zh-Hant': '「{value}」是', 'zh-Hans': '“{value}”是', en: '"{value}" means' },
  notYet: {
    'zh-Hant': '這些營業日還沒有對過賬。',
    'zh-Hans': '这些营业日还没有对过账。',
    en: 'These days have not been reconciled yet.',
  },
  agrees: { 'zh-Hant': '相符', 'zh-Hans': '相符', en: 'Agrees' },
  agreesThere: {
    'zh-Hant': '與分銷商的記錄相符',
    'zh-Hans': '与分销商的记录相符',
    en: 'Agrees with the distributor',
  },
  agreesAfterAll: {
    'zh-Hant': '與分銷商相符：差異都已弄清楚',
    'zh-Hans': '与分销商相符：差异都已弄清楚',
    en: 'Agrees with the distributor: every difference is explained',
  },
  differs: { 'zh-Hant': '{count} 項不符', 'zh-Hans': '{count} 项不符', en: '{count} differ' },
  offBy: { 'zh-Hant': '相差 {amount}', 'zh-Hans': '相差 {amount}', en: 'off by {amount}' },
  cancelsOut: { 'zh-Hant': '總數一樣', 'zh-Hans': '总数一样', en: 'the sums are equal' },
  whenBy: { 'zh-Hant': '{time} {by}', 'zh-Hans': '{time} {by}', en: '{time} {by}' },
  here: { 'zh-Hant': '本店', 'zh-Hans': '本店', en: 'Our books' },
  there: { 'zh-Hant': '分銷商', 'zh-Hans': '分销商', en: 'Distributor' },
  countedSum: { 'zh-Hant': '{count} 宗 {sum}', 'zh-Hans': '{count} 笔 {sum}', en: '{count} for {sum}' },
  nothing: { 'zh-Hant': '沒有', 'zh-Hans': '没有', en: 'none' },
  differences: { 'zh-Hant': '差異', 'zh-Hans': '差异', en: 'Differences' },
  nextStep: { 'zh-Hant': '下一步', 'zh-Hans': '下一步', en: 'Next' },
  row: { 'zh-Hant': '第 {place} 行', 'zh-Hans': '第 {place} 行', en: 'row {place}' },
  openSale: { 'zh-Hant': '打開銷售', 'zh-Hans': '打开销售', en: 'Open the sale' },
  resolve: { 'zh-Hant': '已處理', 'zh-Hans': '已处理', en: 'Settle' },
  resolveWhy: { 'zh-Hant': '弄清楚了甚麼？', 'zh-Hans': '弄清楚了什么？', en: 'What did you find out?' },
  resolveKeep: { 'zh-Hant': '記下', 'zh-Hans': '记下', en: 'Keep this' },
  notNow: { 'zh-Hant': '暫不', 'zh-Hans': '暂不', en: 'Not now' },
  resolved: { 'zh-Hant': '已處理：{note}', 'zh-Hans': '已处理：{note}', en: 'Settled: {note}' },
  cleared: { 'zh-Hant': '帳目已一致', 'zh-Hans': '账目已一致', en: 'Agrees since' },
  money: { 'zh-Hant': '錢箱和收款機', 'zh-Hans': '钱箱和收款机', en: 'Drawer and terminals' },
  drawer: { 'zh-Hant': '錢箱 {currency}', 'zh-Hans': '钱箱 {currency}', en: 'Drawer {currency}' },
  terminal: { 'zh-Hant': '{name} {currency}', 'zh-Hans': '{name} {currency}', en: '{name} {currency}' },
  books: { 'zh-Hant': '帳上', 'zh-Hans': '账上', en: 'Books' },
  counted: { 'zh-Hant': '實點', 'zh-Hans': '实点', en: 'Counted' },
  terminalTotal: { 'zh-Hant': '收款機總數', 'zh-Hans': '收款机总数', en: 'Total of the terminal' },
  notCounted: { 'zh-Hant': '未點算', 'zh-Hans': '未清点', en: 'Not counted' },
  totalOf: {
    'zh-Hant': '{name} 收款機總數',
    'zh-Hans': '{name} 收款机总数',
    en: 'Total of the {name} terminal',
  },
  keepTotals: { 'zh-Hant': '記下總數', 'zh-Hans': '记下总数', en: 'Keep the totals' },
  back: { 'zh-Hant': '返回', 'zh-Hans': '返回', en: 'Back' },
} as const satisfies Phrases
