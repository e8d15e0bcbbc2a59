// The pages of setting up, in their order, and what each is called.
import type { SetUpView } from '../../core/api/set-up-calls.ts'
import { deviceWords } from '../../core/words/device-words.ts'
import type { Phrase } from '../../core/words/language.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import type { PageWays } from './page-frame.tsx'

export type PageName = keyof SetUpView['pages']
export type Place = PageName | 'last'

export interface SetUpPageProps {
  readonly view: SetUpView
  readonly ways: PageWays
}

export const pageNames: readonly PageName[] = ['language', 'store', 'devices', 'distributor', 'owner']
export const pageTitles: Readonly<Record<Place, Phrase>> = {
  language: setUpWords.language,
  store: setUpWords.store,
  devices: deviceWords.title,
  distributor: setUpWords.distributor,
  owner: setUpWords.owner,
  last: setUpWords.last,
}
export const places: readonly Place[] = [...pageNames, 'last']
