// The words of the page on which files are written for the owner.
import type { ExportFormat } from '../api/export-format.ts'
import type { Phrase, Phrases } from './language.ts'

export const exportDeskWords = {
  title: { 'zh-Hant': '匯出', 'zh-Hans': '导出', en: 'Export' },
  open: { 'zh-Hant': '匯出…', 'zh-Hans': '导出…', en: 'Export…' },
  period: { 'zh-Hant': '期間', 'zh-Hans': '期间', en: 'Period' },
  day: { 'zh-Hant': '一日', 'zh-Hans': '一天', en: 'A day' },
  range: { 'zh-Hant': '由某日至某日', 'zh-Hans': '从某日到某日', en: 'From day to day' },
  month: { 'zh-Hant': '一個月', 'zh-Hans': '一个月', en: 'A month' },
  dayIs: { 'zh-Hant': '營業日', 'zh-Hans': '营业日', en: 'Business day' },
  from: { 'zh-Hant': '由', 'zh-Hans': '从', en: 'From' },
  to: { 'zh-Hant': '至', 'zh-Hans': '到', en: 'To' },
  monthIs: { 'zh-Hant': '月份', 'zh-Hans': '月份', en: 'Month' },
  format: { 'zh-Hant': '檔案', 'zh-Hans': '文件', en: 'File' },
  now: { 'zh-Hant': '匯出', 'zh-Hans': '导出', en: 'Export' },
  cancel: { 'zh-Hant': '取消匯出', 'zh-Hans': '取消导出', en: 'Cancel export' },
  back: { 'zh-Hant': '返回', 'zh-Hans': '返回', en: 'Back' },
  busy: {
    'zh-Hant': '正在匯出 {name}：{rows} / {total}',
    'zh-Hans': '正在导出 {name}：{rows} / {total}',
    en: 'Writing {name}: {rows} of {total}',
  },
  waiting: { 'zh-Hant': '另有 {count} 個等候', 'zh-Hans': '另有 {count} 个等候', en: '{count} more to come' },
  written: { 'zh-Hant': '已匯出的檔案', 'zh-Hans': '已导出的文件', en: 'Files written' },
  none: { 'zh-Hant': '還未匯出過。', 'zh-Hans': '还没有导出过。', en: 'Nothing has been exported yet.' },
  fileOf: {
    'zh-Hant': '{name}　{days}　{rows} 筆',
    'zh-Hans': '{name}　{days}　{rows} 笔',
    en: '{name}  {days}  {rows} rows',
  },
  byReport: { 'zh-Hant': '日結自動匯出', 'zh-Hans': '日结自动导出', en: 'written at the close of day' },
  again: { 'zh-Hant': '再匯出一次', 'zh-Hans': '再导出一次', en: 'Write again' },
  againOf: { 'zh-Hant': '再匯出一次：{file}', 'zh-Hans': '再导出一次：{file}', en: 'Write again: {file}' },
} as const satisfies Phrases

export const formatWords: Readonly<Record<ExportFormat, { readonly name: Phrase; readonly what: Phrase }>> = {
  workbook: {
    name: { 'zh-Hant': 'Excel', 'zh-Hans': 'Excel', en: 'Excel' },
    what: {
      'zh-Hant': '一個試算表檔：銷售、日結、分錄各一頁，給會計用。',
      'zh-Hans': '一个表格文件：销售、日结、分录各一页，给会计用。',
      en: 'One workbook for the accountant: sales, settlements and ledger, a sheet each.',
    },
  },
  salesCsv: {
    name: { 'zh-Hant': 'CSV', 'zh-Hans': 'CSV', en: 'CSV' },
    what: {
      'zh-Hant': '每筆銷售一行，任何試算表或程式都讀得到。',
      'zh-Hans': '每笔销售一行，任何表格软件或程序都能读。',
      en: 'One line for each sale, for any spreadsheet or program.',
    },
  },
  ledgerLines: {
    name: { 'zh-Hant': '分錄 JSON', 'zh-Hans': '分录 JSON', en: 'Ledger JSON' },
    what: {
      'zh-Hant': '每宗分錄連借貸各行，給會計程式用。',
      'zh-Hans': '每条分录连借贷各行，给会计程序用。',
      en: 'Each ledger entry with its lines, for accounting programs.',
    },
  },
  posLog: {
    name: { 'zh-Hant': 'POSLog', 'zh-Hans': 'POSLog', en: 'POSLog' },
    what: {
      'zh-Hant': '收款和退款，按零售業 POSLog 的名稱，給總店系統用。',
      'zh-Hans': '收款和退款，按零售业 POSLog 的名称，给总部系统用。',
      en: "Payments and refunds by the names of retail's POSLog, for head-office systems.",
    },
  },
}
