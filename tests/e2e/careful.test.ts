// What goes wrong at a counter, in a real browser: wrong scans, impatient fingers, lost answers, a card
// scanned in the middle of a payment, a page that is reloaded. Nothing is lost and nothing sold twice.
import { expect, test } from 'vitest'
import { languages, say } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

const productBarcode = '4891234567898'
/** A quick person; a scanner that types leaves less than 35 ms between two keys. */
const personTypesMs = 60

onStage('at the counter', (stage) => {
  test.each(languages)('a product barcode gets its sentence, and the card stays, in %s', async (language) => {
    const screen = await stage.open(language)
    await screen.scan('+852 9123 4567')
    await screen.page.getByRole('region', { name: screen.word(screenWords.offers) }).waitFor()
    await screen.scan(productBarcode)
    const alert = screen.page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toBe(say(problemWords.productBarcodeScanned, language))
    await screen.picture('wrong-barcode')
    await screen.button(screenWords.dismiss).click()
    await alert.waitFor({ state: 'detached' })
    await screen.chooseAmount('HK$50.00')
    await screen.close()
  })

  test('a lost answer to the payment is asked for again and sells once', async () => {
    const screen = await stage.open('en')
    const before = await stage.host.references()
    const commandIds: string[] = []
    await screen.page.route('**/call', async (route) => {
      const { name, input } = route.request().postDataJSON()
      if (name !== 'takePayment') return route.continue()
      commandIds.push(input.commandId)
      if (commandIds.length > 2) return route.continue()
      // The counter does its work; only the page never hears of it.
      await route.fetch()
      return route.abort('connectionreset')
    })
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.confirm().click()
    await screen.becomes('credited')
    expect(new Set(commandIds).size).toBe(1)
    expect(await stage.host.references()).toHaveLength(before.length + 1)
    await screen.close()
  })

  test('the whole sale by keyboard', async () => {
    const screen = await stage.open('en')
    const { keyboard } = screen.page
    await screen.page.getByText(screen.word(screenWords.noCard)).waitFor()
    // Faster, on a machine that stumbles, is a scanner that lost half a card.
    await keyboard.type(madeCard(), { delay: personTypesMs })
    await keyboard.press('Enter')
    await screen.page.getByRole('region', { name: screen.word(screenWords.offers) }).waitFor()
    await screen.page
      .getByRole('button', { name: /^HK\$50\.00 / })
      .first()
      .waitFor()
    await keyboard.press('1')
    await screen.page.getByRole('region', { name: screen.word(screenWords.payment) }).waitFor()
    await keyboard.type('100', { delay: personTypesMs })
    await keyboard.press('Enter')
    await screen.becomes('credited')
    await keyboard.press('Escape')
    await screen.page.getByText(screen.word(screenWords.noCard)).waitFor()
    await screen.close()
  })
})
