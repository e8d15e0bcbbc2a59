// Help with what concerns the whole shop: the line, its limits, the balance, the sign-in at the distributor,
// the books and their disk, the counter itself, the shift, the close of the day.
import type { HelpPage } from './help-page.ts'

export const helpShop = {
  line: {
    title: {
      'zh-Hant': '聯絡不到分銷商',
      'zh-Hans': '联系不到分销商',
      en: 'The distributor cannot be reached',
    },
    means: {
      'zh-Hant': '已收款的不會遺失，恢復後自動逐一送出，每宗只送一次。',
      'zh-Hans': '已收款的不会丢失，恢复后自动逐一送出，每笔只送一次。',
      en: 'What is paid is kept and sent by itself when the line is back, each sale once.',
    },
    steps: [
      {
        'zh-Hant': '看店內的網絡：路由器的燈、網線、其他機器能否上網。',
        'zh-Hans': '看店内的网络：路由器的灯、网线、其他机器能否上网。',
        en: "Look at the shop's network: the router's lights, the cable, whether other machines are online.",
      },
      {
        'zh-Hant': '上面寫「仍可銷售」就照常收款，收據會註明待增值。',
        'zh-Hans': '上面写“仍可销售”就照常收款，小票会注明待充值。',
        en: 'If the line above says selling goes on, take money as usual; the slip says PENDING.',
      },
      {
        'zh-Hant': '網絡正常而仍然中斷，致電分銷商。',
        'zh-Hans': '网络正常而仍然中断，致电分销商。',
        en: 'If the network is fine and it stays down, call the distributor.',
      },
    ],
    call: 'distributor',
  },
  offline: {
    title: {
      'zh-Hant': '離線銷售到了上限',
      'zh-Hans': '离线销售到了上限',
      en: 'A limit of selling without a line',
    },
    means: {
      'zh-Hant': '這宗沒有收費。上限由店主設定，以免太多錢未能送出。',
      'zh-Hans': '这笔没有收费。上限由店主设置，以免太多钱未能送出。',
      en: 'This sale was not charged. The owner set the limit so that not too much money waits unsent.',
    },
    steps: [
      {
        'zh-Hant': '請顧客稍後再來，或到另一家店增值。',
        'zh-Hans': '请顾客稍后再来，或到另一家店充值。',
        en: 'Ask the customer to come back later, or to go to another shop.',
      },
      {
        'zh-Hant': '較小的面額可能仍可以賣；畫面會說是哪一個上限。',
        'zh-Hans': '较小的面额可能仍可以卖；画面会说是哪一个上限。',
        en: 'A smaller amount may still do; the sentence says which limit it is.',
      },
      {
        'zh-Hant': '線路恢復後會自動解除；要改上限請找店主。',
        'zh-Hans': '线路恢复后会自动解除；要改上限请找店主。',
        en: 'It ends by itself when the line is back; only the owner changes the limits.',
      },
    ],
    call: 'owner',
  },
  clock: {
    title: {
      'zh-Hant': '這部機的時鐘變了',
      'zh-Hans': '这台机器的时钟变了',
      en: "This machine's clock has moved",
    },
    means: {
      'zh-Hant': '銷售的次序和帳目不受影響；但收據時間和營業日會跟着時鐘。',
      'zh-Hans': '销售的次序和账目不受影响；但小票时间和营业日会跟着时钟。',
      en: 'The order of sales and the books are safe; times on slips and the business day follow the clock.',
    },
    steps: [
      {
        'zh-Hant': '對一對電話上的時間；日期和時區也要看。',
        'zh-Hans': '和手机上的时间对一对；日期和时区也要看。',
        en: 'Compare it with the time on a phone, the date and the time zone too.',
      },
      {
        'zh-Hant': '不對就在系統設定改正，並打開「自動設定時間」。',
        'zh-Hans': '不对就在系统设置改正，并打开“自动设置时间”。',
        en: 'If it is wrong, mend it in the system settings and let it be set automatically.',
      },
      {
        'zh-Hant': '經常不準，多數是主機板電池用完，請維修。',
        'zh-Hans': '经常不准，多半是主板电池没电了，请维修。',
        en: 'If it keeps going wrong, the battery on the main board is usually empty: have it replaced.',
      },
    ],
    call: 'owner',
  },
  balance: {
    title: { 'zh-Hant': '分銷商餘額不足', 'zh-Hans': '分销商余额不足', en: 'The balance is used up' },
    means: {
      'zh-Hant': '已收款的保留在待增值，補款後自動送出；暫時全店停送。',
      'zh-Hans': '已收款的保留在待充值，补款后自动送出；暂时全店停送。',
      en: 'What is paid stays queued and is sent once there is balance; for now nothing is sent.',
    },
    steps: [
      {
        'zh-Hant': '通知店主向分銷商補款。',
        'zh-Hans': '通知店主向分销商补款。',
        en: 'Tell the owner to pay in at the distributor.',
      },
      {
        'zh-Hant': '補款前最好不要再收新的增值。',
        'zh-Hans': '补款前最好不要再收新的充值。',
        en: 'Until then it is better to take no new top-ups.',
      },
      {
        'zh-Hant': '已補款仍然暫停，致電分銷商核對餘額。',
        'zh-Hans': '已补款仍然暂停，致电分销商核对余额。',
        en: 'If it stays paused after that, call the distributor about the balance.',
      },
    ],
    call: 'distributor',
  },
  account: {
    title: {
      'zh-Hant': '分銷商不接受本店的登入',
      'zh-Hans': '分销商不接受本店的登录',
      en: "The distributor refuses the shop's sign-in",
    },
    means: {
      'zh-Hant': '已收款的保留，登入恢復後自動送出。',
      'zh-Hans': '已收款的保留，登录恢复后自动送出。',
      en: 'What is paid is kept and sent once the sign-in works again.',
    },
    steps: [
      {
        'zh-Hant': '暫時不要收新的增值，通知店主。',
        'zh-Hans': '暂时不要收新的充值，通知店主。',
        en: 'Take no new top-ups and tell the owner.',
      },
      {
        'zh-Hant': '店主核對分銷商的金鑰有沒有過期或改過。',
        'zh-Hans': '店主核对分销商的密钥有没有过期或改过。',
        en: 'The owner checks whether the keys have expired or were changed.',
      },
    ],
    call: 'distributor',
  },
  setUp: {
    title: { 'zh-Hant': '店舖未設定好', 'zh-Hans': '店铺未设置好', en: 'The shop is not set up yet' },
    means: {
      'zh-Hant': '欠了店名或分銷商，所以未能收款；沒有任何帳目受影響。',
      'zh-Hans': '缺了店名或分销商，所以暂不能收款；没有任何账目受影响。',
      en: 'The name of the store or its distributor is missing, so no money is taken; nothing else is affected.',
    },
    steps: [
      {
        'zh-Hant': '店主在選單（右上角）打開「設定店舖」，逐頁補上。',
        'zh-Hans': '店主在菜单（右上角）打开“设置店铺”，逐页补上。',
        en: 'The owner opens Set up the shop in the menu (top right) and fills in what is missing.',
      },
      {
        'zh-Hant': '密鑰不被接受：從分銷商的網頁重新複製，核對正式或測試地址。',
        'zh-Hans': '密钥不被接受：从分销商的网页重新复制，核对正式或测试地址。',
        en: 'Keys refused: copy them again from the page of the distributor, and check live or trial address.',
      },
      {
        'zh-Hant': '最後一頁按「完成」，櫃台就用新設定。',
        'zh-Hans': '最后一页按“完成”，柜台就用新设置。',
        en: 'Press Finish on the last page; the counter then uses the new settings.',
      },
    ],
    call: 'distributor',
  },
  books: {
    title: { 'zh-Hant': '帳目或磁碟有問題', 'zh-Hans': '账目或磁盘有问题', en: 'The books or the disk' },
    means: {
      'zh-Hant': '寫不進磁碟的一步不會做，不會只做一半；已確認的銷售都在。',
      'zh-Hans': '写不进磁盘的一步不会做，不会只做一半；已确认的销售都在。',
      en: 'A step that cannot be written is not done at all; everything that was confirmed is there.',
    },
    steps: [
      {
        'zh-Hant': '磁碟滿：刪走不相干的檔案，不要碰本店的資料夾。',
        'zh-Hans': '磁盘满：删走不相干的文件，不要碰本店的文件夹。',
        en: 'Disk full: remove files of others, never touch the folder of the shop.',
      },
      {
        'zh-Hant': '其他問題：不要關閉或重裝，先通知店主；備份在資料夾的 backups。',
        'zh-Hans': '其他问题：不要关闭或重装，先通知店主；备份在文件夹的 backups。',
        en: 'Anything else: do not close or install anew, tell the owner first; copies are in the folder backups.',
      },
    ],
    call: 'owner',
  },
  counter: {
    title: {
      'zh-Hant': '櫃台程式沒有回應',
      'zh-Hans': '柜台程序没有响应',
      en: 'The counter does not answer',
    },
    means: {
      'zh-Hant': '銷售記錄不受影響。未確認的一步重開後會再問清楚，不會做兩次。',
      'zh-Hans': '销售记录不受影响。未确认的一步重开后会再问清楚，不会做两次。',
      en: 'Sales are not affected. A step that was not confirmed is asked about again and never done twice.',
    },
    steps: [
      {
        'zh-Hant': '等幾秒，畫面會自己再連接。',
        'zh-Hans': '等几秒，画面会自己再连接。',
        en: 'Wait a few seconds; the screen connects by itself.',
      },
      {
        'zh-Hant': '仍不行，關閉並重新開啟櫃台程式，用它給的新地址。',
        'zh-Hans': '还不行，关闭并重新打开柜台程序，用它给的新地址。',
        en: 'If not, close the counter program and start it again, and use the address it gives.',
      },
      {
        'zh-Hant': '重開後看最近的銷售，核對最後一宗。',
        'zh-Hans': '重开后看最近的销售，核对最后一笔。',
        en: 'Then look at the last sales and check the very last one.',
      },
    ],
    call: 'owner',
  },
  shift: {
    title: { 'zh-Hant': '開更、交更和收更', 'zh-Hans': '接班和交班', en: 'Opening and closing a shift' },
    means: {
      'zh-Hant': '錢箱由當值的人負責；每次開更、交更和收更都要點算。',
      'zh-Hans': '钱箱由当班的人负责；每次接班和交班都要清点。',
      en: 'Whoever holds the shift stands for the drawer; it is counted each time it changes hands.',
    },
    steps: [
      {
        'zh-Hant': '打開選單的「錢箱與更次」，逐種面額點算，再確認。',
        'zh-Hans': '打开菜单的“钱箱与班次”，逐种面额清点，再确认。',
        en: 'Open Drawer and shift in the menu, count note by note, then confirm.',
      },
      {
        'zh-Hant': '上一位忘了收更：請主管批准，點算後代為收更。',
        'zh-Hans': '上一位忘了交班：请主管批准，清点后代为交班。',
        en: 'If the last one forgot to close: count it and have a supervisor approve the close.',
      },
      {
        'zh-Hant': '多出或短缺不用自己補；寫下備註，由店主處理。',
        'zh-Hans': '长款或短款不用自己补；写下备注，由店主处理。',
        en: 'Never make up a difference yourself: write a note, and the owner sees to it.',
      },
    ],
    call: 'owner',
  },
  day: {
    title: { 'zh-Hant': '日結或匯出', 'zh-Hans': '日结或导出', en: 'End of day and export' },
    means: {
      'zh-Hant': '帳目沒有改動；可以再試。',
      'zh-Hans': '账目没有改动；可以再试。',
      en: 'The books are unchanged; it can be tried again.',
    },
    steps: [
      {
        'zh-Hant': '先處理待主管和應退款的銷售，再日結。',
        'zh-Hans': '先处理待主管和应退款的销售，再日结。',
        en: 'Settle what waits for a supervisor or a refund, then close the day.',
      },
      {
        'zh-Hant': '匯出的檔案用其他程式打開著，先關閉再匯出。',
        'zh-Hans': '导出的文件用其他程序打开着，先关闭再导出。',
        en: 'If the exported file is open in another program, close it there first.',
      },
    ],
    call: 'owner',
  },
  reconcile: {
    title: { 'zh-Hant': '對賬', 'zh-Hans': '对账', en: 'Reconciliation' },
    means: {
      'zh-Hant': '帳目沒有改動；可以再試。',
      'zh-Hans': '账目没有改动；可以再试。',
      en: 'The books are unchanged; it can be tried again.',
    },
    steps: [
      {
        'zh-Hant': '對賬單要包括所選的營業日，並存成 CSV。',
        'zh-Hans': '对账单要包括所选的营业日，并存成 CSV。',
        en: 'The statement has to cover the chosen days, and to be saved as CSV.',
      },
      {
        'zh-Hant': '「我們的參考編號」是收據上的 26 個字母和數字；看看哪一欄是它。',
        'zh-Hans': '“我们的参考号”是小票上的 26 位字母和数字；看看哪一列是它。',
        en: 'Our reference is the 26 letters and digits on the receipt; see which column has it.',
      },
      {
        'zh-Hant': '逐項照「下一步」處理；弄清楚的，寫下原因再按「已處理」。',
        'zh-Hans': '逐项照“下一步”处理；弄清楚的，写下原因再按“已处理”。',
        en: 'Take the next step of each difference; when it is explained, write why and settle it.',
      },
      {
        'zh-Hant': '轉錢給分銷商後，在對賬頁最下面「存入分銷商」記下；打錯了就用「更正」減去。',
        'zh-Hans': '转钱给分销商后，在对账页最下面“存入分销商”记下；打错了就用“更正”减去。',
        en: 'After paying the distributor, write it down at the end of the page, "Paid in at the distributor"; a wrong one is taken off by a correction.',
      },
    ],
    call: 'distributor',
  },
} as const satisfies Record<string, HelpPage>
