// What the owner may say of slips in the settings file: texts that are kept as they were written, and for
// each wrong one its key.
import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/words/language.ts'
import { receiptWords } from '../../../core/words/receipt-words.ts'
import { parseSettings } from '../../../native/system/settings.ts'

function settingsWith(slip: object) {
  const settings = {
    store: { name: '羅湖便利店' },
    currency: 'HKD',
    saleMax: '1000.00',
    distributor: { kind: 'sandbox' },
    slip,
  }
  return parseSettings(JSON.stringify(settings), 'shop.jsonc')
}

function slipOf(slip: object) {
  const settings = settingsWith(slip)
  if (!settings.ok) throw new Error(JSON.stringify(settings.problem))
  return settings.value.shop.slip
}

test('left out, a slip has no header, a thank-you, one copy, whole numbers and the published hotlines', () => {
  const slip = slipOf({})
  for (const language of languages) expect(slip.header[language]).toBe('')
  expect(slip.footer).toEqual(receiptWords.thanks)
  expect(slip).toMatchObject({ copiesMax: 1, hidesPhone: false, drawerOpened: false, hotlines: [] })
})

test('what the owner writes is kept, in one language or in each', () => {
  const footer = { 'zh-Hant': '歡迎再來', 'zh-Hans': '欢迎再来', en: 'Come again' }
  const hotlines = [{ operatorId: '77', telephone: '' }]
  const slip = slipOf({
    header: ' 24 小時 ',
    footer,
    hidePhone: true,
    copiesMax: 0,
    drawerOpened: true,
    hotlines,
  })
  expect(slip.header).toEqual({ 'zh-Hant': '24 小時', 'zh-Hans': '24 小時', en: '24 小時' })
  expect(slip).toMatchObject({ footer, hidesPhone: true, copiesMax: 0, drawerOpened: true, hotlines })
})

describe('what no slip can hold is refused by its key', () => {
  test.each<[object, string, string]>([
    [{ header: '長'.repeat(121) }, 'settingsValueWrong', 'slip.header'],
    [{ header: 'a\u001bb' }, 'settingsValueWrong', 'slip.header'],
    [{ footer: { 'zh-Hant': '多謝', 'zh-Hans': '谢谢' } }, 'settingsMissing', 'slip.footer.en'],
    [{ refundRule: '' }, 'settingsValueWrong', 'slip.refundRule'],
    [{ refundRule: '長'.repeat(301) }, 'settingsValueWrong', 'slip.refundRule'],
    [{ copiesMax: 21 }, 'settingsValueWrong', 'slip.copiesMax'],
    [{ hidePhone: 'yes' }, 'settingsValueWrong', 'slip.hidePhone'],
    [{ hotlines: [{ operatorId: '12' }] }, 'settingsMissing', 'slip.hotlines[0].telephone'],
  ])('%j', (slip, code, key) => {
    expect(settingsWith(slip)).toMatchObject({ ok: false, problem: { code, details: { key } } })
  })
})
