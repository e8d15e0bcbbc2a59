// What is said of a scan that was read while a window stood in front of the desk.
import type { Phrases } from './language.ts'

export const scanWords = {
  cardBehind: {
    'zh-Hant': '已掃描卡 {groups}。關閉這個視窗即可為它增值。',
    'zh-Hans': '已扫描卡 {groups}。关闭这个窗口即可为它充值。',
    en: 'Card {groups} was scanned. Close this window to serve it.',
  },
  saleBehind: {
    'zh-Hant': '已掃描收據。關閉這個視窗即可查看這筆銷售。',
    'zh-Hans': '已扫描小票。关闭这个窗口即可查看这笔销售。',
    en: 'A receipt was scanned. Close this window to see its sale.',
  },
} as const satisfies Phrases
