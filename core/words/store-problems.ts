// What keeps the counter from writing down a sale, or from opening its books.
import type { Phrases } from './language.ts'

export const storeProblems = {
  diskFull: {
    'zh-Hant': '磁碟已滿，這一步沒有記錄，也沒有收費。請清理磁碟空間後再試。',
    'zh-Hans': '磁盘已满，这一步没有记录，也没有收费。请清理磁盘空间后再试。',
    en: 'The disk is full: this step was not recorded and nothing was charged. Free some space, then try again.',
  },
  storeFailed: {
    'zh-Hant': '資料檔寫入失敗，這一步沒有記錄，也沒有收費。請停止銷售並通知店主。',
    'zh-Hans': '数据文件写入失败，这一步没有记录，也没有收费。请停止销售并通知店主。',
    en: 'The data file could not be written: this step was not recorded and nothing was charged. Stop selling and tell the owner.',
  },
} as const satisfies Phrases
