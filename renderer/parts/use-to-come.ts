// An instant for as long as it lies ahead: a time that has passed is not shown as one to wait for.
import { useEffect, useState } from 'react'

/** `atMs` until this machine's clock reaches it, then null. */
export function useToCome(atMs: number | null): number | null {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    if (atMs === null) return
    const timer = setTimeout(() => setNowMs(Date.now()), Math.max(0, atMs - Date.now()))
    return () => clearTimeout(timer)
  }, [atMs])
  return atMs !== null && atMs > nowMs ? atMs : null
}
