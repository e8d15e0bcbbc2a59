// Tells the counter now and then that somebody is at the till, so that it does not lock itself under
// their hands. It never says what was touched.
import { useEffect } from 'react'
import { useCounter } from '../counter.tsx'

const everyMs = 20_000

export function useTouches(): void {
  const { link } = useCounter()
  useEffect(() => {
    let toldMs = Number.NEGATIVE_INFINITY
    const touched = () => {
      const nowMs = performance.now()
      if (nowMs - toldMs < everyMs) return
      toldMs = nowMs
      // A counter that cannot be reached locks by itself, as it should.
      link.ask('stayUnlocked', {}).catch(() => undefined)
    }
    const over = new AbortController()
    for (const type of ['pointerdown', 'keydown']) {
      addEventListener(type, touched, { capture: true, signal: over.signal })
    }
    return () => over.abort()
  }, [link])
}
