// Draws a receipt exactly as it is laid out: on the printer's own grid, where a Chinese character takes
// two columns, so that what stands under one another on paper does so here.
import { type CSSProperties, Fragment } from 'react'
import { columnsOfCharacter } from '../../core/receipt/columns.ts'
import type { Paper, PaperLine } from '../../core/receipt/paper.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useWords } from '../words.tsx'

/** `tag` is the language of the text, which chooses the shapes of its characters. */
export function PaperSheet({ paper, tag }: { paper: Paper; tag: string }) {
  const seen = new Map<string, number>()
  return (
    <div className="paper" lang={tag} style={{ '--columns': paper.columns } as CSSProperties}>
      {paper.lines.map((line) => {
        const content = line.kind === 'text' ? line.text : `${line.kind} ${line.data}`
        const nth = (seen.get(content) ?? 0) + 1
        seen.set(content, nth)
        return <SheetLine key={`${content} ${nth}`} line={line} />
      })}
    </div>
  )
}

function SheetLine({ line }: { line: PaperLine }) {
  const { say } = useWords()
  switch (line.kind) {
    case 'text': {
      const size = line.large ? ' large' : ''
      const weight = line.strong ? ' strong' : ''
      return <p className={`paper-line${size}${weight}`}>{onGrid(line.text)}</p>
    }
    case 'barcode':
      return (
        <figure className="paper-code" aria-label={say(screenWords.barcodeOf, { data: line.data })}>
          <span className="bars" />
          <figcaption>{line.data}</figcaption>
        </figure>
      )
    case 'qr':
      return (
        <figure className="paper-code qr" aria-label={say(screenWords.qrOf, { data: line.data })}>
          <figcaption>{line.data}</figcaption>
        </figure>
      )
  }
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
