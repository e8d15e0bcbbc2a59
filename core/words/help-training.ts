// Help with practising: what is real while the band is on, and the way back.
import type { HelpPage } from './help-page.ts'

export const helpTraining = {
  training: {
    title: { 'zh-Hant': '練習模式', 'zh-Hans': '练习模式', en: 'Training mode' },
    means: {
      'zh-Hant': '有「練習中」橫條時，一切都不是真的：不收錢、不增值，單據不是收據。真實銷售在背後照常處理。',
      'zh-Hans': '有“练习中”横条时，一切都不是真的：不收钱、不充值，小票不作凭证。真实销售在背后照常处理。',
      en: 'While the TRAINING band is on, nothing is real: no money, no top-up, no receipt. The real shop goes on behind it.',
    },
    steps: [
      {
        'zh-Hant': '顧客來了：按橫條上的「結束練習」，再掃描顧客的卡。',
        'zh-Hans': '顾客来了：按横条上的“结束练习”，再扫描顾客的卡。',
        en: "A customer comes: press End training on the band, then scan the customer's card.",
      },
      {
        'zh-Hant': '單據編號以 TRN 開頭的是練習單，不能退款，也查不到真實銷售。',
        'zh-Hans': '小票编号以 TRN 开头的是练习小票，不能退款，也查不到真实销售。',
        en: 'A slip whose number begins with TRN is from training: it is never refunded and stands for no sale.',
      },
      {
        'zh-Hant': '開始不了：先完成或取消櫃台上的銷售。',
        'zh-Hans': '开始不了：先完成或取消柜台上的销售。',
        en: 'It does not start: finish or cancel the sale on the counter first.',
      },
      {
        'zh-Hant': '想重新練習，按「從頭再來」清空練習帳目。真實帳目不受影響。',
        'zh-Hans': '想重新练习，按“从头再来”清空练习账目。真实账目不受影响。',
        en: 'Start afresh empties the training books. The real ones are not touched.',
      },
      {
        'zh-Hant': '練習時要主管批准：用畫面上練習主管的 PIN。不要輸入任何人真正的 PIN。',
        'zh-Hans': '练习时要主管批准：用屏幕上练习主管的 PIN。不要输入任何人真正的 PIN。',
        en: "An approval in training takes the PIN of the practice supervisor, shown with the question. Never enter anybody's own.",
      },
    ],
    call: 'owner',
  },
} as const satisfies Record<string, HelpPage>
