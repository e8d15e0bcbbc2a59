// What the check of the books says when it is done; what it finds wrong is in store-problems.
import type { Phrases } from './language.ts'

export const booksWords = {
  whole: {
    'zh-Hant':
      '帳目完整：{sales} 宗銷售、{entries} 筆分錄、{receipts} 張收據、{events} 條審計記錄。鏈頭 {sequence} {hash}',
    'zh-Hans':
      '账目完整：{sales} 笔销售、{entries} 笔分录、{receipts} 张小票、{events} 条审计记录。链头 {sequence} {hash}',
    en: 'The books are whole: {sales} sales, {entries} ledger entries, {receipts} receipts, {events} audit events. Head {sequence} {hash}',
  },
  usage: {
    'zh-Hant': '用法：npm run verify -- --data 資料夾 [--language zh-Hant|zh-Hans|en] [--json]',
    'zh-Hans': '用法：npm run verify -- --data 文件夹 [--language zh-Hant|zh-Hans|en] [--json]',
    en: 'Usage: npm run verify -- --data FOLDER [--language zh-Hant|zh-Hans|en] [--json]',
  },
} as const satisfies Phrases
