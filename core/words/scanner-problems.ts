// What keeps the scanner from scanning.
import type { Phrases } from './language.ts'

export const scannerProblems = {
  scannerUnplugged: {
    'zh-Hant': '掃描器沒有連接（{port}）。請檢查連接線；卡號可以人手輸入。',
    'zh-Hans': '扫描枪没有连接（{port}）。请检查连接线；卡号可以手动输入。',
    en: 'The scanner is not connected ({port}). Check its cable; card numbers can be keyed meanwhile.',
  },
} as const satisfies Phrases
