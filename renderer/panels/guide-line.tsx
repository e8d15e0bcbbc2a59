// The line that is always there: what to do now, or what went wrong. It keeps its height whatever it
// says, so that nothing under a finger moves.
import { type ReactNode, useState } from 'react'
import type { Phrase } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { shiftWords } from '../../core/words/shift-words.ts'
import { type Sender, useConnection, useCounter, useSale, useStatus } from '../counter.tsx'
import type { Held, Work } from '../desk/desk.ts'
import { HelpButton } from '../help/help.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import type { Tone } from '../parts/tone.ts'
import { ShiftDialog } from '../shift/shift-dialog.tsx'
import { useWords } from '../words.tsx'
import { noticeOf } from './shop-notice.ts'

const guides: Readonly<Record<Exclude<Work['step'], 'result'>, Phrase>> = {
  waiting: screenWords.guideScan,
  choosing: screenWords.guideChoose,
  paying: screenWords.guidePay,
}

export function GuideLine({ payment }: { payment: Sender }) {
  const { say, tell } = useWords()
  const { desk, happen } = useCounter()
  const connection = useConnection()

  if (connection === 'refused') {
    return (
      <Line tone="bad" icon="warning" text={say(problemWords.screenKeyWrong)}>
        <HelpButton code="screenKeyWrong" />
      </Line>
    )
  }
  if (connection === 'lost') {
    return (
      <Line tone="bad" icon="warning" text={say(problemWords.counterUnreachable)}>
        <HelpButton code="counterUnreachable" />
      </Line>
    )
  }
  if (desk.problem) {
    return (
      <Line tone="bad" icon="warning" text={tell(desk.problem)}>
        <HelpButton code={desk.problem.code} />
        <button type="button" className="button" onClick={() => happen({ type: 'dismissed' })}>
          {say(screenWords.dismiss)}
        </button>
      </Line>
    )
  }
  if (desk.held) return <HeldLine held={desk.held} payment={payment} />
  if (desk.work.step === 'result') return <ResultGuide saleId={desk.work.saleId} />
  return <ShopGuide otherwise={guides[desk.work.step]} />
}

/** What hinders the whole shop comes before the step: the clerk must know it before taking money. */
function ShopGuide({ otherwise }: { otherwise: Phrase }) {
  const { say } = useWords()
  const status = useStatus().data
  const notice = status ? noticeOf(status) : null
  if (notice) {
    return (
      <Line tone={notice.tone} icon="warning" text={say(notice.phrase, notice.values)}>
        <HelpButton topic={notice.help} />
        {notice.help === 'shift' && <ShiftButton />}
      </Line>
    )
  }
  return <Line tone="quiet" icon="send" text={say(otherwise)} />
}

function ShiftButton() {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {say(shiftWords.title)}
      </button>
      {open && <ShiftDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function ResultGuide({ saleId }: { saleId: string }) {
  const { say } = useWords()
  const sale = useSale(saleId).data
  const can = sale?.can
  const state = sale?.state
  if (can?.refund) {
    return (
      <Line tone="waiting" icon="undo" text={say(screenWords.guideRefund)}>
        <HelpButton topic="refused" />
      </Line>
    )
  }
  if (can?.review) {
    return (
      <Line tone="doubt" icon="person" text={say(screenWords.guideReview)}>
        <HelpButton topic="review" />
      </Line>
    )
  }
  if (state === 'inDoubt') {
    return (
      <Line tone="doubt" icon="question" text={say(screenWords.guideResult)}>
        <HelpButton topic="doubt" />
      </Line>
    )
  }
  return <ShopGuide otherwise={screenWords.guideResult} />
}

function HeldLine({ held, payment }: { held: Held; payment: Sender }) {
  const { say } = useWords()
  const { desk, happen } = useCounter()
  const { work } = desk
  const unpaid = work.step === 'paying'

  function take() {
    if (unpaid) void payment.send('cancelSale', { saleId: work.saleId })
    happen({ type: 'heldTaken' })
  }

  const groups = held.kind === 'card' ? held.reading.groups.join(' ') : ''
  const phrase =
    held.kind === 'card'
      ? unpaid
        ? screenWords.heldCard
        : screenWords.heldCardNext
      : unpaid
        ? screenWords.heldSale
        : screenWords.heldSaleNext
  return (
    <Line tone="waiting" icon="card" text={say(phrase, { groups })}>
      <button type="button" className="button" disabled={payment.busy} onClick={take}>
        {say(screenWords.heldTake)}
      </button>
      <button type="button" className="button" onClick={() => happen({ type: 'heldDropped' })}>
        {say(screenWords.heldDrop)}
      </button>
    </Line>
  )
}

interface LineProps {
  readonly tone: Tone
  readonly icon: IconName
  readonly text: string
  readonly children?: ReactNode
}

function Line({ tone, icon, text, children }: LineProps) {
  const { say } = useWords()
  return (
    <section className={`guide tone-${tone}`} aria-label={say(screenWords.guide)}>
      <Icon name={icon} size={26} />
      <p role={tone === 'bad' ? 'alert' : 'status'}>{text}</p>
      {children}
    </section>
  )
}
