// Against what the books are set: the distributor's own list, or a statement file the owner has.
import { useRef, useState } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import type { ReconciliationView } from '../../core/api/reconcile-view.ts'
import { reconcileWords as words } from '../../core/words/reconcile-words.ts'
import { Choice } from '../parts/choice.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { type Brought, bringFile, tooLarge } from './bring-file.ts'
import { FileColumns } from './file-columns.tsx'
import { UnknownState } from './unknown-state.tsx'
import { type Days, useReconcileCommand } from './use-reconcile.ts'

interface SourceChoiceProps {
  readonly days: Days
  readonly view: ReconciliationView
}

export function SourceChoice({ days, view }: SourceChoiceProps) {
  const { say } = useWords()
  const command = useReconcileCommand(days)
  const [chosen, setChosen] = useState<'list' | 'file'>(view.listing ? 'list' : 'file')
  const [brought, setBrought] = useState<(Brought & { readonly name: string }) | null>(null)
  const [large, setLarge] = useState<ProblemView | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const mapping = brought?.look.mapping

  async function bring(file: File) {
    setBrought(null)
    setLarge(tooLarge(file))
    if (tooLarge(file) !== null) return
    const found = await bringFile(file, command)
    setBrought(found && { ...found, name: file.name })
  }

  function compare(next = mapping) {
    if (chosen === 'list') void command.send('reconcile', { source: { kind: 'list' } })
    else if (brought && next) {
      void command.send('reconcile', { source: { kind: 'file', file: brought.file, mapping: next } })
    }
  }

  function remap(next: Brought['look']['mapping']) {
    if (brought) setBrought({ ...brought, look: { ...brought.look, mapping: next } })
  }

  const distributor = view.distributor
  return (
    <section className="reconcile-source" aria-label={say(words.source)}>
      {view.listing && (
        <Choice
          legend={say(words.source)}
          legendShown={true}
          options={[
            { value: 'list', label: say(words.byList, { distributor }) },
            { value: 'file', label: say(words.byFile) },
          ]}
          value={chosen}
          onChoose={setChosen}
        />
      )}
      {chosen === 'file' && (
        <>
          <div className="reconcile-row">
            <button
              type="button"
              className="button"
              disabled={command.busy}
              onClick={() => picker.current?.click()}
            >
              {say(words.chooseFile)}
            </button>
            <input
              ref={picker}
              type="file"
              hidden={true}
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              onChange={({ target }) => {
                const [file] = target.files ?? []
                if (file) void bring(file)
                // The same file may be chosen again after it was mended.
                target.value = ''
              }}
            />
            <span role="status" className="soft">
              {command.busy && brought === null && say(words.reading)}
              {brought &&
                say(words.fileRead, {
                  name: brought.name,
                  rows: brought.look.rowCount,
                  encoding: brought.look.encoding,
                })}
            </span>
          </div>
          {brought && <FileColumns look={brought.look} onChange={remap} />}
        </>
      )}
      <Refusal problem={large ?? command.refused} />
      {mapping && command.refused?.code === 'statementStateUnknown' && (
        <UnknownState
          word={String(command.refused.details.value)}
          onTold={(state) => {
            const word = String(command.refused?.details.value).toLowerCase()
            const next = { ...mapping, words: { ...mapping.words, [word]: state } }
            remap(next)
            compare(next)
          }}
        />
      )}
      <div className="reconcile-go">
        <button
          type="button"
          className="button next"
          disabled={command.busy || (chosen === 'file' && brought === null)}
          onClick={() => compare()}
        >
          {say(command.busy ? words.comparing : words.compare)}
        </button>
      </div>
    </section>
  )
}
