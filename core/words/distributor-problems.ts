// What the distributor said no to, or why it cannot be asked. A refusal here always means that the
// card was not credited, so each says what the clerk does about the customer's money.
import type { Phrases } from './language.ts'

export const distributorProblems = {
  distributorUnreachable: {
    'zh-Hant': '暫時聯絡不到分銷商。已付款的增值會在線路恢復後自動送出。',
    'zh-Hans': '暂时联系不到分销商。已付款的充值会在线路恢复后自动送出。',
    en: 'The distributor cannot be reached. Paid top-ups are sent by themselves when the line is back.',
  },
  distributorKeepsCredit: {
    'zh-Hant': '分銷商拒絕撤回，增值仍然有效，所以不能退款。請向顧客解釋；如有爭議，請店主聯絡分銷商。',
    'zh-Hans': '分销商拒绝撤回，充值仍然有效，所以不能退款。请向顾客说明；如有争议，请店主联系分销商。',
    en: 'The distributor will not take it back. The credit stands, so it cannot be refunded. Tell the customer; in a dispute the owner asks the distributor.',
  },
  distributorNotChosen: {
    'zh-Hant': '還沒有選分銷商，未能銷售。請店主在選單打開「設定店舖」。',
    'zh-Hans': '还没有选分销商，暂不能销售。请店主在菜单打开“设置店铺”。',
    en: 'No distributor is chosen yet, so nothing can be sold. The owner opens Set up the shop in the menu.',
  },
  distributorBusy: {
    'zh-Hant': '分銷商暫時限制查詢次數。請稍候，系統會自動再試。',
    'zh-Hans': '分销商暂时限制了请求次数。请稍候，系统会自动重试。',
    en: 'The distributor is limiting requests for the moment. Wait; it is tried again by itself.',
  },
  distributorCredentialsRefused: {
    'zh-Hant': '分銷商不接受本店的帳戶密鑰。請店主檢查設定中的密鑰；已付款的增值會保留。',
    'zh-Hans': '分销商不接受本店的账户密钥。请店主检查设置中的密钥；已付款的充值会保留。',
    en: 'The distributor does not accept this store’s keys. The owner checks them in the settings; paid top-ups are kept.',
  },
  distributorAnswerUnreadable: {
    'zh-Hant': '分銷商的回覆無法理解。系統會自動再問；持續出現請通知店主。',
    'zh-Hans': '分销商的回复无法识别。系统会自动再问；持续出现请通知店主。',
    en: 'The distributor’s answer makes no sense. It is asked again by itself; if this goes on, tell the owner.',
  },
  distributorNumberInvalid: {
    'zh-Hant': '分銷商不認得這個號碼，沒有增值。請核對號碼後重新銷售，並退款給顧客。',
    'zh-Hans': '分销商不认得这个号码，没有充值。请核对号码后重新销售，并退款给顾客。',
    en: 'The distributor does not know this number and nothing was credited. Refund, check the number and sell again.',
  },
  distributorNumberBarred: {
    'zh-Hant': '這個號碼已被停用或禁止增值，沒有增值。請退款，並請顧客聯絡電訊商。',
    'zh-Hans': '这个号码已被停用或禁止充值，没有充值。请退款，并请顾客联系运营商。',
    en: 'This number is barred from top-ups and nothing was credited. Refund; the customer should ask the operator.',
  },
  distributorNumberIneligible: {
    'zh-Hant': '這張卡不適用於所選產品，沒有增值。請退款，或改選另一個產品。',
    'zh-Hans': '这张卡不适用于所选产品，没有充值。请退款，或改选另一个产品。',
    en: 'This card cannot take that product and nothing was credited. Refund, or choose another product.',
  },
  distributorOperatorUnavailable: {
    'zh-Hant': '電訊商系統暫停服務，沒有增值。請退款，或稍後重新銷售。',
    'zh-Hans': '运营商系统暂停服务，没有充值。请退款，或稍后重新销售。',
    en: 'The operator’s system is out of service and nothing was credited. Refund, or sell again later.',
  },
  distributorDuplicate: {
    'zh-Hant': '電訊商認為與剛才的增值重複，這一宗沒有增值。請先核對上一宗，再退款或稍後重試。',
    'zh-Hans': '运营商认为与刚才的充值重复，这一笔没有充值。请先核对上一笔，再退款或稍后重试。',
    en: 'The operator took this for a repeat of a top-up just made and did not credit it. Check the earlier one, then refund or try later.',
  },
  distributorLimitReached: {
    'zh-Hant': '這張卡或本店已達增值上限，沒有增值。請退款，或改日再試。',
    'zh-Hans': '这张卡或本店已达充值上限，没有充值。请退款，或改日再试。',
    en: 'A limit on this card or this store is reached and nothing was credited. Refund, or try another day.',
  },
  distributorBalanceEmpty: {
    'zh-Hant': '本店在分銷商的餘額不足，沒有增值。請通知店主補款；這宗銷售請退款。',
    'zh-Hans': '本店在分销商的余额不足，没有充值。请通知店主补款；这笔销售请退款。',
    en: 'The store’s balance at the distributor is too low and nothing was credited. Tell the owner; refund this sale.',
  },
  distributorReversed: {
    'zh-Hant': '分銷商撤回了這宗增值（編號 {distributorId}）。請核實後退款。',
    'zh-Hans': '分销商撤回了这笔充值（编号 {distributorId}）。请核实后退款。',
    en: 'The distributor took this top-up back (number {distributorId}). Check, then refund.',
  },
  distributorCancelled: {
    'zh-Hant': '分銷商取消了這宗增值，沒有增值。請退款，或重新銷售。',
    'zh-Hans': '分销商取消了这笔充值，没有充值。请退款，或重新销售。',
    en: 'The distributor cancelled this top-up and nothing was credited. Refund, or sell again.',
  },
  distributorDeclined: {
    'zh-Hant': '電訊商拒絕了這宗增值，沒有說明原因。請退款，或稍後重新銷售。',
    'zh-Hans': '运营商拒绝了这笔充值，没有说明原因。请退款，或稍后重新销售。',
    en: 'The operator declined this top-up without saying why. Refund, or sell again later.',
  },
  distributorRejected: {
    'zh-Hant': '分銷商不接受這宗增值，沒有增值。請退款；再次出現請通知店主。',
    'zh-Hans': '分销商不接受这笔充值，没有充值。请退款；再次出现请通知店主。',
    en: 'The distributor rejected this top-up and nothing was credited. Refund; if it happens again, tell the owner.',
  },
  distributorProductGone: {
    'zh-Hant': '分銷商已不再向本店提供這個產品，沒有增值。請退款，並改選另一個產品。',
    'zh-Hans': '分销商已不再向本店提供这个产品，没有充值。请退款，并改选另一个产品。',
    en: 'The distributor no longer sells this product to the store and nothing was credited. Refund, and choose another.',
  },
  distributorAmountRefused: {
    'zh-Hant': '分銷商不接受這個面額，沒有增值。請退款，並改選另一個面額。',
    'zh-Hans': '分销商不接受这个面额，没有充值。请退款，并改选另一个面额。',
    en: 'The distributor does not take this face value and nothing was credited. Refund, and choose another amount.',
  },
} as const satisfies Phrases
