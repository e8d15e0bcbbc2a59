// From a real click to the frame in which its change is drawn: the page notes the instant of the click as
// the browser received it, and the first moment after the frame that shows what was waited for.
import type { Locator, Page } from 'playwright-core'

declare global {
  interface Window {
    clickAtMs: number
    changePaintedAtMs: number
  }
}

export interface Change {
  readonly selector: string
  /** What it must contain; null: it must be there, whatever it says. */
  readonly text: string | null
}

/** Milliseconds from the click on `control` to the painted `change`, which must not stand there before. */
export async function paintedAfterClick(page: Page, control: Locator, change: Change): Promise<number> {
  const box = await control.boundingBox()
  if (box === null) throw new Error('the control is not in sight')
  await page.evaluate(({ selector, text }) => {
    window.changePaintedAtMs = 0
    window.clickAtMs = 0
    const shown = () => {
      const element = document.querySelector(selector)
      return element !== null && (text === null || (element.textContent ?? '').includes(text))
    }
    if (shown()) throw new Error(`${selector} ${text} stands there before the click`)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      window.changePaintedAtMs = performance.now()
    }
    const changes = new MutationObserver(() => {
      if (window.clickAtMs === 0 || !shown()) return
      changes.disconnect()
      // A frame callback runs before the frame is drawn; a message posted in it arrives after.
      requestAnimationFrame(() => port2.postMessage(null))
    })
    changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    const note = (event: Event) => {
      window.clickAtMs = event.timeStamp
    }
    addEventListener('pointerup', note, { once: true, capture: true })
  }, change)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForFunction(() => window.changePaintedAtMs > 0, undefined, { polling: 20 })
  return page.evaluate(() => window.changePaintedAtMs - window.clickAtMs)
}
