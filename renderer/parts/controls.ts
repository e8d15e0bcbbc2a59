// Every control that can be used this instant: enabled, in sight, covered by nothing, inside the question
// that is asked, if there is one.
const usable = 'button, a[href], input, textarea, select, [tabindex="0"]'

export interface Place {
  readonly x: number
  readonly y: number
}

export interface Control {
  readonly element: HTMLElement
  readonly place: Place
  /** The key it has without Alt too, as `aria-keyshortcuts` names it. */
  readonly ownKey: string | null
}

export function controlsInSight(page: Document): readonly Control[] {
  const dialogs = page.querySelectorAll<HTMLElement>('dialog[open]')
  const scope: ParentNode = dialogs[dialogs.length - 1] ?? page
  return [...scope.querySelectorAll<HTMLElement>(usable)].flatMap((element) => {
    if (element.matches(':disabled') || !element.checkVisibility()) return []
    const box = element.getBoundingClientRect()
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const there = page.elementFromPoint(middle.x, middle.y)
    if (there === null || !(element.contains(there) || there.contains(element))) return []
    return [{ element, place: { x: box.x, y: box.y }, ownKey: element.getAttribute('aria-keyshortcuts') }]
  })
}

/** Does what a touch of it would do, and leaves the focus where it was unless it is there to be typed into. */
export function use(element: HTMLElement): void {
  const typed = element.matches('textarea, select, [tabindex="0"]:not(button), input:not([type="radio"])')
  if (typed) element.focus()
  else element.click()
}
