// People at the counter, in a real browser: the owner's first PIN, a clerk who sells, a supervisor who
// approves, a till that is locked with a sale half done, and a badge. The tests of this file follow one
// another as a day does: people, once made, stay.
import { expect, test } from 'vitest'
import { practicePin } from '../../core/staff/practice-approval.ts'
import { type Language, languages } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { roleWords, staffWords } from '../../core/words/staff-words.ts'
import { trainingWords } from '../../core/words/training-words.ts'
import { type CounterScreen, overflowing } from './counter-screen.ts'
import type { DemoHost } from './demo-host.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

const pins = { 黃生: '481516', 'Mei 美': '2342', 阿明: '7319' } as const
type Name = keyof typeof pins
/** The play distributor of practice bars it. */
const barredInPractice = '8985212000000001030'
const badge = 'LOWU-B-7Q2M9XK4'

const dialogOf = (screen: CounterScreen) => screen.page.getByRole('dialog')

async function enterPinTwice(screen: CounterScreen, pin: string): Promise<void> {
  const dialog = dialogOf(screen)
  await dialog.getByLabel(screen.word(staffWords.newPin)).fill(pin)
  await dialog.getByLabel(screen.word(staffWords.pinAgain)).fill(pin)
}

async function add(screen: CounterScreen, name: Name, role: keyof typeof roleWords): Promise<void> {
  await screen.button(staffWords.addPerson).click()
  const dialog = dialogOf(screen)
  await dialog.getByLabel(screen.word(staffWords.name)).fill(name)
  await dialog.getByRole('radio', { name: screen.word(roleWords[role]), exact: true }).check()
  await enterPinTwice(screen, pins[name])
  await dialog.getByRole('button', { name: screen.word(staffWords.save), exact: true }).click()
  await dialog.getByRole('listitem').filter({ hasText: name }).waitFor()
}

const lockButton = (screen: CounterScreen, name: Name) =>
  screen.page.getByRole('button', { name: `${name} ${screen.word(staffWords.lockOrSwitch)}` })

/** Chooses the name and enters the PIN by the keys on screen. */
async function prove(screen: CounterScreen, name: Name, pin: string): Promise<void> {
  const dialog = dialogOf(screen)
  await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  for (const digit of pin) await dialog.getByRole('button', { name: digit, exact: true }).click()
}

async function signIn(screen: CounterScreen, name: Name): Promise<void> {
  await prove(screen, name, pins[name])
  await dialogOf(screen)
    .getByRole('button', { name: screen.word(staffWords.signIn), exact: true })
    .click()
  await lockButton(screen, name).waitFor()
}

async function sellDeclined(screen: CounterScreen, host: DemoHost): Promise<void> {
  const card = madeCard()
  await host.order('orders', { do: 'decline', status: 'DECLINED', on: 'create', card })
  await screen.scan(card)
  await screen.chooseAmount('HK$50.00')
  await screen.giveExact()
  await screen.confirm().click()
  await screen.becomes('failed')
}

onStage('people at the counter', (stage) => {
  test('the owner is invited to set a PIN, and may leave it', async () => {
    const screen = await stage.open('zh-Hant')
    const notice = () => screen.page.getByRole('region', { name: screen.word(staffWords.firstTitle) })
    for (const language of languages) {
      await screen.speak(language)
      await notice().waitFor()
      await screen.picture('people-1-invited')
      expect(await overflowing(screen.page)).toEqual([])
    }
    await notice()
      .getByRole('button', { name: screen.word(staffWords.later), exact: true })
      .click()
    await notice().waitFor({ state: 'detached' })
    await screen.close()
  })

  test('the first person is an owner, with a PIN that is not weak, and adds a supervisor and a clerk', async () => {
    const screen = await stage.open('zh-Hant')
    const notice = screen.page.getByRole('region', { name: screen.word(staffWords.firstTitle) })
    await notice.getByRole('button', { name: screen.word(staffWords.firstTitle), exact: true }).click()
    const dialog = dialogOf(screen)
    const save = dialog.getByRole('button', { name: screen.word(staffWords.save), exact: true })
    await dialog.getByLabel(screen.word(staffWords.name)).fill('黃生')
    await enterPinTwice(screen, '1234')
    await save.click()
    await dialog.getByText(screen.word(problemWords.pinWeak)).waitFor()
    await screen.picture('people-2-weak-pin')
    await dialog.getByLabel(screen.word(staffWords.newPin)).fill(pins.黃生)
    await dialog.getByLabel(screen.word(staffWords.pinAgain)).fill('481517')
    await dialog.getByText(screen.word(staffWords.pinsDiffer)).waitFor()
    expect(await save.isDisabled()).toBe(true)
    await enterPinTwice(screen, pins.黃生)
    await save.click()
    await lockButton(screen, '黃生').waitFor()

    await screen.button(screenWords.menu).click()
    await screen.page.getByRole('button', { name: screen.word(staffWords.people), exact: true }).click()
    await add(screen, 'Mei 美', 'supervisor')
    await add(screen, '阿明', 'clerk')
    await dialogOf(screen)
      .getByRole('button', { name: screen.word(staffWords.editOf, { name: 'Mei 美' }), exact: true })
      .click()
    await screen.picture('people-3-editing')
    await screen.button(staffWords.badge).click()
    await dialogOf(screen).getByLabel(screen.word(staffWords.badgeText)).fill(badge)
    await screen.picture('people-4-badge')
    await screen.button(staffWords.assignBadge).click()
    await screen.button(staffWords.changePin).waitFor()
    await dialogOf(screen)
      .getByRole('button', { name: screen.word(staffWords.back), exact: true })
      .click()
    await dialogOf(screen).getByText(screen.word(staffWords.hasBadge)).waitFor()
    await screen.picture('people-5-list')
    expect(await overflowing(screen.page)).toEqual([])
    await dialogOf(screen)
      .getByRole('button', { name: screen.word(staffWords.back), exact: true })
      .click()
    await lockButton(screen, '黃生').click()
    await signIn(screen, '阿明')
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test.each(languages)(
    'a clerk sells, and a supervisor approves the refund in place, in %s',
    async (language: Language) => {
      const screen = await stage.open(language)
      await sellDeclined(screen, stage.host)
      await screen.button(screenWords.refund).click()
      await dialogOf(screen)
        .getByRole('button', { name: screen.word(screenWords.refund) })
        .click()
      const approval = screen.page.getByRole('dialog', { name: screen.word(staffWords.approval) })
      await approval.waitFor()
      await approval.getByText('HK$52.00').waitFor()
      expect(await approval.getByRole('button', { name: /^阿明/ }).count()).toBe(0)
      await screen.picture('people-6-approval')
      expect(await overflowing(screen.page)).toEqual([])
      await prove(screen, 'Mei 美', '9998')
      const approve = approval.getByRole('button', { name: screen.word(staffWords.approve), exact: true })
      await approve.click()
      const alert = approval.getByRole('alert')
      await alert.waitFor()
      expect(await alert.innerText()).toContain('Mei 美')
      await screen.picture('people-7-wrong-pin')
      // The next try has to wait, and the dialog says when it is over.
      await approval.getByText(screen.word(staffWords.tryAgain)).waitFor()
      await prove(screen, 'Mei 美', pins['Mei 美'])
      await approve.click()
      await screen.becomes('refunded')
      await screen.button(screenWords.story).click()
      const both = screen.word(staffWords.storyApproved, { by: '阿明', approvedBy: 'Mei 美' })
      await dialogOf(screen).getByText(both).first().waitFor()
      await screen.picture('people-8-story')
      await screen.close()
    },
  )

  test('an approval is practised with the PIN that is shown', async () => {
    const screen = await stage.open('zh-Hans')
    await screen.button(screenWords.menu).click()
    await screen.button(trainingWords.title).click()
    await screen.button(trainingWords.start).click()
    await screen.button(trainingWords.leave).waitFor()
    await screen.scan(barredInPractice)
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.confirm().click()
    await screen.becomes('failed')
    await screen.button(screenWords.refund).click()
    await dialogOf(screen)
      .getByRole('button', { name: screen.word(screenWords.refund) })
      .click()
    const approval = screen.page.getByRole('dialog', { name: screen.word(staffWords.approval) })
    await approval.getByText(screen.word(trainingWords.practicePin, { pin: practicePin })).waitFor()
    expect(await approval.getByRole('button', { name: /^(黃生|Mei|阿明)/ }).count()).toBe(0)
    await approval.locator('.pin-field').fill(pins['Mei 美'])
    const approve = approval.getByRole('button', { name: screen.word(staffWords.approve), exact: true })
    await approve.click()
    await approval.getByText(screen.word(problemWords.practicePinOnly, { pin: practicePin })).waitFor()
    await screen.picture('people-9-practice-approval')
    expect(await overflowing(screen.page)).toEqual([])
    await approval.locator('.pin-field').fill(practicePin)
    await approve.click()
    await screen.becomes('refunded')
    await screen.button(trainingWords.leave).click()
    await lockButton(screen, '阿明').waitFor()
    await screen.close()
  })

  test('a refusal to approve leaves the sale as it was', async () => {
    const screen = await stage.open('en')
    await sellDeclined(screen, stage.host)
    await screen.button(screenWords.refund).click()
    await dialogOf(screen)
      .getByRole('button', { name: screen.word(screenWords.refund) })
      .click()
    const approval = screen.page.getByRole('dialog', { name: screen.word(staffWords.approval) })
    await approval.getByRole('button', { name: screen.word(staffWords.back), exact: true }).click()
    await screen.page.getByText(screen.word(problemWords.approvalNeeded)).waitFor()
    await screen.becomes('failed')
    await screen.close()
  })

  test.each(languages)(
    'locked with a sale half done, and unlocked with it still there, in %s',
    async (language) => {
      const screen = await stage.open(language)
      await screen.scan(madeCard())
      await screen.chooseAmount('HK$50.00')
      await lockButton(screen, '阿明').click()
      const locked = screen.page.getByRole('dialog', { name: screen.word(staffWords.signIn) })
      await locked.waitFor()
      await screen.page.keyboard.press('Escape')
      await screen.page.keyboard.press('Escape')
      await locked.getByText(screen.word(staffWords.lockedKept)).waitFor()
      await screen.picture('people-9-locked')
      expect(await overflowing(screen.page)).toEqual([])
      await signIn(screen, language === 'en' ? 'Mei 美' : '阿明')
      await screen.giveExact()
      await screen.confirm().click()
      await screen.becomes('credited')
      await screen
        .slip()
        .filter({ hasText: language === 'en' ? 'Mei 美' : '阿明' })
        .waitFor()
      if (language === 'en') {
        await lockButton(screen, 'Mei 美').click()
        await signIn(screen, '阿明')
      }
      await screen.close()
    },
  )

  test('a badge changes who is there at once, and opens a locked till that was reloaded, by keyboard alone', async () => {
    const screen = await stage.open('en')
    await lockButton(screen, '阿明').waitFor()
    await screen.scan(badge)
    await lockButton(screen, 'Mei 美').click()
    await dialogOf(screen).waitFor()
    await screen.page.reload()
    const locked = screen.page.getByRole('dialog', { name: screen.word(staffWords.signIn) })
    await locked.waitFor()
    // Whoever was there last only enters the PIN, also after a stray touch.
    await locked.getByRole('heading').click()
    const [first = '', ...others] = pins['Mei 美']
    await screen.page.keyboard.press(first)
    await expect.poll(() => locked.getByLabel(/PIN/).inputValue()).toBe(first)
    await screen.page.keyboard.type(others.join(''), { delay: 60 })
    await expect.poll(() => locked.getByLabel(/PIN/).inputValue()).toBe(pins['Mei 美'])
    await screen.page.keyboard.press('Enter')
    await lockButton(screen, 'Mei 美').click()
    await locked.getByLabel(/PIN/).fill(badge)
    await screen.page.keyboard.press('Enter')
    await lockButton(screen, 'Mei 美').waitFor()
    expect(screen.faults).toEqual([])
    await screen.close()
  })
})
