// A clerk with a scanner that types like a keyboard: it is read on every screen, it never types into a
// field, it never presses what a key would press, and a person who types is never taken for it.
import { expect, test } from 'vitest'
import { findWords } from '../../core/words/find-words.ts'
import { type Language, languages } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { scanWords } from '../../core/words/scan-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { plugKeyboardScanner } from './keyboard-scanner.ts'
import { onStage } from './stage.ts'

const [hong, hongGroups] = ['8985212000000000008', '8985 2120 0000 0000 008']
const [three, threeGroups] = ['8985203000000000017', '8985 2030 0000 0000 017']

onStage('a scanner that types', (stage) => {
  async function begin(language: Language = 'en') {
    const screen = await stage.open(language)
    const scanner = await plugKeyboardScanner(screen.page)
    const box = screen.page.getByLabel(screen.word(screenWords.scanBox))
    /** The card on screen, whole. */
    const shows = (groups: string) =>
      screen.page
        .locator('.card-groups')
        .filter({ hasText: new RegExp(`^\\s*${groups}\\s*$`) })
        .waitFor()
    const given = screen.page.getByRole('status', { name: screen.word(screenWords.given), exact: true })
    return { ...screen, scanner, box, shows, given }
  }

  test('is read on the first screen and over another card, and its digits choose no amount', async () => {
    const { scanner, shows, page, word, close, faults } = await begin()
    await scanner.scan(hong)
    await shows(hongGroups)
    const offers = page.getByRole('region', { name: word(screenWords.offers) })
    await offers.getByRole('button', { name: /^HK/ }).first().waitFor()
    await scanner.scan(three, { end: 'Tab' })
    await shows(threeGroups)
    await offers.getByRole('button', { name: /^HK/ }).first().waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('is read without a last key too, by its silence', async () => {
    const { scanner, shows, close } = await begin()
    await scanner.scan(hong, { end: null })
    await shows(hongGroups)
    await close()
  })

  test('in the middle of typing an amount is held, gives no money and loses none', async () => {
    const { scanner, scan, shows, chooseAmount, given, page, word, button, close } = await begin()
    await scan(hong)
    await shows(hongGroups)
    await chooseAmount('HK$50.00')
    await page.keyboard.press('5')
    await given.getByText('5.00', { exact: false }).waitFor()
    await scanner.scan(three)
    await page.getByText(word(screenWords.heldCard, { groups: threeGroups })).waitFor()
    expect(await given.innerText()).toBe('HK$5.00')
    await page.keyboard.press('5')
    await given.getByText('55.00', { exact: false }).waitFor()
    // Its Enter has confirmed nothing.
    expect(await button(screenWords.confirm).isEnabled()).toBe(true)
    await page.getByRole('button', { name: word(screenWords.heldTake) }).click()
    await shows(threeGroups)
    await close()
  })

  test('types nothing into a field, which keeps what the clerk had typed', async () => {
    const { scanner, box, shows, page, close } = await begin()
    await box.click()
    await page.keyboard.type('138', { delay: 80 })
    await scanner.scan(hong)
    await shows(hongGroups)
    expect(await box.inputValue()).toBe('138')
    await close()
  })

  test('is answered in a window that stands in front, and types nothing into its field', async () => {
    const { scanner, shows, page, word, close } = await begin()
    await page.getByRole('button', { name: word(findWords.findTitle), exact: true }).click()
    const window = page.getByRole('dialog', { name: word(findWords.findTitle) })
    const field = window.getByLabel(word(findWords.findText))
    await field.click()
    await page.keyboard.type('12', { delay: 80 })
    await scanner.scan('4891234567898')
    await window.getByText(word(problemWords.productBarcodeScanned)).waitFor()
    await scanner.scan(hong)
    await window.getByText(word(scanWords.cardBehind, { groups: hongGroups })).waitFor()
    expect(await field.inputValue()).toBe('12')
    await page.keyboard.press('Escape')
    await window.waitFor({ state: 'detached' })
    await shows(hongGroups)
    await close()
  })

  test('does not press the button the clerk touched last', async () => {
    const { scanner, scan, shows, button, close } = await begin()
    await scan(hong)
    await shows(hongGroups)
    await button(screenWords.dropCard).focus()
    await scanner.scan(three)
    await shows(threeGroups)
    await close()
  })

  test('is read under an input method by the places of its keys', async () => {
    const { scanner, box, shows, close } = await begin()
    await box.fill('6')
    await scanner.scanUnderInputMethod(hong)
    await shows(hongGroups)
    expect(await box.inputValue()).toBe('6')
    await close()
  })

  test('whose letters an input method makes words of leaves none of them in the field', async () => {
    const { scanner, box, page, word, close } = await begin()
    await box.fill('6')
    await scanner.scanUnderInputMethod('NIHAONIHAO', 'nihao')
    await page.getByText(word(problemWords.scanThroughInputMethod)).waitFor()
    await expect.poll(() => box.inputValue()).toBe('6')
    await close()
  })

  test.each(languages)('answers a bad scan at once, in %s', async (language) => {
    const { scanner, page, word, shows, close } = await begin(language)
    for (const [code, phrase] of [
      ['4891234567898', problemWords.productBarcodeScanned],
      ['HTTPXXWWWXLOWU', problemWords.scanUnreadable],
    ] as const) {
      await scanner.scan(code)
      await page.getByText(word(phrase)).waitFor()
    }
    await scanner.scanUnderInputMethod('ABCDEFGH')
    await page.getByText(word(problemWords.scanThroughInputMethod)).waitFor()
    await scanner.scan('8985212000000000009')
    await shows('8985 2120 0000 0000 009')
    await page.getByText(word(screenWords.warnCheckDigitWrong)).waitFor()
    await scanner.scan('91234567')
    await shows('\\+852 9123 4567')
    await page.getByText(word(screenWords.warnNoCheckDigit)).waitFor()
    await close()
  })

  test('opens the sale of a receipt', async () => {
    const { scanner, scan, shows, chooseAmount, giveExact, confirm, becomes, slip, page, word, close } =
      await begin()
    await scan(hong)
    await shows(hongGroups)
    await chooseAmount('HK$50.00')
    await giveExact()
    await confirm().click()
    await becomes('credited')
    await slip().locator('.paper').waitFor()
    const number = /\d-\d{6}/.exec(await slip().innerText())?.[0] ?? ''
    await scan(three)
    await shows(threeGroups)
    await scanner.scan(number)
    await becomes('credited')
    expect(
      await page.getByRole('region', { name: word(screenWords.slip), exact: true }).innerText(),
    ).toContain(number)
    await close()
  })

  test('is not a person, however fast that person types', async () => {
    const { box, shows, page, close } = await begin()
    await box.click()
    await page.keyboard.type(hong, { delay: 45 })
    expect(await box.inputValue()).toBe(hong)
    await page.keyboard.press('Enter')
    await shows(hongGroups)
    await close()
  })
})
