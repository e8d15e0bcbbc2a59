// Draws a receipt exactly as it is laid out: on the printer's own grid, where a Chinese character takes
// two columns, so that what stands under one another on paper does so here.
import { type CSSProperties, Fragment } from 'react'
import { columnsOfCharacter } from '../../core/receipt/columns.ts'
import type { Paper, PaperLine } from '../../core/receipt/paper.ts'
import { barcodeSize, qrModuleDots } from '../../core/receipt/symbols.ts'
import { fitColumns } from '../../core/receipt/wrap.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useWords } from '../words.tsx'
import { Bars, Modules } from './paper-symbol.tsx'

/** `tag` is the language of the text, which chooses the shapes of its characters. */
export function PaperSheet({ paper, tag }: { paper: Paper; tag: string }) {
  const seen = new Map<string, number>()
  return (
    <div className="paper" lang={tag} style={{ '--columns': paper.columns } as CSSProperties}>
      {paper.lines.map((line) => {
        const content = line.kind === 'text' ? line.text : `${line.kind} ${line.data}`
        const nth = (seen.get(content) ?? 0) + 1
        seen.set(content, nth)
        return <SheetLine key={`${content} ${nth}`} line={line} columns={paper.columns} />
      })}
    </div>
  )
}

function SheetLine({ line, columns }: { line: PaperLine; columns: number }) {
  const { say } = useWords()
  switch (line.kind) {
    case 'text': {
      const size = line.large ? ' large' : ''
      const weight = line.strong ? ' strong' : ''
      return <p className={`paper-line${size}${weight}`}>{onGrid(line.text)}</p>
    }
    case 'barcode': {
      const size = barcodeSize(line.data, columns)
      if (size === null) return <ReadByEye data={line.data} columns={columns} />
      return (
        <figure className="paper-code" aria-label={say(screenWords.barcodeOf, { data: line.data })}>
          <Bars {...size} />
          <figcaption>{line.data}</figcaption>
        </figure>
      )
    }
    case 'qr': {
      const moduleDots = qrModuleDots(line.data)
      if (moduleDots === null) return <ReadByEye data={line.data} columns={columns} />
      return (
        <figure className="paper-code" aria-label={say(screenWords.qrOf, { data: line.data })}>
          <Modules data={line.data} moduleDots={moduleDots} />
        </figure>
      )
    }
  }
}

/** What no symbol can carry, as the printer prints it then. */
function ReadByEye({ data, columns }: { data: string; columns: number }) {
  return <p className="paper-line">{onGrid(fitColumns(data, columns).join('\n'))}</p>
}

/** Plain runs stay text; each character of two columns gets a cell of exactly two. */
function onGrid(text: string) {
  const runs = text.match(/[ -~]+|[^ -~]/gu) ?? []
  let column = 0
  return runs.map((run) => {
    const at = column
    const wide = columnsOfCharacter(run) === 2 && run.length <= 2 && !/^[ -~]/.test(run)
    column += wide ? 2 : run.length
    return wide ? (
      <span key={at} className="wide">
        {run}
      </span>
    ) : (
      <Fragment key={at}>{run}</Fragment>
    )
  })
}
