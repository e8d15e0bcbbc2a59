// A receipt with everything a receipt can hold, in each language, for tests that print.
import type { Receipt, ReceiptBlock } from '../../core/receipt/receipt.ts'
import { type Language, say } from '../../core/words/language.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'

const product: Readonly<Record<Language, string>> = {
  'zh-Hant': '中港通卡增值服務（啫嘅咗冇喺啲裏着）',
  'zh-Hans': '跨境储值卡充值服务（电话号码简体）',
  en: 'Cross-border SIM top-up, café “Lo Wu” · 30 days…',
}

export function sampleReceipt(language: Language, number = '1-000042'): Receipt {
  const words = (name: keyof typeof receiptWords) => say(receiptWords[name], language, { days: 30, copy: 1 })
  const pair = (name: keyof typeof receiptWords, value: string, strong = false): ReceiptBlock => ({
    kind: 'pair',
    label: words(name),
    value,
    strong,
  })
  const blocks: ReceiptBlock[] = [
    { kind: 'title', text: words('titleSale'), large: true },
    { kind: 'title', text: 'Lowu 羅湖罗湖', large: false },
    { kind: 'rule' },
    pair('receiptNumber', number),
    pair('cardNumber', '8985 2000 0123 4567 8901'),
    pair('product', product[language]),
    pair('faceValue', 'HK$100.00'),
    pair('total', 'HK$105.00', true),
    { kind: 'space' },
    { kind: 'text', text: words('pendingExplained'), align: 'left' },
    { kind: 'text', text: words('thanks'), align: 'centre' },
    { kind: 'barcode', data: number },
    { kind: 'qr', data: `lowu:${number}` },
  ]
  return { kind: 'sale', language, copy: 0, blocks }
}
