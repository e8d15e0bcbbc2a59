// How far the file is that is being written, and those that were written before.
import type { ExportsView } from '../../core/api/exports-view.ts'
import { formatWords, exportDeskWords as words } from '../../core/words/export-desk-words.ts'
import { useWords } from '../words.tsx'

/** Keeps its place while there is nothing to tell, so that nothing moves under a finger. */
export function ExportProgress({ exports }: { exports: ExportsView | null }) {
  const { say, language } = useWords()
  const number = new Intl.NumberFormat(language)
  const running = exports?.running ?? null
  const told =
    running &&
    say(words.busy, {
      name: say(formatWords[running.format].name),
      rows: number.format(running.rows),
      total: number.format(running.rowsTotal),
    })
  return (
    <div className="export-progress" role="status">
      {running && (
        <>
          <p className="figure">{told}</p>
          <progress aria-label={told ?? ''} value={running.rows} max={Math.max(1, running.rowsTotal)} />
        </>
      )}
      {exports !== null && exports.waiting > 0 && (
        <p className="soft">{say(words.waiting, { count: exports.waiting })}</p>
      )}
    </div>
  )
}

interface WrittenFilesProps {
  readonly exports: ExportsView | null
  readonly disabled: boolean
  readonly onAgain: (event: number) => void
}

export function WrittenFiles({ exports, disabled, onAgain }: WrittenFilesProps) {
  const { say, language } = useWords()
  const number = new Intl.NumberFormat(language)
  const written = exports?.written ?? []
  return (
    <section aria-label={say(words.written)}>
      <h3>{say(words.written)}</h3>
      {exports !== null && written.length === 0 && <p className="soft">{say(words.none)}</p>}
      <ul className="export-files">
        {written.map(({ event, format, from, to, rows, file, report }) => (
          <li key={event}>
            <div>
              <p>
                {say(words.fileOf, {
                  name: say(formatWords[format].name),
                  days: from === to ? from : `${from} – ${to}`,
                  rows: number.format(rows),
                })}
                {report !== null && <span className="soft"> {say(words.byReport)}</span>}
              </p>
              <p className="soft export-file">{file}</p>
            </div>
            <button
              type="button"
              className="button"
              disabled={disabled}
              aria-label={say(words.againOf, { file: fileName(file) })}
              onClick={() => onAgain(event)}
            >
              {say(words.again)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function fileName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}
