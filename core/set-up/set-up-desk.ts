// Takes a store through its first run, and through any of its pages again later: what is chosen is kept, and
// an event says what changed. No event and no answer ever holds a key.
import type { Answer, Later } from '../api/answer.ts'
import type { CallInput, CallOutput } from '../api/contract.ts'
import { done, type Outcome, type Problem, problem, refuse } from '../outcome.ts'
import type { Clock } from '../ports.ts'
import type { SettingsDesk } from '../settings/settings-desk.ts'
import type { Store } from '../store.ts'
import type { SetUp, SetUpFacts, SetUpPage } from './set-up.ts'

export interface SetUpDeskParts {
  readonly store: Store
  readonly clock: Clock
  /** Left out where a shop is what it is, as in a simulation. */
  readonly setUp: SetUp | undefined
  /** Whether a sale is on its way to the distributor this instant. */
  readonly sending: () => boolean
  /** Where some of it was changed since. */
  readonly settings: Pick<SettingsDesk, 'chosenHere' | 'follow'>
}

/** Each refuses with `setUpFixed` where nothing can be set up. */
export interface SetUpDesk {
  readSetUp(): Outcome<CallOutput<'readSetUp'>>
  keepLanguage(input: CallInput<'keepLanguage'>): Outcome<CallOutput<'keepLanguage'>>
  /** Refused: `tillCurrencyStays`, and what the settings file did not take. */
  keepStore(input: CallInput<'keepStore'>): Outcome<CallOutput<'keepStore'>>
  /** Refused: what `SetUp.keepDistributor` refuses. */
  keepDistributor(input: CallInput<'keepDistributor'>): Outcome<CallOutput<'keepDistributor'>>
  /** Refused: `setUpKeysRefused`, `setUpNoAnswer`, `setUpAnswerStrange`, `secretMissing`. */
  askBalance(input: CallInput<'askBalance'>): Answer<CallOutput<'askBalance'>>
  leavePage(input: CallInput<'leavePage'>): Outcome<CallOutput<'leavePage'>>
  /** Refused: `setUpWhileSending`, and why the shop could not be opened with what was chosen. */
  finishSetUp(): Answer<CallOutput<'finishSetUp'>>
}

export function createSetUpDesk({ store, clock, setUp, sending, settings }: SetUpDeskParts): SetUpDesk {
  function counted(): boolean {
    return store.ledgerBalances().length > 0 || store.recentSales(1).length > 0
  }

  function viewed(edge: SetUp): Outcome<CallOutput<'readSetUp'>> {
    const facts = edge.read()
    if (!facts.ok) return facts
    const seen = view(facts.value, counted())
    return done({ ...seen, store: { ...seen.store, ...settings.chosenHere() } })
  }

  /** Keeps what was chosen on a page, then says in the chain what it was and what it is. */
  function keep(page: SetUpPage, write: (edge: SetUp, before: SetUpFacts) => Outcome<null>) {
    if (setUp === undefined) return refuse('setUpFixed')
    const before = setUp.read()
    if (!before.ok) return before
    const kept = write(setUp, before.value)
    if (!kept.ok) return kept
    const noted = setUp.notePage(page, 'done')
    const after = setUp.read()
    if (!after.ok) return after
    const data = { page, before: chosenOn(page, before.value), after: chosenOn(page, after.value) }
    // Should the disk not take this event, the choice is kept all the same.
    store.commit(() => store.appendEvent({ atMs: clock.nowMs(), saleId: null, type: 'setUpChanged', data }))
    return noted.ok ? viewed(setUp) : noted
  }

  return {
    readSetUp: () => (setUp === undefined ? refuse('setUpFixed') : viewed(setUp)),
    keepLanguage: ({ language }) => keep('language', (edge) => edge.keepLanguage(language)),
    keepStore: ({ commandId: _commandId, approval: _approval, ...facts }) =>
      keep('store', (edge, before) => {
        const other = facts.currency !== before.store.currency
        if (other && counted()) return refuse('tillCurrencyStays')
        const kept = edge.keepStore(facts)
        return kept.ok ? settings.follow(facts) : kept
      }),
    keepDistributor: ({ distributor }) => keep('distributor', (edge) => edge.keepDistributor(distributor)),
    askBalance({ baseUrl, apiKey, apiSecret }) {
      if (setUp === undefined) return refuse('setUpFixed')
      return (report) =>
        setUp.askBalance({ baseUrl, apiKey, apiSecret }, (outcome) => {
          if (!outcome.ok) report(outcome)
          else if (outcome.value.kind === 'answered') report(done({ balance: { ...outcome.value.value } }))
          else report({ ok: false, problem: whatToDo(outcome.value.problem, baseUrl) })
        })
    },
    leavePage({ page, state }) {
      if (setUp === undefined) return refuse('setUpFixed')
      const noted = setUp.notePage(page, state)
      return noted.ok ? viewed(setUp) : noted
    },
    finishSetUp() {
      if (setUp === undefined) return refuse('setUpFixed')
      // What is on its way is answered first: opening anew would only have to ask for it.
      if (sending()) return refuse('setUpWhileSending')
      const finish: Later<CallOutput<'finishSetUp'>> = (report) =>
        setUp.finish((outcome) => report(outcome.ok ? done({}) : outcome))
      return finish
    },
  }
}

/** The same trouble in words for whoever typed the keys a moment ago. */
function whatToDo(trouble: Problem, address: string): Problem {
  switch (trouble.code) {
    case 'distributorCredentialsRefused':
      return problem('setUpKeysRefused', { address })
    case 'distributorUnreachable':
      return problem('setUpNoAnswer', { address })
    case 'distributorAnswerUnreadable':
      return problem('setUpAnswerStrange', { address })
    default:
      return trouble
  }
}

function chosenOn(page: SetUpPage, { language, store, distributor }: SetUpFacts): unknown {
  if (page === 'language') return language
  return page === 'store' ? { ...store } : { ...distributor }
}

function view(facts: SetUpFacts, currencyStays: boolean): CallOutput<'readSetUp'> {
  const { file, leads, pages, language, store, distributor, opensAnew } = facts
  return {
    file,
    leads,
    pages: { ...pages },
    language,
    store: { ...store, name: { ...store.name }, address: { ...store.address } },
    currencyStays,
    distributor: { ...distributor },
    opensAnew,
  }
}
