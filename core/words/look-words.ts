// How this screen looks and sounds on this machine: what each choice is called.
import type { Phrases } from './language.ts'

export const lookWords = {
  menu: { 'zh-Hant': '選單', 'zh-Hans': '菜单', en: 'Menu' },
  lookColours: { 'zh-Hant': '明暗', 'zh-Hans': '明暗', en: 'Light or dark' },
  lookMachine: { 'zh-Hant': '跟隨電腦', 'zh-Hans': '跟随电脑', en: 'As the machine' },
  lookLight: { 'zh-Hant': '淺色', 'zh-Hans': '浅色', en: 'Light' },
  lookDark: { 'zh-Hant': '深色', 'zh-Hans': '深色', en: 'Dark' },
  lookKept: {
    'zh-Hant': '只影響這部機器，即時生效。',
    'zh-Hans': '只影响这台机器，立即生效。',
    en: 'For this machine only, at once.',
  },
  sounds: { 'zh-Hant': '聲音', 'zh-Hans': '声音', en: 'Sounds' },
  soundGoodScan: { 'zh-Hant': '掃描成功', 'zh-Hans': '扫描成功', en: 'Good scan' },
  soundBadScan: { 'zh-Hant': '掃描有問題', 'zh-Hans': '扫描有问题', en: 'Bad scan' },
  soundResult: { 'zh-Hant': '增值結果', 'zh-Hans': '充值结果', en: 'Result of a top-up' },
} as const satisfies Phrases
