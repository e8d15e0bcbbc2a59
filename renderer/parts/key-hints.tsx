// While Alt is held, every control in sight shows the key that works it, so that whatever can be touched
// can be done by keys alone. Nothing is shown, and no key is taken, while Alt is not held.
import { useEffect, useRef, useState } from 'react'
import { type Control, controlsInSight, use } from './controls.ts'
import { keyNamed, labelsFor } from './key-labels.ts'

/** Names of keys that are too long for a small control, as keyboards print them. */
const shortNames: Readonly<Record<string, string>> = { Escape: 'Esc', Backspace: '⌫' }

interface Hint extends Control {
  readonly label: string
}

export function KeyHints() {
  const [hints, setHints] = useState<readonly Hint[]>([])
  const layer = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let shown: readonly Hint[] = []
    let typed = ''
    // What is pressed may change the page under the hints.
    const changes = new MutationObserver(() => show(hintsOf(document)))

    function show(next: readonly Hint[]) {
      shown = next
      setHints(next)
    }

    function hide() {
      changes.disconnect()
      typed = ''
      if (shown.length > 0) show([])
    }

    function press(event: KeyboardEvent) {
      if (event.key === 'Alt' && !event.ctrlKey && !event.metaKey) {
        event.preventDefault()
        if (event.repeat) return
        typed = ''
        show(hintsOf(document))
        changes.observe(document.body, {
          childList: true,
          subtree: true,
          attributeFilter: ['disabled', 'open'],
        })
        return
      }
      if (!event.altKey || event.ctrlKey || event.metaKey || shown.length === 0) return
      const wanted = typed + keyNamed(event)
      const hint = shown.find(({ label }) => label === wanted)
      typed = shown.some(({ label }) => label !== wanted && label.startsWith(wanted)) ? wanted : ''
      if (!hint && typed === '') return
      event.preventDefault()
      event.stopPropagation()
      if (hint) use(hint.element)
    }

    function release(event: KeyboardEvent) {
      if (event.key !== 'Alt') return
      // Alone it would open the browser's own menu.
      event.preventDefault()
      hide()
    }

    const over = new AbortController()
    addEventListener('keydown', press, { signal: over.signal })
    addEventListener('keyup', release, { signal: over.signal })
    addEventListener('blur', hide, { signal: over.signal })
    return () => {
      over.abort()
      changes.disconnect()
    }
  }, [])

  useEffect(() => {
    // Above dialogs and stories, which are in the browser's top layer too.
    layer.current?.togglePopover(hints.length > 0)
  }, [hints])

  return (
    <div ref={layer} popover="manual" className="key-hints" aria-hidden="true">
      {hints.map(({ label, place }) => (
        <kbd key={label} style={{ left: place.x, top: place.y }}>
          {shortNames[label] ?? label}
        </kbd>
      ))}
    </div>
  )
}

function hintsOf(page: Document): readonly Hint[] {
  const controls = controlsInSight(page)
  const labels = labelsFor(controls.length)
  let used = 0
  const seen = new Set<string>()
  return controls.flatMap((control) => {
    const own = control.ownKey !== null && !seen.has(control.ownKey) ? control.ownKey : null
    const label = own ?? labels[used]
    if (label === undefined) return []
    if (own === null) used += 1
    seen.add(label)
    return [{ ...control, label }]
  })
}
