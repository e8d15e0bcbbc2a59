// What the check and the restoring of the books say; what goes wrong is in store-problems.
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
  restoreUsage: {
    'zh-Hant':
      '用法：npm run restore -- --data 資料夾 --from 備份 [--look] [--trail 檔案] [--accept-loss] [--language zh-Hant|zh-Hans|en] [--json]',
    'zh-Hans':
      '用法：npm run restore -- --data 文件夹 --from 备份 [--look] [--trail 文件] [--accept-loss] [--language zh-Hant|zh-Hans|en] [--json]',
    en: 'Usage: npm run restore -- --data FOLDER --from BACKUP [--look] [--trail FILE] [--accept-loss] [--language zh-Hant|zh-Hans|en] [--json]',
  },
  restoreNewer: {
    'zh-Hant': '備份之後還有 {sales} 宗銷售，共收 {taken}，最後的收據號碼是 {receipt}；會全部補回。',
    'zh-Hans': '备份之后还有 {sales} 笔销售，共收 {taken}，最后的小票号码是 {receipt}；会全部补回。',
    en: 'Since this backup {sales} sales were made, {taken} taken; the last receipt is {receipt}. They are brought back.',
  },
  restoreNothingNewer: {
    'zh-Hant': '備份之後沒有已知的銷售。最後的收據號碼是 {receipt}。',
    'zh-Hans': '备份之后没有已知的销售。最后的小票号码是 {receipt}。',
    en: 'No sale is known to be newer than this backup. The last receipt is {receipt}.',
  },
  restoreLoses: {
    'zh-Hant':
      '有 {lost} 條較新的記錄補不回來，按要求放棄。請先在設定檔給收銀機新編號（store.register），再開始銷售。',
    'zh-Hans':
      '有 {lost} 条较新的记录补不回来，按要求放弃。请先在设置文件给收银机新编号（store.register），再开始销售。',
    en: '{lost} newer records cannot be brought back and are given up, as asked. Before selling, give the register a new name in the settings (store.register).',
  },
  restoreBlind: {
    'zh-Hant': '無法知道備份之後有沒有銷售。請先在設定檔給收銀機新編號（store.register），再開始銷售。',
    'zh-Hans': '无法知道备份之后有没有销售。请先在设置文件给收银机新编号（store.register），再开始销售。',
    en: 'Nobody can say what was sold since this backup. Before selling, give the register a new name in the settings (store.register).',
  },
  restoreLooked: {
    'zh-Hant': '只是查看，沒有改動任何檔案。',
    'zh-Hans': '只是查看，没有改动任何文件。',
    en: 'This was only a look; nothing was changed.',
  },
  restoreDone: {
    'zh-Hant': '已還原。啟動後會先向分銷商查詢 {asked} 宗銷售的結果，再處理新的銷售。',
    'zh-Hans': '已恢复。启动后会先向分销商查询 {asked} 笔销售的结果，再处理新的销售。',
    en: 'Restored. At the next start the distributor is asked about {asked} sales before anything new is sent.',
  },
  restoreKept: {
    'zh-Hant': '原來的檔案保留在 {aside}。',
    'zh-Hans': '原来的文件保留在 {aside}。',
    en: 'The files that were there are kept in {aside}.',
  },
} as const satisfies Phrases
