// Why a scan or a keyed number is not a card that can be topped up: what it is, and what to scan or
// key instead. None of them ever repeats what was scanned.
import type { Phrases } from './language.ts'

export const cardProblems = {
  scanUnreadable: {
    'zh-Hant': '掃描讀不清楚。請再掃一次，或人手輸入卡號。',
    'zh-Hans': '没扫清楚。请再扫一次，或手动输入卡号。',
    en: 'That scan could not be read. Scan again, or key the card number.',
  },
  scanThroughInputMethod: {
    'zh-Hant': '輸入法攔截了掃描內容。請把輸入法切換到英文，再掃一次；也可以人手輸入卡號。',
    'zh-Hans': '输入法截住了扫描内容。请把输入法切换到英文，再扫一次；也可以手动输入卡号。',
    en: 'The input method kept part of that scan. Switch the keyboard to English and scan again, or key the card number.',
  },
  productBarcodeScanned: {
    'zh-Hant': '這是商品條碼，不是卡號。請掃描卡上 89 字頭的長條碼。',
    'zh-Hans': '这是商品条码，不是卡号。请扫卡上 89 开头的长条码。',
    en: 'That is the product barcode, not the card. Scan the long barcode beginning with 89.',
  },
  esimCodeScanned: {
    'zh-Hant': '這是 eSIM 啟用碼，不能在這裏增值，也不要給別人看。請改為輸入電話號碼。',
    'zh-Hans': '这是 eSIM 激活码，不能在这里充值，也不要给别人看。请改为输入手机号。',
    en: 'That is an eSIM activation code: it cannot be topped up, and nobody else should see it. Key the phone number instead.',
  },
  webLinkScanned: {
    'zh-Hant': '這是網址二維碼，不是卡號。請掃描卡上 89 字頭的長條碼。',
    'zh-Hans': '这是网址二维码，不是卡号。请扫卡上 89 开头的长条码。',
    en: 'That is a web link, not the card number. Scan the long barcode beginning with 89.',
  },
  voucherScanned: {
    'zh-Hant': '這像是增值券密碼，不是卡號，請不要給別人看。請掃描卡上 89 字頭的長條碼。',
    'zh-Hans': '这像是充值卡密码，不是卡号，请不要给别人看。请扫卡上 89 开头的长条码。',
    en: 'That looks like a recharge voucher PIN, not a card: keep it covered. Scan the long barcode beginning with 89.',
  },
  imeiScanned: {
    'zh-Hant': '這是手機的 IMEI 號碼，不是卡號。請掃描卡上 89 字頭的長條碼，或輸入電話號碼。',
    'zh-Hans': '这是手机的 IMEI 串号，不是卡号。请扫卡上 89 开头的长条码，或输入手机号。',
    en: 'That is the IMEI of the phone, not the card. Scan the long barcode beginning with 89, or key the phone number.',
  },
  imsiScanned: {
    'zh-Hant': '這是 SIM 卡的內部號碼（IMSI），不能用來增值。請掃描卡上 89 字頭的長條碼，或輸入電話號碼。',
    'zh-Hans': '这是 SIM 卡的内部号码（IMSI），不能用来充值。请扫卡上 89 开头的长条码，或输入手机号。',
    en: 'That is the internal subscriber number (IMSI), which cannot be topped up. Scan the long barcode beginning with 89, or key the phone number.',
  },
  numberTooShort: {
    'zh-Hant': '只有 {digits} 個數字，可能只掃到一部分。請再掃一次 89 字頭的整條條碼，或輸入電話號碼。',
    'zh-Hans': '只有 {digits} 位数字，可能只扫到一部分。请把 89 开头的整条条码再扫一次，或输入手机号。',
    en: 'Only {digits} digits: perhaps part of the number. Scan the whole barcode beginning with 89 again, or key the phone number.',
  },
  numberTooLong: {
    'zh-Hant': '有 {digits} 個數字，太長了，可能連續掃了兩次。請只掃一次 89 字頭的條碼。',
    'zh-Hans': '有 {digits} 位数字，太长了，可能连着扫了两次。请把 89 开头的条码只扫一次。',
    en: '{digits} digits are too many: perhaps two scans ran together. Scan the barcode beginning with 89 once.',
  },
  cardForeign: {
    'zh-Hant': '這張 SIM 卡不是香港、內地或澳門的卡，本店不能增值。請核對是否掃對了卡。',
    'zh-Hans': '这张 SIM 卡不是内地、香港或澳门的卡，本店不能充值。请核对是否扫对了卡。',
    en: 'That SIM is not from Hong Kong, the mainland or Macau, so it cannot be topped up here. Check that it is the right card.',
  },
  phoneNotMobile: {
    'zh-Hant': '這不是香港、內地或澳門的手機號碼，不能增值。請核對號碼，或掃描卡上 89 字頭的長條碼。',
    'zh-Hans': '这不是内地、香港或澳门的手机号，不能充值。请核对号码，或扫卡上 89 开头的长条码。',
    en: 'That is not a mobile number of Hong Kong, the mainland or Macau. Check it, or scan the long barcode beginning with 89.',
  },
} as const satisfies Phrases
