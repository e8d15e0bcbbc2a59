// Hears a scanner that types like a keyboard on any part of the page, before anything else hears the
// keys. What a person types arrives where it was meant, outside of fields a thirtieth of a second later.
import { createPace, gapMaxMs, type Verdict } from './pace.ts'
import { isHidden, strokeOf } from './strokes.ts'
import { fieldAt, remember, type Snapshot } from './typed-into.ts'

export interface WedgeEar {
  /** One scan as it was typed, without the key that ended it; its field is as it was before. */
  scanned(text: string, field: Snapshot['field'] | null): void
  /** A scan came in pieces, or an input method has kept it (`hidden`): the clerk should scan again. */
  garbled(hidden: boolean): void
  /** Runs `work` so that what it changes on the page stands when it returns. */
  settled(work: () => void): void
}

/** Returns the way to stop; what is held then goes nowhere, for the page goes too. */
export function listenForWedge(page: Window, ear: WedgeEar): () => void {
  const pace = createPace()
  const released = new WeakSet<Event>()
  let held: { readonly event: KeyboardEvent; readonly target: EventTarget }[] = []
  let snapshot: Snapshot | null = null
  let composing = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function release(): void {
    const due = held
    held = []
    for (const { event, target } of due) {
      const again = new KeyboardEvent(event.type, copyOf(event))
      released.add(again)
      const there = target instanceof Node && target.isConnected ? target : page.document.body
      ear.settled(() => there.dispatchEvent(again))
    }
  }

  function takeOut(): void {
    held = []
    snapshot?.restore()
  }

  /** Whether the key that brought this verdict is used up. */
  function act(verdict: Verdict): boolean {
    switch (verdict.kind) {
      case 'typed':
        release()
        return false
      case 'perhaps':
        return false
      case 'scanning':
        takeOut()
        return true
      case 'scan':
      case 'garbled': {
        takeOut()
        const field = snapshot?.field ?? null
        if (composing && snapshot) giveUpComposition(snapshot)
        snapshot = null
        if (verdict.kind === 'scan') ear.scanned(verdict.text, field)
        else ear.garbled(verdict.hidden)
        return true
      }
    }
  }

  function hear(event: KeyboardEvent): void {
    if (released.has(event)) return
    const stroke = strokeOf(event)
    if (stroke === null) return
    const before = pace.quiet(stroke.atMs)
    if (before) act(before)
    const verdict = pace.stroke(stroke)
    const field = fieldAt(event.target)
    if (verdict.kind === 'perhaps' && (verdict.first || snapshot?.field !== field)) {
      snapshot = field && remember(field)
    }
    const used = act(verdict) || (verdict.kind === 'perhaps' && field === null && hold(event))
    if (used && !isHidden(event)) {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    clearTimeout(timer)
    timer = setTimeout(listenToSilence, gapMaxMs)
  }

  /** A blank alone presses the button it is on, and that only the browser's own key can do. */
  function hold(event: KeyboardEvent): boolean {
    if (event.target === null || (event.key === ' ' && held.length === 0)) return false
    held.push({ event, target: event.target })
    return true
  }

  function listenToSilence(): void {
    const verdict = pace.quiet(performance.now())
    if (verdict) act(verdict)
    else timer = setTimeout(listenToSilence, gapMaxMs)
  }

  const over = new AbortController()
  const early = { capture: true, signal: over.signal }
  page.addEventListener('keydown', hear, early)
  page.addEventListener('compositionstart', () => (composing = true), early)
  page.addEventListener('compositionend', () => (composing = false), early)
  return () => {
    over.abort()
    clearTimeout(timer)
    held = []
  }
}

/** What an input method still composes would be written after the field was put right: it ends with the focus. */
function giveUpComposition({ field, restore }: Snapshot): void {
  field.addEventListener('compositionend', () => setTimeout(restore), { once: true })
  field.blur()
  field.focus()
}

function copyOf(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, shiftKey, location } = event
  return { key, code, shiftKey, location, bubbles: true, cancelable: true, composed: true }
}
