// The keyboard of a step: which key does what while that step is on screen. Keys typed into a field,
// or pressed on a control that has a use for them, stay theirs.
import { useEffect, useEffectEvent } from 'react'

const controls = 'button, summary'
const fields = 'input:not([type="radio"]), textarea'

/** `press` returns true when the key was used. Held keys do not repeat Enter. */
export function useKeys(press: (key: string) => boolean): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && event.repeat) return
    if (document.querySelector('dialog[open]')) return
    // The browser closes an open story with this Escape; the step behind it is not meant.
    if (event.key === 'Escape' && document.querySelector(':popover-open')) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest(fields)) return
    if (target?.closest(controls) && (event.key === 'Enter' || event.key === ' ')) return
    if (press(event.key)) event.preventDefault()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}
