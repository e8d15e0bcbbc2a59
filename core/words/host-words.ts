// What the Node host says in the terminal it was started from.
import type { Phrases } from './language.ts'

export const hostWords = {
  counterIsAt: {
    'zh-Hant': '櫃台已開啟。請用這部機的瀏覽器打開：\n  {url}',
    'zh-Hans': '柜台已打开。请用这台机器的浏览器打开：\n  {url}',
    en: 'The counter is open. Open this in a browser on this machine:\n  {url}',
  },
  customerIsAt: {
    'zh-Hant': '給顧客看的畫面（第二個螢幕）：\n  {url}',
    'zh-Hans': '给顾客看的画面（第二块屏幕）：\n  {url}',
    en: "The customer's screen, for a second display:\n  {url}",
  },
  demoShop: {
    'zh-Hant': '這是示範店，不涉及真錢。帳目存放於 {data}；示範分銷商的控制頁：{sandbox}',
    'zh-Hans': '这是演示店，不涉及真钱。账目存放在 {data}；演示分销商的控制页：{sandbox}',
    en: 'This is the demo shop: no real money moves. Its books are in {data}; its distributor takes orders at {sandbox}',
  },
  howToStop: {
    'zh-Hant': '按 Ctrl-C 停止。',
    'zh-Hans': '按 Ctrl-C 停止。',
    en: 'Press Ctrl-C to stop.',
  },
} as const satisfies Phrases
