// What each slip of a sale says, in each language: all that a customer needs later, nothing that is not
// so, and nothing twice.
import { describe, expect, test } from 'vitest'
import { readScan } from '../../core/card/read-scan.ts'
import { hotlineOf } from '../../core/catalogue/hotline.ts'
import type { ReceiptNumber } from '../../core/ids.ts'
import { money } from '../../core/money.ts'
import { composeReceipt } from '../../core/receipt/compose.ts'
import { layOut } from '../../core/receipt/layout.ts'
import { type Receipt, type SaleSlipKind, saleSlipKinds } from '../../core/receipt/receipt.ts'
import type { Shop } from '../../core/shop.ts'
import type { Sale, Tender } from '../../core/top-up/sale.ts'
import type { SaleState } from '../../core/top-up/state.ts'
import { languages } from '../../core/words/language.ts'
import { receiptTitles, receiptWords as words } from '../../core/words/receipt-words.ts'
import { stateWords } from '../../core/words/state-words.ts'
import { preparedSale, startMs } from '../contract/sale-samples.ts'
import { simulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000
const cash: Tender = { kind: 'cash', currency: 'HKD', givenMinor: 120_00, changeMinor: 15_00, ratePpm: null }
const states: Readonly<Record<SaleSlipKind, SaleState>> = {
  sale: 'credited',
  pending: 'paid',
  final: 'credited',
  failed: 'failed',
  refund: 'refunded',
  void: 'refunded',
}

function saleFor(kind: SaleSlipKind, changes: Partial<Sale> = {}): Sale {
  const settled = kind !== 'pending'
  const back = kind === 'refund' || kind === 'void'
  return preparedSale(7, {
    state: states[kind],
    tender: cash,
    receiptNumber: '1-000042' as ReceiptNumber,
    refundReceiptNumber: back ? ('1-000043' as ReceiptNumber) : null,
    paidAtMs: startMs,
    settledAtMs: settled ? startMs + 5 * minuteMs : null,
    distributorId: 'DIST-778899',
    operatorReference: 'OPER-5',
    operatorName: 'China Mobile Hong Kong',
    ...changes,
  })
}

/** As it stands on the widest paper, where no line is broken. */
function linesOf(receipt: Receipt): string[] {
  return layOut(receipt, 48).lines.map((line) =>
    line.kind === 'text' ? line.text.trim() : `<${line.kind} ${line.data}>`,
  )
}

function slip(kind: SaleSlipKind, changes: Partial<Sale> = {}, shop: Partial<Shop> = {}): string[] {
  return linesOf(composeReceipt(kind, saleFor(kind, changes), { ...simulatedShop, ...shop }, 0, null))
}

function withSlip(changes: Partial<Shop['slip']>): Partial<Shop> {
  return { slip: { ...simulatedShop.slip, ...changes } }
}

describe.each(saleSlipKinds)('a %s slip', (kind) => {
  test.each(languages)('says whose it is, what it is and how to find the sale again, in %s', (language) => {
    const lines = slip(kind, { language })
    const { name, address, telephone } = simulatedShop.store
    const all = lines.join('\n')
    expect(lines).toContain(name[language])
    expect(lines).toContain(address[language])
    expect(lines).toContain(`${words.telephone[language]} ${telephone}`)
    expect(lines).toContain(receiptTitles[kind][language])
    expect(lines).toContain('<barcode 1-000042>')
    expect(lines).toContain('<qr REFERENCE7>')
    for (const part of ['HK$100.00', 'HK$105.00', '+852 9000 0007', 'DIST-778899', 'OPER-5'])
      expect(all).toContain(part)
    expect(all).toContain(stateWords[states[kind]].name[language])
  })

  test.each(languages)('says nothing twice and leaves no label without a value, in %s', (language) => {
    const { blocks } = composeReceipt(kind, saleFor(kind, { language }), simulatedShop, 0, null)
    const pairs = blocks.flatMap((block) => (block.kind === 'pair' ? [block] : []))
    expect(pairs.filter((pair) => pair.value.trim() === '' || pair.value === '-')).toEqual([])
    const labels = pairs.map((pair) => pair.label)
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
    const sentences = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
    expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([])
  })

  test.each([32, 42, 48])('keeps amounts and numbers whole on %i columns', (columns) => {
    for (const language of languages) {
      const receipt = composeReceipt(kind, saleFor(kind, { language }), simulatedShop, 0, null)
      const texts = layOut(receipt, columns).lines.map((line) => (line.kind === 'text' ? line.text : ''))
      for (const part of ['HK$105.00', '+852 9000 0007', 'REFERENCE7'])
        expect(texts.some((text) => text.includes(part))).toBe(true)
    }
  })
})

test('the barcode read by a scanner is a receipt of this shop', () => {
  const receipt = composeReceipt('sale', saleFor('sale'), simulatedShop, 0, null)
  const barcode = receipt.blocks.find((block) => block.kind === 'barcode')
  expect(readScan(barcode?.data ?? '')).toEqual({ kind: 'receipt', number: '1-000042' })
})

describe('what is said only when it is so', () => {
  test('a number is called credited once it is', () => {
    expect(slip('sale').join('\n')).toContain(`${words.phoneCredited['zh-Hant']} `)
    for (const kind of ['pending', 'failed', 'refund', 'void'] as const)
      expect(slip(kind).join('\n')).not.toContain(words.phoneCredited['zh-Hant'])
    const card = {
      kind: 'iccid',
      number: '8985212000000000008',
      country: 'HK',
      issuer: null,
      checkDigit: 'right',
    } as const
    const line = slip('final', { card }).find((each) => each.startsWith(words.cardCredited['zh-Hant']))
    expect(line).toContain('8985 2120 0000 0000 008')
  })

  test.each<[SaleState, keyof typeof words]>([
    ['paid', 'pendingExplained'],
    ['sending', 'askedExplained'],
    ['inDoubt', 'askedExplained'],
    ['accepted', 'askedExplained'],
    ['needsReview', 'reviewExplained'],
  ])('a PENDING slip of a sale that is %s', (state, expected) => {
    const receipt = composeReceipt('pending', saleFor('pending', { state }), simulatedShop, 0, null)
    const sentences = receipt.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
    const told = ['pendingExplained', 'askedExplained', 'reviewExplained'] as const
    expect(told.filter((name) => sentences.includes(words[name]['zh-Hant']))).toEqual([expected])
  })

  test('validity belongs to a credit', () => {
    expect(slip('sale').join('\n')).toContain('180 日')
    expect(slip('pending').join('\n')).not.toContain('180 日')
    expect(slip('sale', { validityDays: null }).join('\n')).not.toContain(words.validity['zh-Hant'])
  })

  test('a refund rule is no use to whoever has the money back', () => {
    const rule = simulatedShop.slip.refundRule['zh-Hant']
    expect(slip('pending')).toContain(rule)
    expect(slip('refund')).not.toContain(rule)
    expect(slip('void')).not.toContain(rule)
  })

  test('a refund has its own number, its own time and no change', () => {
    const lines = slip('refund').join('\n')
    expect(lines).toMatch(/退款編號\s+1-000043/)
    expect(lines).toMatch(/原收據\s+1-000042/)
    expect(lines).toMatch(/退款方式\s+現金/)
    expect(lines).not.toContain(words.change['zh-Hant'])
    const time = (each: string[]) => each.find((line) => line.startsWith(words.time['zh-Hant']))
    expect(time(slip('refund'))).not.toBe(time(slip('sale')))
    expect(slip('void').join('\n')).toMatch(/作廢編號\s+1-000043/)
  })

  test('a failed sale owes what was paid', () => {
    const lines = slip('failed').join('\n')
    expect(lines).toMatch(/應退款\s+HK\$105\.00/)
    expect(lines).not.toContain(words.total['zh-Hant'])
  })
})

describe('money', () => {
  test('cash: what was given and the change', () => {
    const lines = slip('sale').join('\n')
    expect(lines).toMatch(/合計\s+HK\$105\.00/)
    expect(lines).toMatch(/現金\s+HK\$120\.00/)
    expect(lines).toMatch(/找續\s+HK\$15\.00/)
  })

  test('a terminal: its name, and the sum once', () => {
    const tender: Tender = { ...cash, kind: 'octopus', givenMinor: 105_00, changeMinor: 0 }
    const lines = slip('sale', { tender })
    expect(lines.join('\n')).toMatch(/付款方式\s+八達通/)
    expect(lines.filter((line) => line.includes('HK$105.00'))).toHaveLength(1)
  })

  test('a card credited in another currency shows both values, and other cash its rate', () => {
    const tender: Tender = {
      ...cash,
      currency: 'CNY',
      givenMinor: 100_00,
      changeMinor: 2_00,
      ratePpm: 930_000,
    }
    const price = {
      faceValue: money('CNY', 92_00),
      value: money('HKD', 100_00),
      fee: money('HKD', 5_00),
      total: money('HKD', 105_00),
    }
    const lines = slip('sale', { tender, price, rounding: money('CNY', 35) }).join('\n')
    expect(lines).toMatch(/面額\s+CNY 92\.00/)
    expect(lines).toMatch(/售價\s+HK\$100\.00/)
    expect(lines).toMatch(/合計\s+HK\$105\.00/)
    expect(lines).toMatch(/匯率\s+HKD 1 = CNY 0\.930000/)
    expect(lines).toMatch(/應付\s+CNY 98\.00/)
  })
})

describe("the owner's own words and wishes", () => {
  test('header, footer and refund rule, in the language of the customer; an empty one takes no line', () => {
    const own = (word: string) => ({ 'zh-Hant': `${word}繁`, 'zh-Hans': `${word}简`, en: `${word} EN` })
    const shop = withSlip({ header: own('頭'), footer: own('尾'), refundRule: own('退') })
    const lines = slip('pending', { language: 'zh-Hans' }, shop)
    for (const text of ['頭简', '尾简', '退简']) expect(lines).toContain(text)
    const empty = { 'zh-Hant': '', 'zh-Hans': '', en: '' }
    const bare = composeReceipt(
      'sale',
      saleFor('sale'),
      { ...simulatedShop, ...withSlip({ footer: empty }) },
      0,
      null,
    )
    expect(bare.blocks.filter((block) => block.kind === 'text' && block.text === '')).toEqual([])
    expect(bare.blocks.at(-1)).toEqual({ kind: 'qr', data: 'REFERENCE7' })
    // Both codes need blank paper around them to be read.
    const kinds = composeReceipt('sale', saleFor('sale'), simulatedShop, 0, null).blocks.map(
      (block) => block.kind,
    )
    expect(kinds.slice(-5)).toEqual(['barcode', 'space', 'qr', 'space', 'text'])
  })

  test('a store without address and telephone has no empty lines for them', () => {
    const store = { ...simulatedShop.store, address: { 'zh-Hant': '', 'zh-Hans': '', en: '' }, telephone: '' }
    const { blocks } = composeReceipt('sale', saleFor('sale'), { ...simulatedShop, store }, 0, null)
    expect(blocks.slice(0, 2).map((block) => block.kind)).toEqual(['title', 'space'])
  })

  test.each([
    ['+85291234567', 'HK', '+852 91** **67'],
    ['+8613800138000', 'CN', '+86 138 **** 8000'],
    ['+85366123456', 'MO', '+853 66** **56'],
  ] as const)('the middle of %s is hidden when the owner wants it', (number, country, shown) => {
    const card = { kind: 'phone', number, country } as const
    const hidden = slip('sale', { card }, withSlip({ hidesPhone: true })).join('\n')
    expect(hidden).toContain(shown)
    expect(hidden).not.toContain(number.slice(-8))
    expect(slip('sale', { card }).join('\n')).not.toContain('*')
  })

  test.each([
    ['CMHK HKD 100', null],
    ['CMHK HK$100', null],
    ['HKD 100.00', null],
    ['CMHK HKD 50-500', null],
    ['CMHK', null],
    ['CMHK 5G Data 30 days', '5G Data 30 days'],
    ['鴨聊佳 HK$100', '鴨聊佳 HK$100'],
  ])('operator and face value are named once, whatever the product is called: %s', (productName, shown) => {
    const lines = slip('sale', { operatorName: 'CMHK', productName })
    expect(lines.filter((line) => line.includes('CMHK'))).toHaveLength(1)
    const product = lines.find((line) => line.startsWith(words.product['zh-Hant'])) ?? null
    expect(product?.replace(/^產品\s+/, '') ?? null).toBe(shown)
  })

  test('the clerk is named where somebody is signed in', () => {
    expect(slip('sale').join('\n')).not.toContain(words.clerk['zh-Hant'])
    expect(slip('sale', { clerk: '陳小姐' }).join('\n')).toMatch(/店員\s+陳小姐/)
    // Who sold it need not be who gives the money back.
    for (const kind of ['refund', 'void'] as const)
      expect(slip(kind, { clerk: '陳小姐' }).join('\n')).not.toContain('陳小姐')
  })
})

describe('whom to call', () => {
  const operator = (operatorName: string, country: 'HK' | 'CN' | 'MO', operatorId = '77') =>
    hotlineOf(
      { operatorId, operatorName, card: { kind: 'phone', number: '+85291234567', country } },
      simulatedShop,
    )

  test.each([
    ['China Mobile Hong Kong', 'HK', '2945 8888'],
    ['China Unicom Hong Kong Cross-Border', 'HK', '2122 1188'],
    ['SmarTone', 'HK', '2880 2688'],
    ['csl', 'HK', '178 178'],
    ['3HK', 'HK', '3162 3333'],
    ['China Mobile', 'CN', '10086'],
    ['China Unicom', 'CN', '10010'],
    ['China Telecom', 'CN', '10000'],
    ['CTM', 'MO', '1000'],
    ['中國移動香港', 'HK', '2945 8888'],
    ['中国移动', 'CN', '10086'],
    ['中国联通', 'CN', '10010'],
    ['中国电信', 'CN', '10000'],
    ['Lucky Mobile', 'HK', null],
    ['China Telecom', 'HK', null],
  ] as const)('%s of %s: %s', (name, country, telephone) => {
    expect(operator(name, country)).toBe(telephone)
  })

  test("the owner's word comes first, also to say nothing", () => {
    const sale = saleFor('sale')
    const own = (telephone: string) => ({
      slip: { ...simulatedShop.slip, hotlines: [{ operatorId: '77', telephone }] },
    })
    expect(hotlineOf(sale, own('9876 5432'))).toBe('9876 5432')
    expect(hotlineOf(sale, own(''))).toBe(null)
    expect(slip('sale').join('\n')).toMatch(/電訊商熱線\s+2945 8888/)
    expect(slip('refund').join('\n')).not.toContain(words.hotline['zh-Hant'])
    expect(slip('sale', {}, own('')).join('\n')).not.toContain(words.hotline['zh-Hant'])
  })
})
