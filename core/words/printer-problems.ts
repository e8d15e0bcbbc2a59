// What keeps a receipt from paper. The job is kept in every case.
import type { Phrases } from './language.ts'

export const printerProblems = {
  printerUnreachable: {
    'zh-Hant': '打印機沒有回應（{printer}）。請檢查電源和連接線；收據已保留，會自動補印。',
    'zh-Hans': '打印机没有回应（{printer}）。请检查电源和连接线；小票已保留，会自动补打。',
    en: 'The printer does not answer ({printer}). Check its power and cable; the receipt is kept and prints by itself.',
  },
  printerNotSetUp: {
    'zh-Hant': '這個收銀位沒有設定打印機。收據可在螢幕上查看。',
    'zh-Hans': '这个收银位没有设置打印机。小票可在屏幕上查看。',
    en: 'No printer is set up for this counter. Receipts can be seen on screen.',
  },
  printInterrupted: {
    'zh-Hant': '列印途中程式中斷，收據可能已印出。請查看紙張，再選擇補印或略過。',
    'zh-Hans': '打印途中程序中断，小票可能已打出。请查看纸张，再选择补打或跳过。',
    en: 'Printing was interrupted and the receipt may be on paper. Look at the printer, then choose print again or skip.',
  },
} as const satisfies Phrases
