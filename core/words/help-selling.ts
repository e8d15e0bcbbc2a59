// Help at the desk: a scan that is no card, an amount that cannot be had, a tender that does not fit, a
// top-up that was refused, one in doubt, one for a supervisor.
import type { HelpPage } from './help-page.ts'

export const helpSelling = {
  takingBack: {
    title: {
      'zh-Hant': '顧客要退回已到賬的增值',
      'zh-Hans': '顾客要退已到账的充值',
      en: 'A customer wants a credited top-up refunded',
    },
    means: {
      'zh-Hant': '錢已在卡上。分銷商確認撤回之後才可以退款，否則店舖要賠。',
      'zh-Hans': '钱已在卡上。分销商确认撤回之后才可以退款，否则店里要赔。',
      en: 'The money is on the card. It may be given back only once the distributor has confirmed taking it back.',
    },
    steps: [
      {
        'zh-Hant': '打開這宗銷售，按「退款」，選擇原因；不可以只退一部分。',
        'zh-Hans': '打开这笔销售，按“退款”，选择原因；不可以只退一部分。',
        en: 'Open the sale, press Refund and choose the reason. A part of it cannot be refunded.',
      },
      {
        'zh-Hant': '等分銷商答覆。畫面說「已撤回」，才用原來的付款方式或現金退回全數，並交退款單給顧客。',
        'zh-Hans': '等分销商答复。屏幕说“已撤回”，才用原来的收款方式或现金退回全款，并把退款单交给顾客。',
        en: 'Wait for the answer. When it says "taken back", give the whole sum back by the tender it came by or in cash, with the refund slip.',
      },
      {
        'zh-Hant': '畫面說不能撤回，就不可以退款：錢仍在卡上，顧客可以使用。',
        'zh-Hans': '屏幕说不能撤回，就不可以退款：钱仍在卡上，顾客可以使用。',
        en: 'When it says that it cannot be taken back, give nothing back: the customer still has the credit.',
      },
    ],
    call: 'distributor',
  },
  wrongScan: {
    title: {
      'zh-Hant': '掃到的不是可增值的卡',
      'zh-Hans': '扫到的不是可充值的卡',
      en: 'The scan is not a card we can top up',
    },
    means: {
      'zh-Hant': '沒有收費，也沒有開始增值。',
      'zh-Hans': '没有收费，也没有开始充值。',
      en: 'Nothing was charged and nothing was started.',
    },
    steps: [
      {
        'zh-Hant': '翻到卡背，掃 89 開頭、19 或 20 位的長條碼；不要掃包裝上的商品條碼。',
        'zh-Hans': '翻到卡背，扫 89 开头、19 或 20 位的长条码；不要扫包装上的商品条码。',
        en: 'Turn the card over and scan the long barcode: 19 or 20 digits that begin with 89, not the one of the package.',
      },
      {
        'zh-Hant': '掃不到就輸入卡號，或問顧客的電話號碼，逐組核對。',
        'zh-Hans': '扫不到就输入卡号，或问顾客的手机号码，逐组核对。',
        en: 'If it does not scan, key the card number, or ask for the phone number, and check it group by group.',
      },
      {
        'zh-Hant': '其他地方的卡不能在這裡增值，請顧客找發卡的電訊商。',
        'zh-Hans': '其他地区的卡不能在这里充值，请顾客联系发卡的运营商。',
        en: 'Cards of other places cannot be topped up here; the customer asks the operator that issued it.',
      },
    ],
    call: 'owner',
  },
  amounts: {
    title: {
      'zh-Hant': '沒有合適的面額或價錢',
      'zh-Hans': '没有合适的面额或价格',
      en: 'No amount or price for this card',
    },
    means: {
      'zh-Hant': '還沒有收費。產品和匯率要齊備才可以賣。',
      'zh-Hans': '还没有收费。产品和汇率要齐备才可以卖。',
      en: 'Nothing was charged. Products and rates have to be there before anything can be sold.',
    },
    steps: [
      {
        'zh-Hant': '再掃一次卡，看看面額有沒有更新。',
        'zh-Hans': '再扫一次卡，看看面额有没有更新。',
        en: 'Scan the card again and see whether the amounts are there now.',
      },
      {
        'zh-Hant': '看上面的「線路」：剛開店時要等產品表到了才可以賣。',
        'zh-Hans': '看上面的“线路”：刚开店时要等产品表到了才可以卖。',
        en: 'Look at Line above: after opening, the product list has to arrive first.',
      },
      {
        'zh-Hant': '仍然沒有，請店主核對設定的匯率和單宗上限，或問分銷商有沒有這個產品。',
        'zh-Hans': '仍然没有，请店主核对设置的汇率和单笔上限，或问分销商有没有这个产品。',
        en: 'Still none: the owner checks the rates and the limit per sale in the settings, or asks the distributor for the product.',
      },
    ],
    call: 'distributor',
  },
  payment: {
    title: { 'zh-Hant': '收款有問題', 'zh-Hans': '收款有问题', en: 'The payment was not taken' },
    means: {
      'zh-Hant': '這一步沒有做；櫃台不會為同一宗收兩次錢。',
      'zh-Hans': '这一步没有做；柜台不会为同一笔收两次钱。',
      en: 'This step was not done; the counter never takes the money for one sale twice.',
    },
    steps: [
      {
        'zh-Hant': '看右邊最近的銷售：已在表上的不要再收。',
        'zh-Hans': '看右边最近的销售：已在表上的不要再收。',
        en: 'Look at the last sales on the right: what is there is paid, do not take it again.',
      },
      {
        'zh-Hant': '核對收到的現金和付款方式，金額不夠或太大都不會收。',
        'zh-Hans': '核对收到的现金和收款方式，金额不够或太大都不会收。',
        en: 'Check the cash and the tender: too little, or far too much, is not taken.',
      },
      {
        'zh-Hant': '報價過期就按「改面額」，再選一次。',
        'zh-Hans': '报价过期就按“改面额”，再选一次。',
        en: 'If the offer is too old, press Change the amount and choose again.',
      },
    ],
    call: 'owner',
  },
  refused: {
    title: {
      'zh-Hant': '分銷商拒絕增值',
      'zh-Hans': '分销商拒绝充值',
      en: 'The distributor refused the top-up',
    },
    means: {
      'zh-Hant': '肯定沒有到賬。已收的錢要退還顧客。',
      'zh-Hans': '肯定没有到账。已收的钱要退还顾客。',
      en: 'It was certainly not credited. The money goes back to the customer.',
    },
    steps: [
      {
        'zh-Hant':
          '把錢全數退還顧客，用原來的付款方式或現金；按「已退款給顧客」，選怎樣退和原因，會印退款單。',
        'zh-Hans':
          '把钱全额退还顾客，用原来的收款方式或现金；按“已退款给顾客”，选怎样退和原因，会打印退款单。',
        en: 'Give all of the money back, by the tender it came by or in cash; press "Money given back" and choose how and why; a refund slip prints.',
      },
      {
        'zh-Hant': '核對號碼：停用、過期或號碼錯的卡不能增值，請顧客找電訊商。',
        'zh-Hans': '核对号码：停用、过期或号码错的卡不能充值，请顾客联系运营商。',
        en: 'Check the number: a barred, expired or mistyped card cannot be topped up; the customer asks the operator.',
      },
      {
        'zh-Hant': '只是這個面額不行，可以用另一個面額再賣一次。',
        'zh-Hans': '只是这个面额不行，可以用另一个面额再卖一次。',
        en: 'If only this amount is refused, sell another amount.',
      },
    ],
    call: 'distributor',
  },
  doubt: {
    title: { 'zh-Hant': '已送出，未有結果', 'zh-Hans': '已送出，还没有结果', en: 'Sent, and no result yet' },
    means: {
      'zh-Hant': '可能已到賬，也可能沒有。櫃台只會查詢，不會再送一次，所以不會重複收費。',
      'zh-Hans': '可能已到账，也可能没有。柜台只会查询，不会再送一次，所以不会重复收费。',
      en: 'It may be credited or not. The counter asks and never sends it twice, so nobody is charged twice.',
    },
    steps: [
      {
        'zh-Hant': '請顧客保留收據，可以先離開。',
        'zh-Hans': '请顾客保留小票，可以先离开。',
        en: 'The customer keeps the slip and may go.',
      },
      {
        'zh-Hant': '不要另外再賣一次同一面額，除非這宗已經失敗或退款。',
        'zh-Hans': '不要另外再卖一次同一面额，除非这笔已经失败或退款。',
        en: 'Do not sell the same amount again unless this one has failed or been refunded.',
      },
      {
        'zh-Hant': '一小時後仍未有結果，把收據上的參考編號告訴分銷商。',
        'zh-Hans': '一小时后还没有结果，把小票上的参考编号告诉分销商。',
        en: 'If there is no result after an hour, give the reference on the slip to the distributor.',
      },
    ],
    call: 'distributor',
  },
  review: {
    title: { 'zh-Hant': '要主管決定', 'zh-Hans': '要主管决定', en: 'A supervisor has to decide' },
    means: {
      'zh-Hant': '錢已收下並記錄，系統不能自行判斷有沒有到賬，或價錢已變。',
      'zh-Hans': '钱已收下并记录，系统不能自行判断有没有到账，或价格已变。',
      en: 'The money is taken and recorded; the counter cannot tell by itself whether it was credited, or the price has changed.',
    },
    steps: [
      {
        'zh-Hant': '請顧客保留收據，留下聯絡電話。',
        'zh-Hans': '请顾客保留小票，留下联系电话。',
        en: 'The customer keeps the slip and leaves a telephone number.',
      },
      {
        'zh-Hant': '主管按「經過」看每一次嘗試，致電分銷商，讀出參考編號。',
        'zh-Hans': '主管按“经过”看每一次尝试，致电分销商，读出参考编号。',
        en: 'The supervisor opens Story, reads every attempt, and calls the distributor with the reference.',
      },
      {
        'zh-Hant': '按「主管處理」，選結果，寫下誰說的、何時。',
        'zh-Hans': '按“主管处理”，选结果，写下谁说的、何时。',
        en: 'Press Review, choose the result, and note who said so and when.',
      },
    ],
    call: 'distributor',
  },
  people: {
    title: { 'zh-Hant': '要登入或批准', 'zh-Hans': '要登录或批准', en: 'Sign in, or have it approved' },
    means: {
      'zh-Hant': '這一步要由有權限的人做；銷售沒有改動。',
      'zh-Hans': '这一步要由有权限的人做；销售没有改动。',
      en: 'This step is for someone who may do it; the sale is unchanged.',
    },
    steps: [
      {
        'zh-Hant': '用密碼或員工證登入；輸入錯太多次要等一會。',
        'zh-Hans': '用密码或工牌登录；输错太多次要等一会。',
        en: 'Sign in by PIN or badge; after several wrong tries there is a wait.',
      },
      {
        'zh-Hant': '店員不可以做的，請主管在同一畫面輸入密碼或拍證批准。',
        'zh-Hans': '店员不可以做的，请主管在同一画面输入密码或刷工牌批准。',
        en: 'What a clerk may not do, a supervisor approves in place by PIN or badge.',
      },
      {
        'zh-Hant': '忘記密碼，請店主在「人員」裡重設。',
        'zh-Hans': '忘记密码，请店主在“人员”里重设。',
        en: 'A forgotten PIN is set anew by the owner under People.',
      },
    ],
    call: 'owner',
  },
} as const satisfies Record<string, HelpPage>
