// The owner, who comes by to read the day, close it, open the drawer and try the printer; and holds every
// Z report against what the auditor saw of the ledger: each entry in one report, none left out.
import type { CallOutput } from '../../../core/api/contract.ts'
import { tillCurrencies } from '../../../core/money.ts'
import type { Auditor } from '../auditor/auditor.ts'
import type { ChanceStream } from '../chance-stream.ts'
import type { SimulatedTime } from '../simulated-time.ts'
import type { Screen } from './screen.ts'

export interface OwnerParts {
  readonly time: SimulatedTime
  readonly chance: ChanceStream
  readonly auditor: Auditor
  readonly screen: Screen
}

type Report = CallOutput<'closeDay'>

const minuteMs = 60_000
const noSuchReport = 9_999

export class Owner {
  readonly #parts: OwnerParts
  #closed: { readonly number: number; readonly through: number } = { number: 0, through: 0 }

  constructor(parts: OwnerParts) {
    this.#parts = parts
    this.#comeLater()
  }

  #comeLater(): void {
    const { time, chance } = this.#parts
    time.after(chance.waitMs(3 * minuteMs, 180 * minuteMs), () => this.#come())
  }

  #come(): void {
    const { chance, screen, auditor } = this.#parts
    const goOn = (): void => this.#comeLater()
    const commandId = screen.newId()
    const errand = chance.weighted({ close: 4, print: 3, read: 2, drawer: 2, test: 1 })
    switch (errand) {
      case 'close':
        screen.press('closeDay', { commandId }, (envelope) => {
          if (envelope.ok) this.#check(envelope.value)
          goOn()
        })
        return
      case 'print': {
        const number = chance.pick([null, noSuchReport, Math.max(1, this.#closed.number)])
        screen.press('printSettlement', { commandId, number }, goOn)
        return
      }
      case 'read': {
        const report = screen.ask('readDay', {})
        if (report) this.#checkSpan(report)
        screen.ask('getReportPaper', { number: null })
        screen.ask('listSettlements', { before: null, limit: 5 })
        goOn()
        return
      }
      case 'drawer':
        screen.press('openDrawer', { commandId, reason: 'change for a note' }, (envelope) => {
          const told = envelope.ok ? envelope.value.problem : null
          if (told) auditor.coverage.problem(told.code)
          goOn()
        })
        return
      case 'test':
        screen.press('printTestPage', { commandId }, goOn)
        return
    }
  }

  #check(report: Report): void {
    const { number, through } = this.#closed
    if (report.number !== number + 1 || report.span.after !== through)
      this.#fail(report, `follows ${number}, which ended at ${through}`)
    this.#checkSpan(report)
    this.#closed = { number: report.number ?? 0, through: report.span.through }
  }

  /** From the auditor's own sums at both ends. */
  #checkSpan(report: Report): void {
    const { disk } = this.#parts.auditor
    const { after, through } = report.span
    const [before, until] = [disk.drawer[after], disk.drawer[through]]
    if (!before || !until || through < after) {
      this.#fail(report, `${disk.kinds.length} entries`)
      return
    }
    for (const currency of tillCurrencies) {
      const line = report.drawer.find((each) => each.currency === currency)
      const opening = line?.openingMinor ?? 0
      const end = (line?.expectedMinor ?? 0) + (line?.overShortMinor ?? 0)
      if (opening !== (before.get(currency) ?? 0) || end !== (until.get(currency) ?? 0))
        this.#fail(report, `${currency} from ${before.get(currency)} to ${until.get(currency)}`)
    }
    const kinds = disk.kinds.slice(after, through)
    for (const [kind, name] of [
      ['paid', 'sold'],
      ['credited', 'credited'],
      ['failed', 'failed'],
      ['refunded', 'refunded'],
      ['reversed', 'reversed'],
    ] as const) {
      const told = report.totals.reduce((sum, total) => sum + total[name].count, 0)
      const saw = kinds.filter((each) => each === kind).length
      if (told !== saw) this.#fail(report, `${told} ${name} for ${saw}`)
    }
  }

  #fail({ number, span, drawer }: Report, detail: string): void {
    const text = `Z ${number} of ${JSON.stringify(span)}, ${JSON.stringify(drawer)}: ${detail}`
    this.#parts.auditor.fail('dayWrong', null, text)
  }
}
