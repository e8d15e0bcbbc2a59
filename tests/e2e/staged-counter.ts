// A counter that says what a test tells it to, behind the real host: for states a demo shop cannot be
// brought into on purpose, such as a printer of which only a person can say what it did.
import { join } from 'node:path'
import { bundle } from '../../build/bundle.ts'
import { rendererTarget, root } from '../../build/targets.ts'
import type { Counter } from '../../core/api/answer.ts'
import { createEventLog, type EventLog } from '../../core/api/events.ts'
import type { OwnerFigures, Standing } from '../../core/api/owner-view.ts'
import type { SetUpView } from '../../core/api/set-up-calls.ts'
import type { PersonView, SessionView } from '../../core/api/staff-views.ts'
import { noTraining, type TrainingView } from '../../core/api/training-view.ts'
import type {
  DevicesView,
  Offer,
  OpenPrintJob,
  ReadingView,
  SaleView,
  ShopView,
  StatusView,
  StoryLine,
} from '../../core/api/views.ts'
import { done, type Outcome, type Problem } from '../../core/outcome.ts'
import type { Paper } from '../../core/receipt/paper.ts'
import { startLoopback } from '../../native/loopback/server.ts'

const token = 'the-key-of-the-staged-counter'
export const stagedShop: ShopView = {
  storeName: { 'zh-Hant': '羅湖便利店', 'zh-Hans': '罗湖便利店', en: 'Lowu Corner Store' },
  register: '1',
  language: 'zh-Hant',
  timeZone: 'Asia/Hong_Kong',
  tillCurrency: 'HKD',
  cashCurrencies: ['HKD'],
  tenders: ['cash', 'octopus'],
  help: { distributor: '2345 6789', owner: '' },
  drawer: false,
  demo: false,
  training: false,
}

export const setUpLongAgo: SetUpView = {
  file: '/home/lowu/settings.json',
  leads: false,
  pages: { language: 'open', store: 'open', devices: 'open', distributor: 'open', owner: 'open' },
  language: 'zh-Hant',
  store: {
    name: stagedShop.storeName,
    address: { 'zh-Hant': '', 'zh-Hans': '', en: '' },
    telephone: '2345 6789',
    register: '1',
    timeZone: 'Asia/Hong_Kong',
    dayStartsAtMinutes: 300,
    currency: 'HKD',
    saleMaxMinor: 150_000,
  },
  currencyStays: true,
  distributor: { kind: 'dt-one', baseUrl: 'https://dvs-api.dtone.com/v1', keys: 'kept' },
  opensAnew: false,
}
const nothingPlugged: DevicesView = { keeps: true, scanners: [], printer: null, ports: [], printers: [] }

export interface Staged {
  status: StatusView
  sales: SaleView[]
  /** What happened to any of the sales. */
  story?: StoryLine[]
  printJobs?: OpenPrintJob[]
  /** What a number that is keyed is read as. */
  reading?: ReadingView
  offers?: Offer[]
  paper?: Paper | null
  shop?: Partial<ShopView>
  /** Left out: a supervisor is signed in. */
  session?: SessionView
  people?: PersonView[]
  /** Left out: a shop that was set up long ago. */
  setUp?: Partial<SetUpView>
  devices?: DevicesView
  training?: TrainingView
  /** What else is answered, by the name of the call. */
  answers?: Readonly<Record<string, unknown>>
  /** Left out: the counter was not started to give an owner a new PIN. */
  forgetfulOwners?: { id: string; name: string }[]
  figures?: OwnerFigures
  standing?: Standing
  /** What is refused, by the name of the call. */
  refused?: Readonly<Record<string, Problem>>
}

export interface StagedCounter {
  readonly url: string
  readonly events: EventLog
  /** Calls as they came, by name, with what they said. */
  readonly calls: readonly { readonly name: string; readonly input: unknown }[]
  /** Ends every connection and starts again at the same address with the same key. */
  restart(whileDown: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/** Answers the queries of the page from `staged`, which a test may change at any time. */
export async function startStagedCounter(staged: Staged): Promise<StagedCounter> {
  await bundle([rendererTarget()])
  const events = createEventLog('staged1', 100)
  const calls: { name: string; input: unknown }[] = []
  const counter: Counter = {
    events,
    handle(name, input): Outcome<unknown> {
      calls.push({ name, input })
      const refused = staged.refused?.[name]
      if (refused) return { ok: false, problem: refused }
      if (staged.answers && name in staged.answers) return done(staged.answers[name])
      if (name === 'readFigures') return done(staged.figures)
      if (name === 'readStanding') return done(staged.standing)
      if (name === 'getShop') return done({ ...stagedShop, ...staged.shop })
      if (name === 'getTraining') return done(staged.training ?? noTraining)
      if (name === 'readScan') return done(staged.reading)
      if (name === 'listOffers') return done(staged.offers ?? [])
      if (name === 'quote') return done(staged.sales[0]?.price)
      if (name === 'getStatus') return done(staged.status)
      if (name === 'listPeople') return done(staged.people ?? [])
      if (name === 'readOwnerPin') return done({ owners: staged.forgetfulOwners ?? [] })
      if (name === 'readSetUp') return done({ ...setUpLongAgo, ...staged.setUp })
      if (name === 'readDevices') return done(staged.devices ?? nothingPlugged)
      if (name === 'getSession') return done(staged.session ?? signedIn)
      if (name === 'listSales') return done(staged.sales)
      if (name === 'searchSales') return done({ sales: staged.sales, more: true })
      if (name === 'getPaper') return done(staged.paper ?? null)
      if (name === 'getStory') return done(staged.story ?? [])
      if (name === 'listPrintJobs') return done(staged.printJobs ?? [])
      if (['settlePrintJob', 'showCustomer', 'stayUnlocked'].includes(name)) return done({})
      return done(staged.sales[0])
    },
  }
  const quiet = () => undefined
  const log = { debug: quiet, info: quiet, warn: quiet, error: console.error, fatal: quiet }
  const rendererFolder = join(root, 'out/renderer')

  async function open(port: number) {
    const started = await startLoopback({ counter, rendererFolder, port, log, token })
    if (!started.ok) throw new Error(started.problem.code)
    return started.value
  }

  let host = await open(0)
  return {
    url: host.url,
    events,
    calls,
    async restart(whileDown) {
      const { port } = host
      await host.close()
      await whileDown()
      host = await open(port)
    },
    stop: () => host.close(),
  }
}

const supervisor: SessionView['people'][number] = {
  id: 'PERSON01',
  name: 'Mei',
  role: 'supervisor',
  may: ['voidSale', 'refundSale', 'reviewSale'],
}
export const signedIn: SessionView = {
  state: 'signedIn',
  person: supervisor,
  people: [supervisor],
  may: supervisor.may,
  lockAfterMinutes: 10,
}

export const everythingWell: StatusView = {
  line: { state: 'up', sinceMs: 0, problem: null },
  offline: null,
  queue: {
    unsent: 0,
    inDoubt: 0,
    accepted: 0,
    review: 0,
    refundsDue: 0,
    takingBack: 0,
    hold: null,
    drain: null,
  },
  scanners: [{ state: 'ready', port: '/dev/ttyUSB0', problem: null }],
  printer: {
    state: 'ready',
    paperLow: false,
    problem: null,
    statusFrom: 'printer',
    drawer: null,
    owed: 0,
    unsure: 0,
  },
  books: { copiedAtMs: 0, copyProblem: null, trailProblem: null, halted: null },
  balance: { amount: { currency: 'HKD', amountMinor: 1_234_560 }, atMs: 0 },
  catalogue: { products: 20, fetchedAtMs: 0 },
  shift: { needed: false, currencies: ['HKD', 'CNY'], open: null },
  alerts: { count: 0, toAct: [] },
}
