// Why a step of a sale is refused: each says what the clerk can do instead.
import type { Phrases } from './language.ts'

export const saleProblems = {
  refundNotInCash: {
    'zh-Hant': '{amount} 不能以現金退回：錢箱沒有這種貨幣，或湊不出這個數目。請按原來的付款方式退款。',
    'zh-Hans': '{amount} 不能以现金退回：钱箱没有这种货币，或凑不出这个数目。请按原来的收款方式退款。',
    en: '{amount} cannot be refunded in cash: the drawer has no such money, or no coins make up the sum. Refund it by the tender it came by.',
  },
  settlementUnknown: {
    'zh-Hant': '找不到日結報表 {number}。請在日結清單中選擇。',
    'zh-Hans': '找不到日结报表 {number}。请在日结列表中选择。',
    en: 'There is no Z report {number}. Choose one from the list.',
  },
  saleUnknown: {
    'zh-Hant': '找不到這宗銷售。請再掃描收據，或從最近的銷售中選擇。',
    'zh-Hans': '找不到这笔销售。请再扫描小票，或从最近的销售中选择。',
    en: 'That sale is not known here. Scan the receipt again, or choose it from the last sales.',
  },
  stepNotAllowed: {
    'zh-Hant': '這宗銷售的狀態已經改變，現在不能這樣做。請查看它的最新狀態。',
    'zh-Hans': '这笔销售的状态已经改变，现在不能这样做。请查看它的最新状态。',
    en: 'This sale has moved on, so that cannot be done now. Look at its latest state.',
  },
  productUnknown: {
    'zh-Hant': '這個增值產品已不在目錄中。請重新選擇面額。',
    'zh-Hans': '这个充值产品已不在目录中。请重新选择面额。',
    en: 'That product is no longer in the catalogue. Choose the amount again.',
  },
  catalogueMissing: {
    'zh-Hant': '尚未取得產品目錄，暫時不能銷售。請檢查網絡；取得後會自動顯示。',
    'zh-Hans': '尚未取得产品目录，暂时不能销售。请检查网络；取得后会自动显示。',
    en: 'The product list has not arrived yet, so nothing can be sold. Check the network; it appears by itself.',
  },
  noProductForCard: {
    'zh-Hant': '分銷商沒有適合這張卡的產品。請核對卡號，或改用電話號碼。',
    'zh-Hans': '分销商没有适合这张卡的产品。请核对卡号，或改用手机号码。',
    en: 'The distributor has no product for this card. Check the number, or use the phone number instead.',
  },
  productTakesOther: {
    'zh-Hant': '這個產品要用另一種號碼增值（電話號碼或卡號）。請輸入那個號碼。',
    'zh-Hans': '这个产品要用另一种号码充值（手机号码或卡号）。请输入那个号码。',
    en: 'This product is credited by the other number (phone or card number). Key that number.',
  },
  amountOutsideProduct: {
    'zh-Hant': '面額要在 {min} 至 {max} 之間，每 {step} 一級。請改選面額。',
    'zh-Hans': '面额要在 {min} 到 {max} 之间，每 {step} 一档。请重选面额。',
    en: 'The face value must be from {min} to {max} in steps of {step}. Choose another amount.',
  },
  saleTooLarge: {
    'zh-Hant': '這宗銷售 {total} 超過店主設定的上限 {max}。請選較小的面額。',
    'zh-Hans': '这笔销售 {total} 超过店主设定的上限 {max}。请选较小的面额。',
    en: '{total} is more than the {max} the owner allows in one sale. Choose a smaller amount.',
  },
  rateMissing: {
    'zh-Hant': '沒有 {from} 兌 {to} 的匯率，不能定價。請店主在設定檔加入匯率。',
    'zh-Hans': '没有 {from} 兑 {to} 的汇率，不能定价。请店主在设置文件加入汇率。',
    en: 'There is no rate from {from} to {to}, so there is no price. The owner can add it in the settings file.',
  },
  currencyNotTaken: {
    'zh-Hant': '這裏不能收 {currency}。請改收 {till}，或請店主在設定檔的 cashCurrencies 加入它。',
    'zh-Hans': '这里不能收 {currency}。请改收 {till}，或请店主在设置文件的 cashCurrencies 中加入它。',
    en: '{currency} is not taken here. Take {till}; for cash the owner can add it to cashCurrencies in the settings file.',
  },
  tenderNotTaken: {
    'zh-Hant': '本店沒有設定這種付款方式。請選另一種。',
    'zh-Hans': '本店没有设置这种收款方式。请选另一种。',
    en: 'This store does not take that tender. Choose another.',
  },
  cashTooSmall: {
    'zh-Hant': '收到 {given}，應收 {due}，尚欠 {short}。請收足款項再確認。',
    'zh-Hans': '收到 {given}，应收 {due}，还差 {short}。请收足再确认。',
    en: '{given} was given and {due} is due: {short} is missing. Take the rest, then confirm.',
  },
  cashTooLarge: {
    'zh-Hant': '收到 {given} 與應收 {due} 相差太遠。請核對輸入的金額。',
    'zh-Hans': '收到 {given} 与应收 {due} 相差太远。请核对输入的金额。',
    en: '{given} is far more than the {due} due. Check the amount keyed.',
  },
  tenderNotExact: {
    'zh-Hant': '這種付款方式必須剛好是 {due}。請在終端機收取此金額。',
    'zh-Hans': '这种收款方式必须正好是 {due}。请在收款终端上收这个金额。',
    en: 'This tender must be exactly {due}. Take that amount on the terminal.',
  },
  commandReused: {
    'zh-Hant': '這個操作編號已用於另一個動作。請重新整理畫面再試；沒有收費。',
    'zh-Hans': '这个操作编号已用于另一个动作。请刷新页面再试；没有收费。',
    en: 'That command number belongs to another action. Reload the screen and try again; nothing was charged.',
  },
  printJobUnknown: {
    'zh-Hant': '找不到這張收據的列印工作。請從銷售中重印。',
    'zh-Hans': '找不到这张小票的打印任务。请从销售中重打。',
    en: 'That print job is not known. Reprint from the sale instead.',
  },
  nothingToPrint: {
    'zh-Hant': '這宗銷售還沒有收據可以列印。請等待結果。',
    'zh-Hans': '这笔销售还没有小票可以打印。请等待结果。',
    en: 'There is no receipt for this sale yet. Wait for its result.',
  },
  sameCardRecently: {
    'zh-Hant': '這張卡在 {minutes} 分鐘內已增值同一面額（收據 {receipt}）。顧客真的要再增值一次嗎？',
    'zh-Hans': '这张卡在 {minutes} 分钟内已充值同一面额（小票 {receipt}）。顾客真的要再充值一次吗？',
    en: 'This card was topped up with the same amount within the last {minutes} min (receipt {receipt}). Does the customer really want it again?',
  },
  offerExpired: {
    'zh-Hant': '這個報價已過時，沒有收費。請重新選擇面額。',
    'zh-Hans': '这个报价已过期，没有收费。请重新选择面额。',
    en: 'This offer is too old and nothing was charged. Choose the amount again.',
  },
  priceChangedSince: {
    'zh-Hant': '等候期間成本由 {was} 變為 {now}，超出店主容許的幅度。請主管決定照樣送出或退款。',
    'zh-Hans': '等候期间成本由 {was} 变为 {now}，超出店主允许的幅度。请主管决定照样送出或退款。',
    en: 'While it waited its cost went from {was} to {now}, more than the owner allows. A supervisor sends it anyway or refunds it.',
  },
  productGoneSince: {
    'zh-Hant': '等候期間分銷商停售了「{product}」。請主管決定退款。',
    'zh-Hans': '等候期间分销商停售了“{product}”。请主管决定退款。',
    en: 'While it waited the distributor stopped selling "{product}". A supervisor decides on the refund.',
  },
  offlineOff: {
    'zh-Hant': '線路中斷，店主沒有開啟離線銷售，所以沒有收費。請等線路恢復。',
    'zh-Hans': '线路中断，店主没有开启离线销售，所以没有收费。请等线路恢复。',
    en: 'The line is down and the owner has not switched on selling without it. Nothing was charged; wait for the line.',
  },
  offlineSaleTooLarge: {
    'zh-Hant': '線路中斷時每宗最多 {max}，這宗是 {total}。請選較小的面額。',
    'zh-Hans': '线路中断时每笔最多 {max}，这笔是 {total}。请选较小的面额。',
    en: 'While the line is down a sale may be {max} at most, and this one is {total}. Choose a smaller amount.',
  },
  offlineCardLimit: {
    'zh-Hant': '線路中斷時每張卡每日最多 {max}，這張卡已到上限。請等線路恢復。',
    'zh-Hans': '线路中断时每张卡每日最多 {max}，这张卡已到上限。请等线路恢复。',
    en: 'While the line is down one card may take {max} a day, and this one has. Wait for the line.',
  },
  offlineTooMany: {
    'zh-Hant': '已有 {max} 宗銷售等候送出，到了店主的上限。請等線路恢復。',
    'zh-Hans': '已有 {max} 笔销售等候送出，到了店主的上限。请等线路恢复。',
    en: '{max} sales wait to be sent, which is the most the owner allows. Wait for the line.',
  },
  offlineTotalReached: {
    'zh-Hant': '等候送出的銷售總額會超過店主的上限 {max}。請選較小的面額，或等線路恢復。',
    'zh-Hans': '等候送出的销售总额会超过店主的上限 {max}。请选较小的面额，或等线路恢复。',
    en: 'The sales that wait would come to more than the {max} the owner allows. Choose a smaller amount or wait for the line.',
  },
  offlineTooLong: {
    'zh-Hant': '線路中斷已超過店主容許的 {hours} 小時。請等線路恢復，並通知店主。',
    'zh-Hans': '线路中断已超过店主允许的 {hours} 小时。请等线路恢复，并通知店主。',
    en: 'The line has been down for more than the {hours} hours the owner allows. Wait for it, and tell the owner.',
  },
  offlineCatalogueOld: {
    'zh-Hant': '產品目錄已超過 {hours} 小時沒有更新，價錢未必正確。請等線路恢復。',
    'zh-Hans': '产品目录已超过 {hours} 小时没有更新，价格未必正确。请等线路恢复。',
    en: 'The product list is older than {hours} hours and its prices may be wrong. Wait for the line.',
  },
  offlineBalanceLow: {
    'zh-Hant': '扣除等候中的銷售後，分銷商餘額估計只剩 {projected}，不夠這宗。請選較小的面額，並請店主補款。',
    'zh-Hans': '扣除等候中的销售后，分销商余额估计只剩 {projected}，不够这笔。请选较小的面额，并请店主补款。',
    en: 'Less what waits, about {projected} is left at the distributor, too little for this sale. Choose a smaller amount; the owner should add balance.',
  },
  offlineBalanceUnknown: {
    'zh-Hant': '不知道分銷商的餘額，線路中斷時不能銷售。請等線路恢復。',
    'zh-Hans': '不知道分销商的余额，线路中断时不能销售。请等线路恢复。',
    en: 'The balance at the distributor is not known, so nothing can be sold while the line is down. Wait for the line.',
  },
  voidedByClerk: {
    'zh-Hant': '在送出前取消，款項應退回顧客。',
    'zh-Hans': '提交前已取消，款项应退给顾客。',
    en: 'Voided before anything was sent; the money goes back to the customer.',
  },
  absenceUnprovable: {
    'zh-Hant': '分銷商查不到這宗增值，但不能保證沒有送達。請主管向分銷商核實後作決定。',
    'zh-Hans': '分销商查不到这笔充值，但不能保证没有送达。请主管向分销商核实后作决定。',
    en: 'The distributor does not find this top-up and cannot rule it out. A supervisor asks them and decides.',
  },
  sentInVain: {
    'zh-Hant': '已送出 {times} 次，每次分銷商都確認沒有收到。請主管向分銷商查明原因後作決定。',
    'zh-Hans': '已送出 {times} 次，分销商每次都确认没有收到。请主管向分销商查清原因后作决定。',
    en: 'Sent {times} times, and each time the distributor says it never arrived. A supervisor asks them why and decides.',
  },
  reversedLater: {
    'zh-Hant': '分銷商先報已到賬，後來又撤回。請主管核實後作決定。',
    'zh-Hans': '分销商先报已到账，后来又撤回。请主管核实后作决定。',
    en: 'The distributor reported credit and later took it back. A supervisor checks and decides.',
  },
  reversalNever: {
    'zh-Hant':
      '已到賬的增值不能退款：分銷商 {distributor} 不接受撤回。請向顧客解釋；如有爭議，請店主聯絡分銷商。',
    'zh-Hans':
      '已到账的充值不能退款：分销商 {distributor} 不支持撤回。请向顾客说明；如有争议，请店主联系分销商。',
    en: 'A credited top-up cannot be refunded: the distributor {distributor} takes none back. Tell the customer; in a dispute the owner asks the distributor.',
  },
  reversalTooLate: {
    'zh-Hant': '到賬已超過 {minutes} 分鐘，分銷商不再接受撤回，所以不能退款。請向顧客解釋。',
    'zh-Hans': '到账已超过 {minutes} 分钟，分销商不再接受撤回，所以不能退款。请向顾客说明。',
    en: 'It was credited more than {minutes} minutes ago, and the distributor takes nothing back after that, so it cannot be refunded. Tell the customer.',
  },
  reversalNeedsLine: {
    'zh-Hant': '線路中斷，現在不能要求分銷商撤回，所以不能退款。線路恢復後請再試。',
    'zh-Hans': '线路中断，现在不能要求分销商撤回，所以不能退款。线路恢复后请再试。',
    en: 'The line is down, so the distributor cannot be asked to take it back and nothing can be refunded. Try again when the line is back.',
  },
  reversalUnderWay: {
    'zh-Hant': '已要求分銷商撤回，正等候確認。確認之前請不要退款。',
    'zh-Hans': '已要求分销商撤回，正等待确认。确认之前请不要退款。',
    en: 'The distributor has been asked to take it back and has not confirmed yet. Give no money back before that.',
  },
  reversalDidNotArrive: {
    'zh-Hant': '分銷商沒有撤回，增值仍然有效，所以不能退款。時限之內可以再要求一次。',
    'zh-Hans': '分销商没有撤回，充值仍然有效，所以不能退款。时限之内可以再要求一次。',
    en: 'The distributor has not taken it back and the credit stands, so it cannot be refunded. Within its time limit it may be asked once more.',
  },
  reversalUnprovable: {
    'zh-Hant': '已要求分銷商撤回，但不能確定結果。請先不要退款；主管向分銷商核實後作決定。',
    'zh-Hans': '已要求分销商撤回，但不能确定结果。请先不要退款；主管向分销商核实后作决定。',
    en: 'The distributor was asked to take it back and cannot say whether it did. Do not refund yet; a supervisor asks them and decides.',
  },
  reversedAsAsked: {
    'zh-Hant': '分銷商已按要求撤回增值，卡上不再有這筆款項。請全數退款給顧客。',
    'zh-Hans': '分销商已按要求撤回充值，卡上不再有这笔款项。请全额退款给顾客。',
    en: 'The distributor took the top-up back as asked, and the card no longer has it. Give the customer the whole amount.',
  },
  creditedAfterFailure: {
    'zh-Hant': '分銷商先報失敗，後來又報已到賬。請先不要退款，交主管核實。',
    'zh-Hans': '分销商先报失败，后来又报已到账。请先不要退款，交主管核实。',
    en: 'The distributor reported failure and later credit. Do not refund yet; a supervisor checks.',
  },
  creditedAfterRefund: {
    'zh-Hant': '已退款之後，分銷商又報已到賬。請店主向分銷商追討。',
    'zh-Hans': '已退款之后，分销商又报已到账。请店主向分销商追讨。',
    en: 'After the refund the distributor reported credit. The owner takes it up with the distributor.',
  },
  acceptedThenLost: {
    'zh-Hant': '分銷商曾接受這宗增值，現在卻查不到。請主管向分銷商核實後作決定。',
    'zh-Hans': '分销商曾接受这笔充值，现在却查不到。请主管向分销商核实后作决定。',
    en: 'The distributor had accepted this top-up and no longer finds it. A supervisor asks them and decides.',
  },
} as const satisfies Phrases
