// A name and a PIN, or a badge: how somebody shows who they are. What is typed is never drawn, and a
// wrong try is answered with how long the next one has to wait.
import { type SubmitEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import type { Proof } from '../../core/api/staff-calls.ts'
import type { SessionView } from '../../core/api/staff-views.ts'
import type { ReadingView } from '../../core/api/views.ts'
import type { Phrase } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { roleWords, staffWords } from '../../core/words/staff-words.ts'
import { Icon } from '../parts/icon.tsx'
import { Keypad } from '../parts/keypad.tsx'
import { useWords } from '../words.tsx'
import { useEar } from './use-session.ts'

interface ProofPadProps {
  readonly people: SessionView['people']
  /** Who is most likely there. */
  readonly first: string | null
  readonly confirm: Phrase
  /** Why it was refused; null when it was not. */
  readonly onProve: (proof: Proof) => Promise<ProblemView | null>
  /** What else proves it, while nothing was refused. */
  readonly hint: Phrase
  /** What a scan that is no badge means here; null lets it pass to the desk. */
  readonly otherScan: ((reading: ReadingView) => Phrase) | null
}

const pinMin = 4
const typedMax = 64
const tickMs = 250

export function ProofPad({ people, first, confirm, onProve, hint, otherScan }: ProofPadProps) {
  const { say, tell } = useWords()
  const [chosenId, setChosenId] = useState(first)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [note, setNote] = useState<Phrase | null>(null)
  const { refused, waitsSeconds, show } = useRefusal()
  const field = useRef<HTMLInputElement>(null)
  const fieldId = useId()
  // The dialog around it puts the focus where this says, once it opens.
  useLayoutEffect(() => field.current?.setAttribute('autofocus', ''), [])
  useEffect(() => {
    // A stray touch takes the focus away; the digit that follows is still meant for the field.
    const hear = (event: KeyboardEvent) => {
      if (!/^\d$/.test(event.key) || event.target instanceof HTMLInputElement) return
      event.preventDefault()
      field.current?.focus()
      setTyped((before) => before + event.key)
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
  const chosen = people.find((person) => person.id === chosenId) ?? null
  const waits = waitsSeconds !== null && waitsSeconds > 0
  const next = waits ? staffWords.waitSeconds : waitsSeconds === null ? hint : staffWords.tryAgain
  // A scanner that types may have put a badge where the PIN goes.
  const isPin = /^\d{4,8}$/.test(typed)
  const isBadge = !isPin && typed.length >= pinMin && /\D/.test(typed)
  const ready = !busy && !waits && (isBadge || (isPin && chosen !== null))

  async function prove(proof: Proof) {
    setBusy(true)
    setNote(null)
    setTyped('')
    const problem = await onProve(proof)
    setBusy(false)
    show(problem)
    // A button that goes dark loses the focus; the next PIN is typed where the last one was.
    if (problem) field.current?.focus()
  }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!ready) return
    if (isBadge) void prove({ kind: 'badge', text: typed })
    else if (chosen) void prove({ kind: 'pin', personId: chosen.id, pin: typed })
  }

  useEar((reading) => {
    if (reading.kind === 'badge') {
      if (!busy) void prove({ kind: 'ticket', ticket: reading.ticket })
      return true
    }
    if (otherScan === null && reading.kind !== 'refused') return false
    show(null)
    setNote(otherScan ? otherScan(reading) : problemWords.badgeUnknown)
    return true
  })

  function choose(id: string) {
    setChosenId(id)
    setTyped('')
    setNote(null)
    show(null)
    field.current?.focus()
  }

  return (
    <form className="proof" onSubmit={submit}>
      <fieldset className="proof-people">
        <legend className="unseen">{say(staffWords.whoIsThere)}</legend>
        {people.map((person) => (
          <button
            key={person.id}
            type="button"
            className="button person"
            aria-pressed={person.id === chosenId}
            onClick={() => choose(person.id)}
          >
            <span className="person-name">{person.name}</span>
            <span className="soft">{say(roleWords[person.role])}</span>
          </button>
        ))}
      </fieldset>
      <div className="proof-pin">
        <label htmlFor={fieldId}>
          {chosen ? say(staffWords.pinOf, { name: chosen.name }) : say(staffWords.whoIsThere)}
        </label>
        <input
          ref={field}
          id={fieldId}
          className="pin-field"
          type="password"
          inputMode="none"
          autoComplete="off"
          maxLength={typedMax}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className="proof-note">
          {refused && <p role="alert">{tell(refused.problem)}</p>}
          {note && <p role="alert">{say(note)}</p>}
          <p>{say(next, { seconds: waitsSeconds ?? 0 })}</p>
        </div>
        <Keypad
          onKey={(key) => setTyped(typed + key)}
          onDelete={() => setTyped(typed.slice(0, -1))}
          onClear={() => setTyped('')}
        />
        <button type="submit" className="button next" disabled={!ready}>
          <Icon name="tick" />
          {say(confirm)}
        </button>
      </div>
    </form>
  )
}

interface Refused {
  readonly problem: ProblemView
  /** On the page's own clock; null where the next try need not wait. */
  readonly untilMs: number | null
}

/** The last refusal, and the seconds until the next try counted down. */
function useRefusal() {
  const [refused, setRefused] = useState<Refused | null>(null)
  const [nowMs, setNowMs] = useState(0)
  const untilMs = refused?.untilMs ?? null
  const waitsMs = untilMs === null ? 0 : Math.max(0, untilMs - nowMs)
  useEffect(() => {
    if (waitsMs === 0) return
    const timer = setTimeout(() => setNowMs(performance.now()), Math.min(waitsMs, tickMs))
    return () => clearTimeout(timer)
  }, [waitsMs])
  return {
    refused,
    /** Whole seconds until the next try; null where there was no wait at all. */
    waitsSeconds: untilMs === null ? null : Math.ceil(waitsMs / 1_000),
    show(problem: ProblemView | null) {
      const seconds = problem?.details.seconds
      const now = performance.now()
      setNowMs(now)
      setRefused(problem && { problem, untilMs: typeof seconds === 'number' ? now + seconds * 1_000 : null })
    },
  }
}
