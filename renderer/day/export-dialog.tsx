// Files for the accountant: which, of which days, how far it is, and where it was put.
import { useState } from 'react'
import { type ExportFormat, exportFormats } from '../../core/api/export-format.ts'
import { formatWords, exportDeskWords as words } from '../../core/words/export-desk-words.ts'
import { problemOf } from '../counter.tsx'
import { Choice } from '../parts/choice.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { ExportProgress, WrittenFiles } from './export-files.tsx'
import { dayPeriod, ExportPeriod } from './export-period.tsx'
import { useExportCommand, useExports } from './use-exports.ts'

export function ExportDialog({ day, onClose }: { day: string; onClose: () => void }) {
  const { say, language } = useWords()
  const { move, busy, refused } = useExportCommand()
  const asked = useExports()
  const exports = asked.data
  const [period, setPeriod] = useState(dayPeriod(day))
  const [format, setFormat] = useState<ExportFormat>('workbook')
  const { from, to } = period
  const running = exports?.running ?? null
  const unread = asked.error ? problemOf(asked.error) : null
  const problem = refused ?? unread ?? (running === null ? (exports?.problem ?? null) : null)
  return (
    <Dialog title={say(words.title)} tall={true} onClose={onClose}>
      <div className="export">
        <ExportPeriod period={period} onChange={setPeriod} />
        <Choice
          legend={say(words.format)}
          legendShown={true}
          value={format}
          options={exportFormats.map((value) => ({ value, label: say(formatWords[value].name) }))}
          onChoose={setFormat}
        />
        <p className="soft export-what">{say(formatWords[format].what)}</p>
        <div className="export-buttons">
          <button
            type="button"
            className="button"
            disabled={busy || running === null}
            onClick={() => move('cancelExport', {})}
          >
            {say(words.cancel)}
          </button>
          <button
            type="button"
            className="button next"
            disabled={busy || running !== null || !from || !to}
            onClick={() => move('startExport', { format, from, to, language })}
          >
            {say(words.now)}
          </button>
        </div>
        <div className="export-told">
          <Refusal problem={problem} />
          <ExportProgress exports={exports ?? null} />
        </div>
        <WrittenFiles
          exports={exports ?? null}
          disabled={busy}
          onAgain={(event) => move('repeatExport', { event })}
        />
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(words.back)}
        </button>
      </div>
    </Dialog>
  )
}
