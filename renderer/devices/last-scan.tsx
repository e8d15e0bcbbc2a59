// Whatever is scanned while the devices page is open, in words, and which way it came. It goes no further:
// what is scanned to try a scanner opens no sale and changes nobody at the till.
import { useState } from 'react'
import type { ReadingView } from '../../core/api/views.ts'
import type { ScanWay } from '../../core/card/card.ts'
import { deviceWords } from '../../core/words/device-words.ts'
import { useEar } from '../staff/use-session.ts'
import { useWords } from '../words.tsx'

const ways = {
  port: deviceWords.scanByPort,
  wedge: deviceWords.scanByKeys,
  hand: deviceWords.scanByKeys,
} as const

export function LastScan() {
  const { say, tell } = useWords()
  const [last, setLast] = useState<{ readonly reading: ReadingView; readonly way: ScanWay } | null>(null)
  useEar((reading, way) => {
    setLast({ reading, way })
    return true
  })
  const reading = last?.reading
  return (
    <div role="status" className={reading && reading.kind !== 'refused' ? 'device-scan good' : 'device-scan'}>
      {reading === undefined && <p>{say(deviceWords.tryScan)}</p>}
      {reading?.kind === 'card' && <p>{say(deviceWords.scanCard, { card: reading.groups.join(' ') })}</p>}
      {reading?.kind === 'receipt' && <p>{say(deviceWords.scanReceipt)}</p>}
      {reading?.kind === 'badge' && <p>{say(deviceWords.scanBadge)}</p>}
      {reading?.kind === 'refused' && <p>{tell(reading.problem)}</p>}
      {last && <p className="soft">{say(ways[last.way])}</p>}
    </div>
  )
}
