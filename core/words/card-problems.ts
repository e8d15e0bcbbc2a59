// Why a scan or a keyed number is not a card that can be topped up.
import type { Phrases } from './language.ts'

export const cardProblems = {
  scanUnreadable: {
    'zh-Hant': '掃描讀不清楚。請再掃一次，或人手輸入卡號。',
    'zh-Hans': '扫描读不清楚。请再扫一次，或手动输入卡号。',
    en: 'That scan could not be read. Scan again, or key the card number.',
  },
} as const satisfies Phrases
