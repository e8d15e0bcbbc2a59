// Training as the screens say it: the band that is always there, the way in and the way out.
import type { Phrases } from './language.ts'

export const trainingWords = {
  band: { 'zh-Hant': '練習中', 'zh-Hans': '练习中', en: 'TRAINING' },
  bandExplained: {
    'zh-Hant': '不收錢、不增值。不要為顧客操作。',
    'zh-Hans': '不收钱、不充值。不要为顾客操作。',
    en: 'No money, no top-up. Do not serve a customer here.',
  },
  meanwhile: { 'zh-Hant': '真實銷售：', 'zh-Hans': '真实销售：', en: 'Real shop:' },
  meanwhileCredited: { 'zh-Hant': '{count} 宗已到賬', 'zh-Hans': '{count} 笔已到账', en: '{count} credited' },
  meanwhileRefunds: { 'zh-Hant': '{count} 宗待退款', 'zh-Hans': '{count} 笔待退款', en: '{count} to refund' },
  meanwhileReview: {
    'zh-Hant': '{count} 宗待主管',
    'zh-Hans': '{count} 笔待主管',
    en: '{count} to review',
  },
  leave: { 'zh-Hant': '結束練習', 'zh-Hans': '结束练习', en: 'End training' },
  reset: { 'zh-Hant': '從頭再來', 'zh-Hans': '从头再来', en: 'Start afresh' },

  title: { 'zh-Hant': '練習', 'zh-Hans': '练习', en: 'Training' },
  startExplained: {
    'zh-Hant': '練習店有自己的帳目和編號，單據只在畫面上。不會真正收款，也不會真正增值。',
    'zh-Hans': '练习店有自己的账目和编号，小票只在屏幕上显示。不会真正收款，也不会真正充值。',
    en: 'The training shop has books and numbers of its own, and slips on screen only. No money is taken and nothing is credited.',
  },
  startMeanwhile: {
    'zh-Hant': '真實銷售照常處理：等候的增值會繼續發送，單據會繼續列印。',
    'zh-Hans': '真实销售照常处理：等候的充值会继续发送，小票会继续打印。',
    en: 'The real shop goes on: waiting top-ups are sent and slips are printed.',
  },
  startScan: {
    'zh-Hant': '可用掃描器掃描任何卡，或用畫面上的樣本卡。',
    'zh-Hans': '可用扫描枪扫描任何卡，或用屏幕上的样卡。',
    en: 'Scan any card with the scanner, or use the sample cards on screen.',
  },
  start: { 'zh-Hant': '開始練習', 'zh-Hans': '开始练习', en: 'Start training' },

  sampleRefused: { 'zh-Hant': '會被拒的卡', 'zh-Hans': '会被拒的卡', en: 'A card that is refused' },
  sampleSlow: { 'zh-Hant': '要等 20 秒的卡', 'zh-Hans': '要等 20 秒的卡', en: 'A card that takes 20 s' },

  slipOnScreen: {
    'zh-Hant': '練習單不會列印，看完即可。',
    'zh-Hans': '练习小票不打印，看完即可。',
    en: 'Slips of training are not printed: read it here.',
  },

  supervisor: { 'zh-Hant': '練習主管', 'zh-Hans': '练习主管', en: 'Trainer' },
  practiser: { 'zh-Hant': '練習的店員', 'zh-Hans': '练习的店员', en: 'The clerk in training' },
  practicePin: {
    'zh-Hant': '練習用 PIN：{pin}',
    'zh-Hans': '练习用 PIN：{pin}',
    en: 'Practice PIN: {pin}',
  },
  practicePinHint: {
    'zh-Hant': '不要輸入任何人真正的 PIN。',
    'zh-Hans': '不要输入任何人真正的 PIN。',
    en: "Never enter anybody's own PIN here.",
  },
  practiceApproval: {
    'zh-Hant': '真正銷售時，由主管用自己的 PIN 或員工證批准。',
    'zh-Hans': '真正销售时，由主管用自己的 PIN 或工牌批准。',
    en: 'In the real shop a supervisor approves with a PIN or badge of their own.',
  },

  customerTraining: {
    'zh-Hant': '店員練習中，不會真正增值',
    'zh-Hans': '店员练习中，不会真正充值',
    en: 'STAFF TRAINING: nothing is really credited',
  },
} as const satisfies Phrases
