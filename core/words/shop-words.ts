// What a shop says of itself until its owner says it better.
import type { Phrases } from './language.ts'

export const shopWords = {
  demoName: { 'zh-Hant': '羅湖便利店', 'zh-Hans': '罗湖便利店', en: 'Lowu Corner Store' },
  demoAddress: {
    'zh-Hant': '新界北區羅湖站路 1 號（示範）',
    'zh-Hans': '新界北区罗湖站路 1 号（演示）',
    en: '1 Lo Wu Station Road, New Territories (demo)',
  },
  /** Of a store that nobody has named yet. */
  unnamed: { 'zh-Hant': '未命名店舖', 'zh-Hans': '未命名店铺', en: 'Unnamed store' },
  refundRule: {
    'zh-Hant': '如增值不成功，憑此單到本店全數退款。',
    'zh-Hans': '如充值不成功，凭此单到本店全额退款。',
    en: 'If it cannot be credited, bring this slip back for a full refund.',
  },
} as const satisfies Phrases
