// Puts a field back to what the clerk had typed in it before a scanner typed into it as well.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Inputs that take no text: keys on them are the page's own. */
const untyped = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])

export interface Snapshot {
  readonly field: Field
  /** Once or again; the page hears of it as of typing. A field that is gone stays gone. */
  restore(): void
}

/** The field that takes what is typed at `target`; null where typing goes nowhere. */
export function fieldAt(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return target
  if (target instanceof HTMLInputElement && !untyped.has(target.type)) return target
  return null
}

export function remember(field: Field): Snapshot {
  const { value } = field
  // Null also for inputs that have no caret to ask for, such as numbers.
  const [start, end] =
    field instanceof HTMLSelectElement ? [null, null] : [field.selectionStart, field.selectionEnd]
  return {
    field,
    restore() {
      if (!field.isConnected || field.value === value) return
      writeValue(field, value)
      field.dispatchEvent(
        new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
      )
      if (!(field instanceof HTMLSelectElement) && start !== null) field.setSelectionRange(start, end)
    },
  }
}

/** React watches `value` on the element itself and takes no notice of what is written through it. */
function writeValue(field: Field, value: string): void {
  const kind =
    field instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement
      : field instanceof HTMLSelectElement
        ? HTMLSelectElement
        : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value)
}
