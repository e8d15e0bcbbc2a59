// The owner's settings in a real browser: a wrong value is refused beside its field, a fee holds for the next
// card, what was changed can be read, and every page keeps its shape in three languages.
import { expect, test } from 'vitest'
import { heldWords } from '../../core/words/held-words.ts'
import { languages } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { ruleFields, ruleTitles, ruleWords as words } from '../../core/words/rule-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { type CounterScreen, overflowing, tillSize } from './counter-screen.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

const wideTill = { width: 1366, height: 768 }
const pages = [
  'limits',
  'feesAndProducts',
  'ratesAndRounding',
  'receipts',
  'dayAndAlerts',
  'changes',
] as const

async function openSettings(screen: CounterScreen) {
  await screen.button(screenWords.menu).click()
  await screen.button(words.title).click()
  const dialog = screen.page.getByRole('dialog')
  await dialog.getByRole('form').first().waitFor()
  const to = (page: (typeof pages)[number]) =>
    dialog.getByRole('radio', { name: screen.word(words[page]), exact: true }).check()
  const form = (key: keyof typeof ruleTitles) => {
    const found = dialog.getByRole('form', { name: screen.word(ruleTitles[key]), exact: true })
    const save = found.getByRole('button', { name: screen.word(words.save), exact: true })
    return { found, save }
  }
  return { dialog, to, form }
}

onStage('the settings', (stage) => {
  test('a wrong limit is refused beside its field; a fee holds for the next card', async () => {
    const screen = await stage.open('zh-Hant')
    const { dialog, to, form } = await openSettings(screen)
    const offline = form('offline')
    const hours = offline.found.getByLabel(screen.word(ruleFields.hoursMax), { exact: true })
    await hours.fill('')
    await hours.pressSequentially('1000', { delay: 60 })
    await offline.save.click()
    const refused = dialog.getByRole('alert')
    await refused.getByText(screen.word(problemWords.settingWrong)).waitFor()
    expect(await hours.getAttribute('aria-invalid')).toBe('true')
    await screen.picture('settings-1-refused')
    await hours.fill('0.5')
    await hours.press('Enter')
    await refused.waitFor({ state: 'detached' })
    expect(await hours.inputValue()).toBe('0.5')

    await to('feesAndProducts')
    const fees = form('fees')
    await fees.found.getByLabel(screen.word(ruleFields.fee), { exact: true }).fill('7.00')
    await fees.save.click()
    await expect.poll(() => fees.save.isDisabled()).toBe(true)
    const added = form('tenderFees')
    await added.found.getByRole('button', { name: screen.word(words.add), exact: true }).click()
    await added.found.getByLabel(screen.word(ruleFields.fee), { exact: true }).fill('3.00')
    await added.save.scrollIntoViewIfNeeded()
    await screen.picture('settings-2-tender')
    await added.save.click()
    await expect.poll(() => added.save.isDisabled()).toBe(true)
    await to('changes')
    await dialog.getByText('→ 3.00').waitFor()
    await dialog.getByText('2.00 → 7.00').waitFor()
    await dialog.getByText('12 → 0.5').waitFor()
    await screen.page.keyboard.press('Escape')

    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.page.getByText('HK$57.00').first().waitFor()
    // What Octopus adds is told beside its name, taken, and on the slip as one fee.
    const bill = screen.page.getByRole('region', { name: screen.word(screenWords.bill), exact: true })
    expect(await bill.innerText()).not.toContain('HK$60.00')
    await screen.chooseTender('octopus')
    await bill.getByText('HK$60.00').waitFor()
    await bill.getByText('HK$10.00').waitFor()
    await screen.picture('settings-3-dearer')
    await screen.confirm().click()
    await screen.becomes('credited')
    const slip = screen.slip()
    await slip.getByText('HK$60.00').first().waitFor()
    await slip.getByText('HK$10.00').waitFor()
    const again = await openSettings(screen)
    await again.to('dayAndAlerts')
    const day = again.form('dayEnd')
    await day.found.getByRole('combobox').selectOption('00:00')
    await day.save.click()
    // The demo's day ends at five, and so does the one that runs.
    await day.found.getByRole('status').getByText('05:00').first().waitFor()
    await again.to('feesAndProducts')
    const fee = again.form('fees')
    const other = await stage.open('en')
    const there = await openSettings(other)
    await there.to('feesAndProducts')
    await fee.found.getByLabel(screen.word(ruleFields.fee), { exact: true }).fill('3.00')
    await fee.save.click()
    await expect.poll(() => fee.save.isDisabled()).toBe(true)
    // The other screen still shows what it was: it is told, and shown what it is.
    const late = there.form('fees')
    const lateFee = late.found.getByLabel(other.word(ruleFields.fee), { exact: true })
    expect(await lateFee.inputValue()).toBe('7.00')
    await lateFee.fill('9.00')
    await late.save.click()
    await late.found.getByText(other.word(problemWords.settingChangedMeanwhile)).waitFor()
    await expect.poll(() => lateFee.inputValue()).toBe('3.00')
    await other.picture('settings-overtaken')
    expect(other.faults).toEqual([])
    await other.close()
    await screen.page.keyboard.press('Escape')
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test.each(languages)(
    'a sale tells what held when it was made, beside what holds today, in %s',
    async (language) => {
      const screen = await stage.open(language)
      await screen.lastSales().getByRole('button').first().click()
      await screen.button(screenWords.story).click()
      const dialog = screen.page.getByRole('dialog')
      const choice = dialog.getByRole('radio', { name: screen.word(heldWords.rules), exact: true })
      const before = await choice.boundingBox()
      await choice.check()
      const differing = dialog.locator('.differs')
      await differing.getByText('HK$7.00').first().waitFor()
      expect(await differing.count()).toBe(1)
      await differing.getByText('HK$3.00').waitFor()
      expect((await choice.boundingBox())?.y).toBe(before?.y)
      expect(await overflowing(screen.page)).toEqual([])
      await screen.picture('settings-sale-rules')
      expect(screen.faults).toEqual([])
      await screen.close()
    },
  )

  test.each(languages)('every page keeps its shape in %s', async (language) => {
    const screen = await stage.open(language)
    const { to } = await openSettings(screen)
    for (const page of pages) {
      await to(page)
      expect(await overflowing(screen.page)).toEqual([])
      await screen.picture(`settings-${page}-${language}`)
      await screen.page.setViewportSize(wideTill)
      expect(await overflowing(screen.page)).toEqual([])
      await screen.picture(`settings-${page}-1366-${language}`)
      await screen.page.setViewportSize(tillSize)
    }
    expect(screen.faults).toEqual([])
    await screen.close()
  })
})
