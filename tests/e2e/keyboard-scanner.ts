// A scanner that types like a keyboard, in a real browser: real keys, each with the instant at which it
// went down, so that its pace is what the test says on any machine.
import type { CDPSession, Page } from 'playwright-core'

export interface KeyboardScanner {
  /** Types `text` with so many milliseconds between the keys, then Enter unless told otherwise. */
  scan(
    text: string,
    options?: { readonly gapMs?: number; readonly end?: 'Enter' | 'Tab' | null },
  ): Promise<void>
  /**
   * As `scan`, under an input method that takes each key and says only where on the keyboard it is, and
   * that has `composed` under way after the first of them.
   */
  scanUnderInputMethod(text: string, composed?: string): Promise<void>
}

interface Key {
  readonly key: string
  readonly code: string
  readonly text: string
  readonly windowsVirtualKeyCode: number
}

/** The page's timers stand still while it types: a slow machine must not look like a slow scanner. */
export async function plugKeyboardScanner(page: Page): Promise<KeyboardScanner> {
  const session = await page.context().newCDPSession(page)

  async function type(keys: readonly Key[], gapMs: number, composed?: string): Promise<void> {
    await page.clock.pauseAt(Date.now() + 60_000)
    const startAt = Date.now() / 1000
    for (const [place, key] of keys.entries()) {
      await press(session, key, startAt + (place * gapMs) / 1000)
      if (place > 0 || composed === undefined) continue
      const end = composed.length
      await session.send('Input.imeSetComposition', {
        text: composed,
        selectionStart: end,
        selectionEnd: end,
      })
    }
    await page.clock.resume()
  }

  return {
    async scan(text, { gapMs = 5, end = 'Enter' } = {}) {
      const keys = [...text].map(keyOf)
      await type(end === null ? keys : [...keys, namedKeys[end]], gapMs)
    },
    async scanUnderInputMethod(text, composed) {
      const keys = [...text].map((character) => ({ ...keyOf(character), key: 'Process', text: '' }))
      const hidden = { ...namedKeys.Enter, key: 'Process', text: '' }
      const taken = [...keys, hidden].map((key) => ({ ...key, windowsVirtualKeyCode: 229 }))
      await type(taken, 5, composed)
    },
  }
}

const namedKeys = {
  Enter: { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 },
  Tab: { key: 'Tab', code: 'Tab', text: '', windowsVirtualKeyCode: 9 },
} as const

function keyOf(character: string): Key {
  const digit = /^\d$/.test(character)
  return {
    key: character,
    code: digit ? `Digit${character}` : `Key${character.toUpperCase()}`,
    text: character,
    windowsVirtualKeyCode: character.toUpperCase().charCodeAt(0),
  }
}

async function press(session: CDPSession, key: Key, timestamp: number): Promise<void> {
  const { text, ...stroke } = key
  const down = text === '' ? stroke : { ...stroke, text, unmodifiedText: text }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...down, timestamp })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke, timestamp })
}
