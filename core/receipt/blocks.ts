// The pieces every slip is set from, and the head that says whose it is.
import type { Shop } from '../shop.ts'
import { type Language, type Phrase, say } from '../words/language.ts'
import { receiptTitles, receiptWords as words } from '../words/receipt-words.ts'
import type { ReceiptBlock, ReceiptKind } from './receipt.ts'

export const rule: ReceiptBlock = { kind: 'rule' }
export const space: ReceiptBlock = { kind: 'space' }

export function text(value: string): ReceiptBlock {
  return { kind: 'text', text: value, align: 'left' }
}

export function centred(value: string): ReceiptBlock {
  return { kind: 'text', text: value, align: 'centre' }
}

/** Writes pairs in one language; what has no value is left off. */
export function pairsIn(language: Language) {
  const write =
    (strong: boolean) =>
    (label: Phrase, value: string | null): readonly ReceiptBlock[] =>
      value === null || value === ''
        ? []
        : [{ kind: 'pair', label: say(label, language), value, strong } as const]
  return { pair: write(false), strong: write(true) }
}

/** Store, address, telephone and the owner's own words, as far as there are any; then what slip this is. */
export function heading(kind: ReceiptKind, shop: Shop, language: Language): readonly ReceiptBlock[] {
  const { store, slip } = shop
  const telephone = store.telephone === '' ? '' : `${say(words.telephone, language)} ${store.telephone}`
  const lines = [store.address[language], telephone, slip.header[language]]
  const demo = shop.demo ? [centred(say(words.demo, language))] : []
  return [
    ...practice(shop, language),
    { kind: 'title', text: store.name[language], large: false },
    ...lines.filter((line) => line !== '').map(centred),
    ...demo,
    space,
    { kind: 'title', text: say(receiptTitles[kind], language), large: true },
    space,
  ]
}

/** Large and first, on every slip of the training shop; nothing elsewhere. */
export function practice(shop: Shop, language: Language): readonly ReceiptBlock[] {
  if (!shop.training) return []
  return [
    { kind: 'title', text: say(words.training, language), large: true },
    centred(say(words.trainingNoReceipt, language)),
    rule,
  ]
}
