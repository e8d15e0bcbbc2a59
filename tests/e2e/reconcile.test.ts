// Reconciliation as the owner sees it: an honest day agrees, two differences are found with their next
// steps, one is settled with a note, a statement file in Chinese says the same; a clerk is refused in words.
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { dayWords } from '../../core/words/day-words.ts'
import { exportDeskWords } from '../../core/words/export-desk-words.ts'
import { languages } from '../../core/words/language.ts'
import { payInWords } from '../../core/words/pay-in-words.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import {
  fieldWords,
  kindWords,
  reconcileWords,
  stepWords,
  thereWords,
} from '../../core/words/reconcile-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { shiftWords } from '../../core/words/shift-words.ts'
import { roleWords, staffWords } from '../../core/words/staff-words.ts'
import { type CounterScreen, overflowing } from './counter-screen.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

const dialogOf = (screen: CounterScreen) => screen.page.getByRole('dialog')

async function openReconciliation(screen: CounterScreen) {
  await screen.button(screenWords.menu).click()
  await screen.button(reconcileWords.title).click()
  const dialog = dialogOf(screen)
  await dialog.waitFor()
  return dialog
}

async function sell(screen: CounterScreen): Promise<void> {
  await screen.scan(madeCard())
  await screen.chooseAmount('HK$50.00')
  await screen.giveExact()
  await screen.confirm().click()
  await screen.becomes('credited')
}

onStage('reconciliation', (stage) => {
  test('an honest day agrees with the list of the distributor', async () => {
    const screen = await stage.open('zh-Hant')
    await sell(screen)
    await sell(screen)
    const dialog = await openReconciliation(screen)
    await dialog.getByText(screen.word(reconcileWords.notYet)).waitFor()
    await screen.picture('reconcile-1-before')
    await dialog.getByRole('button', { name: screen.word(reconcileWords.compare), exact: true }).click()
    await dialog.getByText(screen.word(reconcileWords.agreesThere), { exact: true }).waitFor()
    await screen.picture('reconcile-2-agrees')
    // A terminal that took what no sale of the books did.
    const money = dialog.getByRole('region', { name: screen.word(reconcileWords.money) })
    const octopus = { name: screen.word(receiptWords.octopus) }
    const total = money.getByLabel(screen.word(reconcileWords.totalOf, octopus), { exact: true })
    const keep = money.getByRole('button', { name: screen.word(reconcileWords.keepTotals), exact: true })
    await total.fill('12,5')
    expect(await keep.isDisabled()).toBe(true)
    await total.fill('')
    await total.pressSequentially('12.50', { delay: 60 })
    await keep.click()
    await money.getByText('+HK$12.50', { exact: true }).waitFor()
    expect(await total.inputValue()).toBe('12.50')
    await screen.picture('reconcile-2-terminal')
    // What the owner paid in at the distributor is written down, and stands there from then on.
    const payIns = dialog.getByRole('region', { name: screen.word(payInWords.title) })
    await payIns.getByRole('button', { name: screen.word(payInWords.begin), exact: true }).click()
    const amount = screen.word(payInWords.amount, { currency: 'HKD' })
    await payIns.getByLabel(amount, { exact: true }).pressSequentially('5000', { delay: 60 })
    await payIns.getByRole('button', { name: screen.word(payInWords.bank), exact: true }).click()
    const keepIt = `${screen.word(payInWords.keep)} HK$5,000.00`
    await payIns.getByRole('button', { name: keepIt, exact: true }).click()
    await payIns.getByText('+HK$5,000.00', { exact: true }).waitFor()
    await payIns.scrollIntoViewIfNeeded()
    await screen.picture('reconcile-2-paid-in')
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test.each(languages)('two differences have their next steps, in %s', async (language) => {
    const screen = await stage.open(language)
    if (language === languages[0]) {
      const [first] = await stage.host.references()
      await stage.host.order('reverse', { externalId: first })
      await stage.host.sellElsewhere('ANOTHERTILL1')
    }
    const dialog = await openReconciliation(screen)
    await dialog.getByRole('button', { name: screen.word(reconcileWords.compare), exact: true }).click()
    const differences = dialog.getByRole('region', { name: screen.word(reconcileWords.differences) })
    await differences.getByText(screen.word(stepWords.findOrigin)).waitFor()
    await differences.getByText(screen.word(stepWords.checkCredit)).waitFor()
    expect(await differences.getByRole('listitem').count()).toBe(2)
    const pills = await differences.locator('.pill').allInnerTexts()
    expect(pills).toEqual([screen.word(kindWords.missingHere), screen.word(kindWords.state)])
    expect(await differences.getByText('ANOTHERTILL1').count()).toBe(1)
    expect(await overflowing(screen.page)).toEqual([])
    await differences.scrollIntoViewIfNeeded()
    await screen.picture('reconcile-3-differences')
    await screen.page.setViewportSize({ width: 1366, height: 768 })
    expect(await overflowing(screen.page)).toEqual([])
    await dialog.getByRole('region', { name: screen.word(reconcileWords.money) }).scrollIntoViewIfNeeded()
    await screen.picture('reconcile-4-money')
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test('a statement with Chinese headings in GB18030 agrees, its columns chosen and its words explained', async () => {
    const screen = await stage.open('zh-Hans')
    const dialog = await openReconciliation(screen)
    await dialog.getByRole('radio', { name: screen.word(reconcileWords.byFile), exact: true }).check()
    const [reversed, sold] = await stage.host.references()
    const text = `订单状态,备注,商户订单号\r\n7号,,${reversed}\r\n成功,,${sold}\r\n`
    await dialog.locator('input[type=file]').setInputFiles({
      name: '对账单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(iconv.encode(text, 'gb18030')),
    })
    const ours = dialog.getByLabel(screen.word(fieldWords.reference), { exact: true })
    await ours.waitFor()
    expect(await ours.inputValue()).toBe('商户订单号')
    await screen.picture('reconcile-5-columns')
    await dialog.getByRole('button', { name: screen.word(reconcileWords.compare), exact: true }).click()
    const asked = dialog.getByRole('group', { name: screen.word(reconcileWords.meansWhat, { value: '7号' }) })
    await asked.waitFor()
    expect(await overflowing(screen.page)).toEqual([])
    await asked.scrollIntoViewIfNeeded()
    await screen.picture('reconcile-6-word')
    await asked.getByRole('button', { name: screen.word(thereWords.reversed), exact: true }).click()
    const differences = dialog.getByRole('region', { name: screen.word(reconcileWords.differences) })
    await differences.getByText(screen.word(reconcileWords.row, { place: 2 })).waitFor()
    const list = differences.getByRole('listitem')
    expect(await list.count()).toBe(1)
    // Settled with a note; what is settled stays so.
    await list.getByRole('button', { name: new RegExp(`^${screen.word(reconcileWords.resolve)}`) }).click()
    await list.getByRole('textbox').pressSequentially('已向分销商核实', { delay: 60 })
    await list.getByRole('button', { name: screen.word(reconcileWords.resolveKeep), exact: true }).click()
    await list.getByText('已向分销商核实').waitFor()
    await dialog.getByText(screen.word(reconcileWords.agreesAfterAll)).waitFor()
    await screen.picture('reconcile-7-settled')
    // From the difference to the sale.
    await list.getByRole('button', { name: screen.word(reconcileWords.openSale), exact: true }).click()
    await screen.page.getByRole('region', { name: screen.word(screenWords.result), exact: true }).waitFor()
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test('a clerk is refused in words', async () => {
    const screen = await stage.open('zh-Hant')
    await screen.button(screenWords.menu).click()
    await screen.button(staffWords.firstTitle).first().click()
    const lockButton = (name: string) =>
      screen.page.getByRole('button', { name: `${name} ${screen.word(staffWords.lockOrSwitch)}` })
    const enter = async (name: string, pin: string) => {
      const dialog = dialogOf(screen)
      await dialog.getByLabel(screen.word(staffWords.name)).fill(name)
      await dialog.getByLabel(screen.word(staffWords.newPin)).fill(pin)
      await dialog.getByLabel(screen.word(staffWords.pinAgain)).fill(pin)
      await dialog.getByRole('button', { name: screen.word(staffWords.save), exact: true }).click()
    }
    await enter('黃生', '481516')
    await lockButton('黃生').waitFor()
    await screen.button(screenWords.menu).click()
    await screen.page.getByRole('button', { name: screen.word(staffWords.people), exact: true }).click()
    await screen.button(staffWords.addPerson).click()
    await dialogOf(screen)
      .getByRole('radio', { name: screen.word(roleWords.clerk), exact: true })
      .check()
    await enter('阿明', '7319')
    await dialogOf(screen).getByRole('listitem').filter({ hasText: '阿明' }).waitFor()
    await screen.page.keyboard.press('Escape')
    // Clerks may read the reports from now on, and still export nothing.
    await screen.button(screenWords.menu).click()
    await screen.button(dayWords.title).click()
    const rules = dialogOf(screen).getByRole('region', { name: screen.word(shiftWords.rules) })
    const seenByClerks = rules.getByRole('radio', { name: screen.word(roleWords.clerk), exact: true })
    await seenByClerks.click()
    await rules.locator('input:checked').last().and(seenByClerks).waitFor()
    await screen.button(dayWords.back).click()
    await lockButton('黃生').click()
    await dialogOf(screen).getByRole('button', { name: /^阿明/ }).click()
    for (const digit of '7319') {
      await dialogOf(screen).getByRole('button', { name: digit, exact: true }).click()
    }
    await dialogOf(screen)
      .getByRole('button', { name: screen.word(staffWords.signIn), exact: true })
      .click()
    await lockButton('阿明').waitFor()
    const dialog = await openReconciliation(screen)
    await dialog.getByText(screen.word(problemWords.ownerNeeded)).waitFor()
    expect(await dialog.getByRole('button', { name: screen.word(reconcileWords.compare) }).count()).toBe(0)
    await screen.picture('reconcile-8-refused')
    await screen.page.keyboard.press('Escape')
    await screen.button(screenWords.menu).click()
    await screen.button(dayWords.title).click()
    await screen.button(exportDeskWords.open).click()
    await dialogOf(screen).getByRole('alert').getByText(screen.word(problemWords.reportsNotShown)).waitFor()
    await screen.button(exportDeskWords.now).click()
    await dialogOf(screen)
      .getByRole('heading', { name: screen.word(staffWords.approval) })
      .waitFor()
    await screen.picture('export-4-refused')
    await screen.page.keyboard.press('Escape')
    expect(await screen.page.getByText(/\.xlsx/).count()).toBe(0)
    await screen.close()
  })
})
