// The pages of setting up a shop, each as it is met by somebody who came that far.
import type { SetUpView } from '../../core/api/set-up-calls.ts'
import { problem } from '../../core/outcome.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import type { CounterScreen } from './counter-screen.ts'
import { type Staged, setUpLongAgo, signedIn } from './staged-counter.ts'
import type { StagedPeople } from './staged-people.ts'

type PageName = keyof SetUpView['pages']
const order: readonly PageName[] = ['language', 'store', 'devices', 'distributor', 'owner']

/** A first run that has come to this page; null: to its end. */
function come(to: PageName | null, differs: Partial<SetUpView> = {}): Partial<Staged> {
  const reached = to === null ? order.length : order.indexOf(to)
  const pages = { ...setUpLongAgo.pages }
  for (const [place, page] of order.entries()) {
    pages[page] = place >= reached ? 'open' : page === 'devices' ? 'later' : 'done'
  }
  const setUp = { ...setUpLongAgo, leads: true, currencyStays: false, pages, ...differs }
  const session = {
    ...signedIn,
    state: 'open' as const,
    person: null,
    people: [],
    may: ['setUpShop' as const],
  }
  return {
    setUp,
    session,
    refused: { askBalance: problem('setUpKeysRefused', { address: 'https://dvs-api.dtone.com/v1' }) },
  }
}

const heading = (screen: CounterScreen) => screen.page.getByRole('dialog').getByRole('heading', { level: 3 })

const differing = {
  'zh-Hant': '羅湖便利店（深圳灣口岸旅檢大樓分店）',
  'zh-Hans': '罗湖便利店（深圳湾口岸旅检大楼分店）',
  en: 'Lowu Corner Store, Shenzhen Bay Port Passenger Terminal',
}

export const setUpStates: readonly StagedPeople[] = [
  { name: 'set-up-language', staged: come('language'), go: (screen) => heading(screen).waitFor() },
  { name: 'set-up-store', staged: come('store'), go: (screen) => heading(screen).waitFor() },
  {
    name: 'set-up-store-each',
    staged: come('store', { store: { ...setUpLongAgo.store, name: differing } }),
    go: (screen) => heading(screen).waitFor(),
  },
  {
    name: 'set-up-devices',
    staged: come('devices'),
    go: (screen) => screen.page.getByRole('dialog').getByRole('region').last().waitFor(),
  },
  {
    name: 'set-up-distributor',
    staged: come('distributor'),
    async go(screen) {
      await screen.button(setUpWords.askBalance).click()
      await screen.page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'set-up-sandbox',
    staged: come('distributor', { distributor: { kind: 'sandbox' } }),
    go: (screen) => screen.page.getByText(screen.word(setUpWords.sandboxExplained)).waitFor(),
  },
  { name: 'set-up-owner', staged: come('owner'), go: (screen) => heading(screen).waitFor() },
  {
    name: 'set-up-last',
    staged: come(null, { opensAnew: true, distributor: { kind: 'none' } }),
    go: (screen) => screen.button(setUpWords.finish).waitFor(),
  },
  {
    name: 'set-up-demo',
    staged: { ...come('language', { file: null, leads: false }) },
    async go(screen) {
      await screen.button(screenWords.menu).click()
      await screen.button(setUpWords.title).click()
      await screen.button(setUpWords.next).click()
      await screen.page.getByText(screen.word(setUpWords.ofDemo)).waitFor()
    },
  },
]
