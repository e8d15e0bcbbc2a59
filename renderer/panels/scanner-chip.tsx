// The scanners on ports: one word for all of them, the worst, and behind a touch each with its port.
import type { StatusView } from '../../core/api/views.ts'
import type { Phrase } from '../../core/words/language.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { HelpButton } from '../help/help.tsx'
import type { Tone } from '../parts/tone.ts'
import { useWords } from '../words.tsx'
import { StatusChip } from './status-chip.tsx'

type Scanners = StatusView['scanners']

export function ScannerChip({ scanners }: { scanners: Scanners }) {
  const { say, tell } = useWords()
  const look = lookOf(scanners)
  const ready = scanners.filter((scanner) => scanner.state === 'ready').length
  const value = scanners.length > 1 ? `${say(look.word)} (${ready}/${scanners.length})` : say(look.word)
  return (
    <StatusChip icon="scanner" label={say(screenWords.scanner)} value={value} tone={look.tone}>
      {scanners.length === 0 && <p>{say(screenWords.scannerNoneExplained)}</p>}
      {scanners.map(({ port, problem }) => (
        <p key={port}>{problem ? tell(problem) : say(screenWords.scannerReadyExplained, { port })}</p>
      ))}
      {look.tone === 'bad' && <HelpButton topic="scanner" />}
    </StatusChip>
  )
}

function lookOf(scanners: Scanners): { readonly tone: Tone; readonly word: Phrase } {
  if (scanners.length === 0) return { tone: 'quiet', word: screenWords.scannerNone }
  const missing = scanners.some((scanner) => scanner.state === 'searching')
  if (!missing) return { tone: 'good', word: screenWords.scannerReady }
  return { tone: 'bad', word: screenWords.scannerSearching }
}
