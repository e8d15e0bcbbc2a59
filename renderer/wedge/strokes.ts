// What a key event is to the pace of a scanner. It reads the event and leaves it as it was.
import type { Stroke } from './pace.ts'

const modifiers = new Set(['Shift', 'CapsLock', 'NumLock', 'Control', 'Alt', 'AltGraph', 'Meta', 'Fn'])
const ends = new Set(['Enter', 'NumpadEnter', 'Tab'])

/** Null for what is part of another key: Shift before a capital letter. */
export function strokeOf(event: KeyboardEvent): Stroke | null {
  const atMs = event.timeStamp
  if (modifiers.has(event.key)) return null
  if (isHidden(event)) {
    if (ends.has(event.code)) return { kind: 'end', atMs }
    return { kind: 'character', text: digitOf(event), atMs }
  }
  // A key held down repeats about as fast as a scanner types.
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return { kind: 'other', atMs }
  if (ends.has(event.key)) return { kind: 'end', atMs }
  // Names of keys are longer; one character beyond the first plane has two code units.
  if ([...event.key].length === 1) return { kind: 'character', text: event.key, atMs }
  return { kind: 'other', atMs }
}

/** Whether an input method has the key: it then says neither its name nor lets it be stopped. */
export function isHidden(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process' || event.key === 'Unidentified'
}

/** Digits stand in the same place on every keyboard, so their place tells them under an input method too. */
function digitOf(event: KeyboardEvent): string | null {
  if (event.shiftKey) return null
  return /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? null
}
