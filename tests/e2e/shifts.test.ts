// A day by shifts as a clerk and the owner see it: the float counted, a sale, cash carried out, the drawer
// handed over and closed short without knowing it, and the owner who reads what the clerk may not.
import type { Response } from 'playwright-core'
import { expect, test } from 'vitest'
import { dayWords } from '../../core/words/day-words.ts'
import { exportDeskWords } from '../../core/words/export-desk-words.ts'
import { languages, type Phrase } from '../../core/words/language.ts'
import { languageNames, screenWords } from '../../core/words/screen-words.ts'
import { shiftProblems } from '../../core/words/shift-problems.ts'
import { shiftWords } from '../../core/words/shift-words.ts'
import { roleWords, staffWords } from '../../core/words/staff-words.ts'
import { type CounterScreen, overflowing, pictureOf } from './counter-screen.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

const pins = { 黃生: '481516', 阿明: '7319', 小陈: '8642' } as const
type Name = keyof typeof pins

function steps(screen: CounterScreen) {
  const { page, word } = screen
  const dialog = () => page.getByRole('dialog').last()
  const press = (phrase: Phrase) =>
    dialog()
      .getByRole('button', { name: word(phrase), exact: true })
      .click()
  const prove = async (name: Name, confirm: Phrase) => {
    await dialog()
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click()
    await dialog().locator('.pin-field').fill(pins[name])
    await press(confirm)
  }
  return {
    dialog,
    press,
    prove,
    async picture(step: string) {
      // A dialog covers the choice of the language: it is pressed from beneath.
      for (const language of [...languages.slice(1), languages[0]]) {
        const radio = page.getByRole('radio', {
          name: languageNames[language].name,
          exact: true,
          includeHidden: true,
        })
        await radio.first().evaluate((element: HTMLInputElement) => element.click())
        expect(await overflowing(page)).toEqual([])
        await pictureOf(page, `${step}-${language}`)
      }
    },
    async menu(phrase: Phrase) {
      await screen.button(screenWords.menu).click()
      await screen.button(phrase).first().click()
      await dialog().waitFor()
    },
    async add(name: Name) {
      await screen.button(staffWords.addPerson).click()
      await dialog().getByLabel(word(staffWords.name)).fill(name)
      await dialog()
        .getByRole('radio', { name: word(roleWords.clerk), exact: true })
        .check()
      await this.pinTwice(name)
      await dialog().getByRole('listitem').filter({ hasText: name }).waitFor()
    },
    async pinTwice(name: Name) {
      await dialog().getByLabel(word(staffWords.newPin)).fill(pins[name])
      await dialog().getByLabel(word(staffWords.pinAgain)).fill(pins[name])
      await press(staffWords.save)
    },
    async switchTo(name: Name) {
      await page.getByRole('button', { name: new RegExp(word(staffWords.lockOrSwitch)) }).click()
      await prove(name, staffWords.signIn)
      await page.getByRole('button', { name: `${name} ${word(staffWords.lockOrSwitch)}` }).waitFor()
    },
  }
}

onStage('a day by shifts', (stage) => {
  test('opened, sold in, handed over, closed short, read by the owner and not by the clerk', async () => {
    const screen = await stage.open('zh-Hant')
    const { page, word } = screen
    const { dialog, press, prove, picture, menu, add, pinTwice, switchTo } = steps(screen)

    // The owner sets up two clerks and wishes for shifts.
    const notice = page.getByRole('region', { name: word(staffWords.firstTitle) })
    await notice.getByRole('button', { name: word(staffWords.firstTitle), exact: true }).click()
    await dialog().getByLabel(word(staffWords.name)).fill('黃生')
    await pinTwice('黃生')
    await page.getByRole('button', { name: `黃生 ${word(staffWords.lockOrSwitch)}` }).waitFor()
    await menu(staffWords.people)
    for (const name of ['阿明', '小陈'] as const) await add.call({ pinTwice }, name)
    await page.keyboard.press('Escape')
    await menu(dayWords.title)
    const rules = dialog().getByRole('region', { name: word(shiftWords.rules) })
    const withShifts = rules.getByRole('radio', { name: word(shiftWords.rulesWith), exact: true })
    await withShifts.click()
    await rules.locator('input:checked').first().and(withShifts).waitFor()
    await rules.scrollIntoViewIfNeeded()
    await screen.picture('shift-1-rules')
    await press(dayWords.back)

    // A clerk sells nothing before the float is counted, and does not see what should be there.
    await switchTo('阿明')
    const told: Promise<string>[] = []
    const listen = (response: Response) => {
      if (response.url().endsWith('/call')) told.push(response.text().catch(() => ''))
    }
    page.on('response', listen)
    await page.getByText(word(shiftWords.guideNeeded)).waitFor()
    await picture('shift-2-needed')
    await menu(dayWords.title)
    await dialog().getByText(word(shiftProblems.reportsNotShown)).waitFor()
    expect(
      await dialog()
        .getByRole('button', { name: word(exportDeskWords.open) })
        .isDisabled(),
    ).toBe(true)
    await screen.picture('shift-3-clerk-refused')
    await press(dayWords.back)
    await menu(shiftWords.title)
    await press(shiftWords.open)
    await dialog().getByLabel('HK$100.00', { exact: true }).fill('5')
    const [sum] = await dialog().getByLabel(word(shiftWords.sumHKD), { exact: true }).allInnerTexts()
    expect(sum).toBe('HK$500.00')
    await picture('shift-4-float')
    await press(shiftWords.keepFloat)
    await page.getByText(word(shiftWords.doneOpened, { number: 1 })).waitFor()
    await picture('shift-5-opened')
    await press(shiftWords.finish)
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.confirm().click()
    await screen.becomes('credited')

    // HK$100 goes to the bank, with the owner's word.
    await menu(shiftWords.title)
    await press(shiftWords.cashOut)
    await press(shiftWords.reasonBank)
    for (const digit of '100') await dialog().getByRole('button', { name: digit, exact: true }).click()
    await picture('shift-6-cash-out')
    await dialog()
      .getByRole('button', { name: new RegExp(`^${word(shiftWords.record)}`) })
      .click()
    await page.getByText(word(staffWords.approval)).waitFor()
    await prove('黃生', staffWords.approve)
    await page
      .getByText(word(shiftWords.doneMoved, { what: word(shiftWords.cashOut), amount: 'HK$100.00' }))
      .waitFor()

    // Handed over as counted: the drawer has HK$452.
    const count = async () => {
      await dialog().getByLabel('HK$100.00', { exact: true }).fill('4')
      await dialog().getByLabel('HK$50.00', { exact: true }).fill('1')
    }
    await press(shiftWords.handOver)
    await count()
    await dialog()
      .getByRole('button', { name: word(shiftWords.more, { face: 'HK$1.00' }) })
      .dblclick()
    await press(shiftWords.toHandOver)
    await picture('shift-7-hand-over')
    // What should be there was in nothing this page was answered before the count was kept.
    const answers = (await Promise.all(told)).join('\n')
    expect(answers).toContain('reportsNotShown')
    expect(answers).not.toMatch(/\b(45200|55200)\b|452\.00|552\.00/)
    await prove('小陈', shiftWords.takeOver)
    await page.getByText(word(shiftWords.doneHandedOver, { number: 1, name: '小陈' })).waitFor()
    await press(shiftWords.close)
    await count()
    await picture('shift-8-close')
    await press(shiftWords.keepClose)
    await page.getByText(word(shiftWords.doneClosed, { number: 2 })).waitFor()
    // Two dollars are missing, and the clerk is not told.
    expect(await dialog().innerText()).not.toContain('HK$2.00')
    await screen.picture('shift-9-closed')
    await press(shiftWords.finish)
    page.off('response', listen)

    // The owner is, and writes down why; the Z report has it.
    await switchTo('黃生')
    await menu(dayWords.title)
    const shifts = dialog().getByRole('region', { name: word(shiftWords.shiftsOfDay) })
    await shifts.getByText('-HK$2.00').waitFor()
    await shifts.getByRole('button', { name: word(shiftWords.explain), exact: true }).click()
    await shifts.getByLabel(word(shiftWords.explainField)).fill('找續時多給兩元')
    await shifts.getByRole('button', { name: word(shiftWords.record), exact: true }).click()
    await shifts.getByText('找續時多給兩元').waitFor()
    await shifts.scrollIntoViewIfNeeded()
    await picture('shift-10-owner')
    await press(dayWords.printX)
    await press(dayWords.closeDay)
    await press(dayWords.closeYes)
    const paper = dialog().locator('.paper')
    await paper.waitFor()
    const report = await paper.innerText()
    for (const phrase of ['小陈', '-HK$2.00', '找續時多給兩元', word(shiftWords.reasonBank), '-HK$100.00']) {
      expect(report).toContain(phrase)
    }
    await screen.picture('shift-11-z')
    expect(screen.faults).toEqual([])
    await screen.close()
  })
})
