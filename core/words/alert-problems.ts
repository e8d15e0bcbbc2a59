// What the owner is told unasked: what it is, and the next step.
import type { Phrases } from './language.ts'

export const alertProblems = {
  alertBalanceHours: {
    'zh-Hant': '分銷商餘額 {amount}，按近日同時段的銷售約可用 {hours} 小時。請及早補款。',
    'zh-Hans': '分销商余额 {amount}，按近日同时段的销售约可用 {hours} 小时。请尽早补款。',
    en: 'The balance of {amount} will last about {hours} hours at the pace of the last days. Pay in at the distributor.',
  },
  alertBalanceLow: {
    'zh-Hant': '分銷商餘額只剩 {amount}，低於店主定下的數。請及早補款。',
    'zh-Hans': '分销商余额只剩 {amount}，低于店主定下的数。请尽早补款。',
    en: 'The balance is down to {amount}, less than the owner wants. Pay in at the distributor.',
  },
  alertInDoubt: {
    'zh-Hant': '{count} 宗銷售待核實，最久的已 {minutes} 分鐘。請打開銷售查看；久未有結果就致電分銷商。',
    'zh-Hans': '{count} 笔销售待核实，最久的已 {minutes} 分钟。请打开销售查看；久无结果就致电分销商。',
    en: '{count} sales are in doubt, the oldest for {minutes} minutes. Open them; if nothing comes, call the distributor.',
  },
  alertLineDown: {
    'zh-Hant': '已有 {minutes} 分鐘聯絡不到分銷商。請檢查店內的網絡；網絡正常就致電分銷商。',
    'zh-Hans': '已有 {minutes} 分钟联系不到分销商。请检查店内的网络；网络正常就致电分销商。',
    en: 'The distributor has been out of reach for {minutes} minutes. Check the network; if it works, call the distributor.',
  },
  alertDrawerShort: {
    'zh-Hant': '今日點算錢箱短缺 {amount}，未有解釋。請查明，並在更次記下原因。',
    'zh-Hans': '今天清点钱箱短缺 {amount}，还没有说明。请查明，并在班次记下原因。',
    en: "Today's counts found {amount} missing from the drawer, unexplained. Find out why and note it with the shift.",
  },
  alertClockBack: {
    'zh-Hant': '這部機的時鐘在 {time} 前被撥慢了 {minutes} 分鐘。請核對日期、時間和時區。',
    'zh-Hans': '这台机器的时钟在 {time} 前被拨慢了 {minutes} 分钟。请核对日期、时间和时区。',
    en: 'The clock of this machine was set back {minutes} minutes, to {time}. Check its date, time and time zone.',
  },
  alertClockForward: {
    'zh-Hant': '這部機的時鐘向前跳了 {minutes} 分鐘，到 {time}；也可能是曾經休眠。請核對日期和時間。',
    'zh-Hans': '这台机器的时钟向前跳了 {minutes} 分钟，到 {time}；也可能是曾经休眠。请核对日期和时间。',
    en: 'The clock of this machine jumped {minutes} minutes forward, to {time}, or it slept. Check its date and time.',
  },
} as const satisfies Phrases
