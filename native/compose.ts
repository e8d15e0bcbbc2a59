// Builds a shop out of its parts: settings, books, distributor, scanner, printer. The only file that
// knows every adapter and the only one that calls createCounter; both hosts open their shop here.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Counter } from '../core/api/answer.ts'
import { createStandingCounter } from '../core/api/standing-counter.ts'
import { createCounter } from '../core/counter.ts'
import { done, type Outcome, type Problem, problem, refuse } from '../core/outcome.ts'
import type { Distributor, Keeping, Ports, Printer, Report, Scanner } from '../core/ports.ts'
import { createSettingsBook } from '../core/settings/settings-book.ts'
import { businessDay } from '../core/shift/local-time.ts'
import type { Shop } from '../core/shop.ts'
import type { Store } from '../core/store.ts'
import { createTraining, type OpenTraining } from '../core/training/training.ts'
import { trainingShop } from '../core/training/training-shop.ts'
import { joinShops } from '../core/training/two-shops.ts'
import { createDtOne } from './distributor/dt-one.ts'
import { createNoDistributor } from './distributor/no-distributor.ts'
import { type Sandbox, sandboxCredentials } from './distributor/sandbox/sandbox.ts'
import { startSandbox } from './distributor/sandbox/server.ts'
import { sandboxWaits } from './distributor/sandbox/waits.ts'
import { createExporter } from './export/exporter.ts'
import { findPrinters } from './printer/find-printers.ts'
import { createNoPrinter } from './printer/no-printer.ts'
import { printerFor } from './printer/printer.ts'
import { replaceablePrinter } from './printer/replaceable-printer.ts'
import { replaceableScanner } from './scanner/replaceable-scanner.ts'
import { scannerForTwo } from './scanner/scanner-for-two.ts'
import { createScanners } from './scanner/scanners.ts'
import { createStatementReader } from './statement/statement-reader.ts'
import { type Backups, createBackups } from './store/backups.ts'
import { createFiguresReader } from './store/figures-reader.ts'
import { booksFileName, type OpenStore, openStore } from './store/store.ts'
import { createAlarm } from './system/alarm.ts'
import { systemChance } from './system/chance.ts'
import { systemClock } from './system/clock.ts'
import { claimDataFolder, emptyTrainingFolder } from './system/data-folder.ts'
import { beginSettings } from './system/fresh-settings.ts'
import { type Log, openLog } from './system/log.ts'
import { pinKeeper } from './system/pin-keeper.ts'
import { createPluggedIn } from './system/plugged-in.ts'
import { putFile } from './system/put-file.ts'
import { createSecrets } from './system/secrets.ts'
import { createSetUp, isUnnamed } from './system/set-up.ts'
import { readSettings, type Settings } from './system/settings.ts'
import { untilClosed } from './system/until-closed.ts'

export interface ShopOptions {
  /** The folder that holds the shop's books; absolute. */
  readonly data: string
  /** Absolute; null is the demo shop. Begun here where a new shop has none yet. */
  readonly settingsFile: string | null
  /** Started so that an owner who forgot the PIN may set a new one. */
  readonly forOwnerPin?: boolean
  /** What a test puts in the way of the ports; a shop leaves it out. */
  readonly around?: (ports: Ports) => Ports
}

export interface OpenShop {
  readonly counter: Counter
  readonly log: Log['logger']
  /** Where the demo's distributor takes orders to misbehave; null for a real one. */
  readonly sandboxAdminUrl: string | null
  readonly backups: Backups
  close(): Promise<void>
}

const bytesOfRun = 9
const newRun = (): string => randomBytes(bytesOfRun).toString('hex')

/**
 * Refuses with a problem of the settings, the data folder, the books or the secrets; nothing is left open
 * then. The counter stays one and the same while what is behind it is opened anew with other settings.
 */
export async function openShop(options: ShopOptions): Promise<Outcome<OpenShop>> {
  const { settingsFile, data } = options
  const begun = settingsFile === null ? done(null) : beginSettings(settingsFile, data)
  if (!begun.ok) return begun
  const readText = (): string | null => (settingsFile === null ? null : readFileSync(settingsFile, 'utf8'))
  const standing = createStandingCounter(newRun())
  let log: Log | null = null
  const writtenLog = (): Log => {
    log ??= openLog({ dataFolder: data, level: 'info' })
    return log
  }
  let opening: Promise<unknown> = Promise.resolve()
  const around = {
    ...options,
    log: writtenLog,
    openAnew: (report: Report<Outcome<null>>) => {
      opening = openAnew(report)
    },
  }
  const first = await openOnce(around)
  if (!first.ok) {
    closeLog()
    return first
  }
  let current = first.value
  /** What the shop last opened with. */
  let goodText = readText()
  standing.hold(current.counter)

  function closeLog(): void {
    log?.close()
  }

  /** Should the new settings not open the shop, it opens with those from before, and whoever asked hears why. */
  async function openAnew(report: Report<Outcome<null>>): Promise<void> {
    standing.rest()
    await current.close()
    // Started for it or not: only the first opening is the one somebody stood beside.
    const again = { ...around, forOwnerPin: false }
    const next = await openOnce(again)
    if (next.ok) goodText = readText()
    else if (settingsFile !== null && goodText !== null)
      putFile(settingsFile, goodText, { mode: statSync(settingsFile).mode })
    const opened = next.ok ? next : await openOnce(again)
    // Nothing more can be done from within: the host says it and stops, as after any broken rule.
    if (!opened.ok) throw new Error(`the shop could not be opened again: ${opened.problem.code}`)
    current = opened.value
    report(next.ok ? done(null) : next)
    standing.hold(current.counter)
    standing.giveUp()
  }

  return done({
    counter: standing,
    log: writtenLog().logger,
    get sandboxAdminUrl() {
      return current.sandboxAdminUrl
    },
    get backups() {
      return current.backups
    },
    async close() {
      await opening
      await current.close()
      closeLog()
    },
  })
}

interface OnceOptions extends ShopOptions {
  /** Opened at the first call, when the data folder is known to be ours. */
  readonly log: () => Log
  readonly openAnew: (report: Report<Outcome<null>>) => void
}

type ShopOnce = Omit<OpenShop, 'log'>

/** A shop with the settings as they are at this moment. */
async function openOnce(options: OnceOptions): Promise<Outcome<ShopOnce>> {
  const settings = readSettings(options.settingsFile)
  if (!settings.ok) return settings
  const { shop, distributor: chosen } = settings.value
  const claimed = claimDataFolder(
    options.data,
    chosen.kind === 'none' ? 'undecided' : shop.demo ? 'demo' : 'real',
  )
  if (!claimed.ok) return claimed
  // The whole file is read while the shop opens; what that finds may be there before the counter is.
  let damage: Problem | null = null
  let heed = (found: Problem): void => {
    damage = found
  }
  const checked = (found: Problem | null): void => {
    if (found !== null) heed(found)
  }
  let tellTrail = (): void => {}
  const { folder } = settings.value.backup
  const second = folder === null ? {} : { trailCopy: { folder, told: () => tellTrail() } }
  const store = openStore({ folder: options.data, clockMs: systemClock.nowMs, checked, ...second })
  if (!store.ok) return store
  const { register } = shop.store
  if (store.value.closedRegisters().includes(register)) {
    await store.value.rest()
    store.value.close()
    return refuse('registerClosed', { register })
  }
  const log = options.log()
  const supplied = await openDistributor(settings.value, options.data, log)
  if (!supplied.ok) {
    await store.value.rest()
    store.value.close()
    return supplied
  }
  const { distributor, sandbox } = supplied.value
  const alarm = createAlarm(() => counter.wake(), { holdsProcess: true })
  const exporter = createExporter({
    books: join(options.data, booksFileName),
    folder: settings.value.exports.folder ?? join(options.data, 'exports'),
    timeZone: shop.timeZone,
    storeName: shop.store.name[shop.language],
    register,
    afterClose: settings.value.exports.afterClose,
  })
  const figures = createFiguresReader({ file: join(options.data, booksFileName) })
  const statements = createStatementReader()
  const scanner = replaceableScanner(createScanners(settings.value.scanners))
  const hearing = scannerForTwo(scanner)
  const printer = replaceablePrinter(openPrinter(settings.value.printer))
  const pluggedIn = createPluggedIn({
    settingsFile: options.settingsFile,
    settings: settings.value,
    useScanners: (next) => scanner.replace(createScanners(next)),
    usePrinter: (next) => printer.replace(openPrinter(next)),
    findPrinters: (report) => void findPrinters({ serialPorts: () => portsToPrintOn(scanner) }).then(report),
  })
  const setUp = createSetUp({
    settingsFile: options.settingsFile,
    dataFolder: options.data,
    opened: settings.value,
    secrets: createSecrets({ environment: process.env, dataFolder: options.data }),
    hide: log.hide,
    ask: (account, report) =>
      createDtOne({ ...account, ...quickly, log: distributorLog(log) }).readBalance(report),
    openAnew: options.openAnew,
  })
  const keeping = (): Keeping => ({
    copiedAtMs: backups.newestAtMs,
    copyProblem: backups.last?.ok === false ? backups.last.problem : null,
    trailProblem: store.value.trail?.problem ?? store.value.trailCopy?.problem ?? null,
  })
  const training = createTraining({
    clock: systemClock,
    open: (books, report) => {
      const now = createSettingsBook(store.value, shop).shop
      const staffed = store.value.people().some(({ active }) => active)
      const folder = join(options.data, 'training')
      const parts = { folder, shop: now, staffed, scanner: hearing.training, log }
      void openTraining(parts, books).then(report)
    },
  })
  const ports: Ports = {
    clock: systemClock,
    chance: systemChance,
    alarm,
    store: store.value,
    distributor,
    scanner: hearing.shop,
    printer,
    pluggedIn,
    setUp,
    exporter,
    figures,
    statements,
    keeping,
    pinKeeper,
    training,
    forOwnerPin: options.forOwnerPin ?? false,
  }
  let closed = false
  const edges = untilClosed(options.around?.(ports) ?? ports, () => closed)
  const counter = createCounter(edges, shop, newRun())
  const backups = openBackups(settings.value, { folder: options.data, store: store.value, log }, () => {
    counter.keepingChanged()
  })
  tellTrail = () => counter.keepingChanged()
  // Damage stops the taking of money, not what was paid.
  heed = (found) => {
    log.logger.error(found, 'the check of the books')
    if (found.code === 'storeDamagedInUse') counter.haltSales(found)
    if (found.code !== 'backgroundFailed') counter.booksAreWrong(found)
  }
  checked(damage)
  const unready = unreadyProblem(settings.value)
  if (unready) counter.haltSales(unready)
  counter.start()
  log.logger.info({ demo: shop.demo, distributor: distributor.traits.name }, 'the shop is open')
  return done({
    counter: joinShops(counter, training, newRun()),
    sandboxAdminUrl: sandbox?.adminUrl ?? null,
    backups,
    async close() {
      closed = true
      counter.stop()
      alarm.stop()
      await new Promise<void>((resolve) => training.close(resolve))
      // Nothing may read the books when they are closed, or their log stays behind as after a crash.
      await Promise.all([
        backups.close(),
        store.value.rest(),
        exporter.close(),
        figures.close(),
        statements.close(),
      ])
      store.value.close()
      await sandbox?.close()
    },
  })
}

/** Why nothing can be sold before the owner has set up more; null when that is done. */
function unreadyProblem({ shop, distributor }: Settings): Problem | null {
  if (distributor.kind === 'none') return problem('distributorNotChosen')
  return isUnnamed(shop.store.name) ? problem('storeNotNamed') : null
}

/** The books of a shop whose counter is closed, for what only somebody at the machine may do. */
export interface ClosedShop {
  readonly store: Store
  nowMs(): number
  hash(pin: string): Promise<string>
  close(): void
}

/** Holds the folder as a counter does. Refused: `storeAbsent`, and what `openStore` refuses. */
export function openClosedShop(folder: string): Outcome<ClosedShop> {
  if (!existsSync(join(folder, booksFileName))) return refuse('storeAbsent', { folder })
  const store = openStore({ folder, clockMs: systemClock.nowMs })
  if (!store.ok) return store
  return done({
    store: store.value,
    nowMs: systemClock.nowMs,
    hash: (pin) => new Promise((resolve) => pinKeeper.hash(pin, resolve)),
    close: () => store.value.close(),
  })
}

interface TrainingParts {
  readonly folder: string
  /** The real one. */
  readonly shop: Shop
  /** Whether people sign in there, so that a supervisor's approval is worth practising. */
  readonly staffed: boolean
  readonly scanner: Scanner
  readonly log: Log
}

/** Books that do not open hold nothing that is worth a person's time: practice begins with empty ones. */
async function openTraining(parts: TrainingParts, books: 'kept' | 'emptied'): Promise<Outcome<OpenTraining>> {
  const { folder, log } = parts
  try {
    const emptied = books === 'kept' ? done(null) : emptyTrainingFolder(folder)
    const opened = emptied.ok ? await openTrainingBooks(parts) : emptied
    if (opened.ok) return opened
    log.logger.error(opened.problem, 'the training shop does not open')
    return books === 'kept'
      ? openTraining(parts, 'emptied')
      : refuse('trainingNotOpened', { folder, reason: opened.problem.code })
  } catch (error) {
    log.logger.error({ err: error }, 'the training shop failed while it opened')
    return refuse('trainingNotOpened', { folder, reason: 'error' })
  }
}

/**
 * A whole counter of its own. Nothing of the real shop is within its reach: it gets no settings of a
 * distributor, no secret, no printer, no drawer and no exporter, so that none of them can be used by mistake.
 */
async function openTrainingBooks({
  folder,
  shop,
  staffed,
  scanner,
  log,
}: TrainingParts): Promise<Outcome<OpenTraining>> {
  const claimed = claimDataFolder(folder, 'training')
  if (!claimed.ok) return claimed
  const sandbox = await startSandbox({ booksFile: join(folder, 'sandbox-books.jsonl') })
  const store = openStore({ folder, clockMs: systemClock.nowMs })
  if (!store.ok) {
    await sandbox.close()
    return store
  }
  const line = (facts: object): void => log.logger.info(facts, 'distributor of the training shop')
  const alarm = createAlarm(() => counter.wake(), { holdsProcess: true })
  const ports: Ports = {
    clock: systemClock,
    chance: systemChance,
    alarm,
    store: store.value,
    distributor: createDtOne({ baseUrl: sandbox.url, ...sandboxCredentials, log: line, waits: sandboxWaits }),
    scanner,
    printer: createNoPrinter(),
    practisesApproval: staffed,
  }
  const run = newRun()
  let closed = false
  const counter = createCounter(
    untilClosed(ports, () => closed),
    trainingShop(shop),
    run,
  )
  counter.start()
  log.logger.info('the training shop is open')
  return done({
    run,
    counter,
    close(report) {
      closed = true
      counter.stop()
      alarm.stop()
      void Promise.all([store.value.rest(), sandbox.close()])
        .then(() => store.value.close())
        .catch((error: unknown) => log.logger.error({ err: error }, 'the training shop did not close'))
        .then(report)
    },
  })
}

interface OpenBooks {
  readonly folder: string
  readonly store: OpenStore
  readonly log: Log
}

function openBackups(settings: Settings, books: OpenBooks, changed: () => void): Backups {
  const { shop, backup } = settings
  const { folder: dataFolder, store, log } = books
  return createBackups({
    books: join(dataFolder, booksFileName),
    folder: backup.folder ?? join(dataFolder, 'backups'),
    everyMinutes: backup.everyMinutes,
    keep: backup.keep,
    dayOf: (atMs) => businessDay(atMs, shop),
    clockMs: systemClock.nowMs,
    trail: {
      turn(sequence) {
        store.trail?.turn(sequence)
        store.trailCopy?.turn(sequence)
      },
    },
    told: (made) => {
      if (made.ok) log.logger.info(made.value, 'a copy of the books was made')
      else log.logger.error(made.problem, 'no copy of the books could be made')
      changed()
    },
  })
}

async function openDistributor(
  settings: Settings,
  dataFolder: string,
  log: Log,
): Promise<Outcome<{ distributor: Distributor; sandbox: Sandbox | null }>> {
  const { distributor: from } = settings
  const line = distributorLog(log)
  if (from.kind === 'none') return done({ distributor: createNoDistributor(), sandbox: null })
  if (from.kind === 'sandbox') {
    const sandbox = await startSandbox({ booksFile: join(dataFolder, 'sandbox-books.jsonl') })
    const options = { baseUrl: sandbox.url, ...sandboxCredentials, log: line, waits: sandboxWaits }
    return done({ distributor: createDtOne(options), sandbox })
  }
  const secrets = createSecrets({ environment: process.env, dataFolder })
  const apiKey = secrets.read(from.apiKeySecret)
  if (!apiKey.ok) return apiKey
  const apiSecret = secrets.read(from.apiSecretSecret)
  if (!apiSecret.ok) return apiSecret
  log.hide(apiKey.value)
  log.hide(apiSecret.value)
  const credentials = { apiKey: apiKey.value, apiSecret: apiSecret.value }
  const distributor = createDtOne({ baseUrl: from.baseUrl, ...credentials, log: line, waits: from.waits })
  return done({ distributor, sandbox: null })
}

/** Somebody waits before the screen for the answer. */
const quickly = { requestTimeoutMs: 10_000, connectTimeoutMs: 5_000 }

function distributorLog(log: Log): (facts: object) => void {
  return (facts) => log.logger.info(facts, 'distributor')
}

function portsToPrintOn(scanner: Scanner): Promise<readonly { path: string; name: string }[]> {
  return new Promise((resolve) =>
    scanner.listPorts((found) =>
      resolve(
        found.map(({ path, lastingPath, maker, product }) => ({
          path: lastingPath ?? path,
          name: [product ?? maker, path].filter((part) => part !== null).join(' '),
        })),
      ),
    ),
  )
}

function openPrinter(printer: Settings['printer']): Printer {
  return printer ? printerFor(printer) : createNoPrinter()
}
