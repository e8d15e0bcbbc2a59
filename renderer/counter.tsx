// The counter as components see it: queries that stay fresh by events, commands whose refusals reach
// the clerk, and the desk they work on.
import { useQuery } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { ProblemView } from '../core/api/envelope.ts'
import type { ReadingView, SaleView } from '../core/api/views.ts'
import type { Card, ScanWay } from '../core/card/card.ts'
import { type Desk, type DeskEvent, nextDesk } from './desk/desk.ts'
import { keepDesk, keptDesk } from './desk/kept-desk.ts'
import { keys, salesShown } from './link/cache.ts'
import { AnswerLost, Refused } from './link/caller.ts'
import type { CommandInput } from './link/commands.ts'
import type { CounterLink, SaleCommandName } from './link/counter-link.ts'
import { type HeardScan, ScanAnswer } from './scan/scan-answer.tsx'
import { useSounds } from './sound/use-sounds.ts'
import { ApprovalDialog, useApprovals } from './staff/approval-dialog.tsx'
import { approvedLink } from './staff/approved-link.ts'
import type { Ears } from './staff/ears.ts'
import { useTillEars } from './staff/use-till-ears.ts'
import { useWedge } from './wedge/use-wedge.ts'

interface Counter {
  readonly link: CounterLink
  /** Who hears a scan before the desk. */
  readonly ears: Ears
  readonly desk: Desk
  readonly happen: (event: DeskEvent) => void
  /** The desk as it is now, for what goes on after an answer was waited for. */
  readonly deskNow: () => Desk
}

const CounterContext = createContext<Counter | null>(null)

export function CounterProvider({ link: bare, children }: { link: CounterLink; children: ReactNode }) {
  const [desk, change] = useReducer(nextDesk, bare.training, keptDesk)
  const [heard, answer] = useState<HeardScan | null>(null)
  const approvals = useApprovals()
  const link = useMemo(() => approvedLink(bare, approvals.ask), [bare, approvals.ask])
  const ears = useTillEars(link, change)
  const sound = useSounds(link)
  const read = useCallback(
    (reading: ReadingView, way: ScanWay) => {
      if (reading.kind === 'card') keepOffers(link, reading)
      sound(reading)
      if (ears.hear(reading, way)) return
      change({ type: 'read', reading })
      answer({ reading })
    },
    [link, ears, sound],
  )
  const happen = useCallback(
    (event: DeskEvent) => (event.type === 'read' ? read(event.reading, 'hand') : change(event)),
    [read],
  )
  const now = useRef(desk)
  useLayoutEffect(() => {
    now.current = desk
    keepDesk(desk, bare.training)
  }, [desk, bare.training])
  useEffect(() => link.hearScans((event) => read(event.reading, 'port')), [link, read])
  useWedge({ ask: link.ask, read: (reading) => read(reading, 'wedge') })
  const counter = useMemo(
    () => ({ link, ears, desk, happen, deskNow: () => now.current }),
    [link, ears, desk, happen],
  )
  return (
    <CounterContext value={counter}>
      {children}
      {approvals.asked && <ApprovalDialog asked={approvals.asked} />}
      <ScanAnswer heard={heard} />
    </CounterContext>
  )
}

export function useCounter(): Counter {
  const counter = use(CounterContext)
  if (!counter) throw new Error('a component that sells stands outside CounterProvider')
  return counter
}

export function useConnection() {
  const { connection } = useCounter().link
  return useSyncExternalStore(connection.subscribe, connection.state)
}

export interface Sender {
  /** Null when it was refused: the sentence is on screen by then, unless `ask` took it for a question of its own. */
  readonly send: <Name extends SaleCommandName>(
    name: Name,
    input: CommandInput<Name>,
    ask?: (problem: ProblemView) => boolean,
  ) => Promise<SaleView | null>
  /** True from the press until the counter has answered. */
  readonly busy: boolean
}

export function useSender(): Sender {
  const { link, happen } = useCounter()
  const [flights, setFlights] = useState(0)
  const send: Sender['send'] = useCallback(
    async (name, input, ask) => {
      setFlights((count) => count + 1)
      try {
        return await link.act(name, input)
      } catch (error) {
        const problem = problemOf(error)
        if (ask?.(problem)) return null
        happen({ type: 'refused', problem })
        return null
      } finally {
        setFlights((count) => count - 1)
      }
    },
    [link, happen],
  )
  return { send, busy: flights > 0 }
}

/** The way back from payment to the amounts; the offer is withdrawn. Does nothing while money is being recorded. */
export function useLeavePayment(payment: Sender): () => void {
  const { desk, happen } = useCounter()
  return () => {
    if (payment.busy || desk.work.step !== 'paying') return
    void payment.send('cancelSale', { saleId: desk.work.saleId })
    happen({ type: 'paymentLeft' })
  }
}

/** What an error of a call says to the clerk; anything but a refusal is the program's own fault. */
export function problemOf(error: unknown): ProblemView {
  if (error instanceof Refused) return error.problem
  throw error
}

export function useShop() {
  const { link } = useCounter()
  return useQuery({ queryKey: keys.shop, queryFn: () => link.ask('getShop', {}) })
}

export function useStatus() {
  const { link } = useCounter()
  return useQuery({ queryKey: keys.status, queryFn: () => link.ask('getStatus', {}) })
}

export function useSales() {
  const { link } = useCounter()
  return useQuery({ queryKey: keys.sales, queryFn: () => link.ask('listSales', { limit: salesShown }) })
}

export function useSale(saleId: string) {
  const { link } = useCounter()
  return useQuery({ queryKey: keys.sale(saleId), queryFn: () => link.ask('getSale', { saleId }) })
}

export function useStory(saleId: string) {
  const { link } = useCounter()
  return useQuery({ queryKey: keys.story(saleId), queryFn: () => link.ask('getStory', { saleId }) })
}

/** Slips that are not on paper; not asked for where there is nothing to print on. */
export function usePrintJobs(asked: boolean) {
  const { link } = useCounter()
  return useQuery({
    queryKey: keys.printJobs,
    queryFn: () => link.ask('listPrintJobs', {}),
    enabled: asked,
  })
}

export function usePaper(saleId: string) {
  const { link } = useCounter()
  return useQuery({ queryKey: keys.paper(saleId), queryFn: () => link.ask('getPaper', { saleId }) })
}

export function useOffers(card: Card) {
  const { link } = useCounter()
  return useQuery(offersQuery(link, card))
}

/** Known before the card is drawn, or asked while it is: what it can take is there when the clerk looks for it. */
function keepOffers(link: CounterLink, { card, offers }: Extract<ReadingView, { kind: 'card' }>) {
  const { client } = link.cache
  if (offers === undefined) void client.prefetchQuery(offersQuery(link, card))
  else client.setQueryData(keys.offers(card.number), offers)
}

function offersQuery(link: CounterLink, card: Card) {
  return { queryKey: keys.offers(card.number), queryFn: () => link.ask('listOffers', { card }) }
}

export function useQuote(card: Card, productId: string, faceMinor: number | null) {
  const { link } = useCounter()
  return useQuery({
    queryKey: keys.quote(card.number, productId, faceMinor ?? 0),
    queryFn: () => link.ask('quote', { card, productId, faceMinor: faceMinor ?? 0 }),
    enabled: faceMinor !== null,
  })
}

/** Reads what was keyed or, in the demo shop, scanned in the box. False when the text is to be mended. */
export function useReadNumber() {
  const { link, happen } = useCounter()
  return useCallback(
    async (text: string): Promise<boolean> => {
      try {
        const reading = await link.ask('readScan', { text })
        happen({ type: 'read', reading })
        return reading.kind !== 'refused'
      } catch (error) {
        if (!(error instanceof AnswerLost)) happen({ type: 'refused', problem: problemOf(error) })
        return false
      }
    },
    [link, happen],
  )
}
