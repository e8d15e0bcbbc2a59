// A scan is answered at once, also while a window stands in front of the desk: the answer stands in that
// window then, for what is behind it can neither be read nor heard.
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ReadingView } from '../../core/api/views.ts'
import { scanWords } from '../../core/words/scan-words.ts'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'

/** A new object for each scan, also for the same reading again. */
export interface HeardScan {
  readonly reading: ReadingView
}

export function ScanAnswer({ heard }: { heard: HeardScan | null }) {
  const [inFront, setInFront] = useState<Element | null>(null)
  useEffect(() => {
    // After the scan has changed the desk, which may have closed the window.
    setInFront(heard && foremostWindow())
  }, [heard])
  if (heard === null || inFront === null) return null
  return createPortal(<Answer reading={heard.reading} />, inFront)
}

function foremostWindow(): Element | null {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? null
}

function Answer({ reading }: { reading: ReadingView }) {
  const { say, tell } = useWords()
  if (reading.kind === 'badge') return null
  const isBad = reading.kind === 'refused'
  return (
    <p role="alert" className={`scan-answer refusal ${isBad ? 'tone-bad' : 'tone-waiting'}`}>
      <Icon name={isBad ? 'warning' : 'card'} />
      {reading.kind === 'refused' && tell(reading.problem)}
      {reading.kind === 'card' && say(scanWords.cardBehind, { groups: reading.groups.join(' ') })}
      {reading.kind === 'receipt' && say(scanWords.saleBehind)}
    </p>
  )
}
