// The slips that no sale stands behind: why the drawer was opened, and the page that shows what a
// printer can do.
import { localTime } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import { type Language, languages, say } from '../words/language.ts'
import { receiptWords as words } from '../words/receipt-words.ts'
import { stateWords } from '../words/state-words.ts'
import { heading, pairsIn, rule, space, text } from './blocks.ts'
import type { Receipt, ReceiptBlock } from './receipt.ts'

interface Written {
  readonly atMs: number
  readonly language: Language
}

export function composeDrawerSlip(
  { reason, clerk, atMs, language }: Written & { readonly reason: string; readonly clerk: string },
  shop: Shop,
): Receipt {
  const { pair } = pairsIn(language)
  const { register } = shop.store
  const blocks = [
    ...heading('drawer', shop, language),
    ...pair(words.time, timeOf(atMs, shop)),
    ...pair(words.register, register),
    ...pair(words.clerk, clerk === register ? null : clerk),
    rule,
    ...pair(words.reason, reason),
  ]
  return { kind: 'drawer', language, copy: 0, blocks }
}

/** Characters that only some printers have: Hong Kong's own, the mainland's, and signs near money. */
const samples = ['啫嘅咗冇喺啲裏着羣', '电话号码充值', 'HK$1,234.50  CNY 1,234.50', '“Lo Wu” · 30…'] as const
/** Hong Kong's word for a lift is in no printer: its line has to be drawn. */
const drawn = 'LIFT 升降機 𨋢'
const digits = '1234567890'

/** Fills one line of the paper exactly, says the same in each language, and carries both kinds of code. */
export function composeTestPage(
  { columns, atMs, language }: Written & { readonly columns: number },
  shop: Shop,
): Receipt {
  const { pair, strong } = pairsIn(language)
  const line = digits.repeat(Math.ceil(columns / digits.length)).slice(0, columns)
  const status = languages.map((each): ReceiptBlock => text(say(stateWords.credited.tell, each)))
  const blocks: ReceiptBlock[] = [
    ...heading('test', shop, language),
    ...pair(words.time, timeOf(atMs, shop)),
    ...pair(words.register, shop.store.register),
    rule,
    text(say(words.testColumns, language, { columns })),
    text(line),
    rule,
    text(say(words.testCharacters, language)),
    ...status,
    ...samples.map(text),
    ...strong(words.total, 'HK$1,234.50'),
    rule,
    text(say(words.testDrawn, language)),
    text(drawn),
    rule,
    text(say(words.testCodes, language)),
    space,
    // Numbers begin at 1: no sale ever has this one.
    { kind: 'barcode', data: `${shop.store.register}-000000` },
    space,
    { kind: 'qr', data: `${shop.store.register}-000000` },
  ]
  return { kind: 'test', language, copy: 0, blocks }
}

function timeOf(atMs: number, shop: Shop): string {
  const { date, time } = localTime(atMs, shop.timeZone)
  return `${date} ${time}`
}
