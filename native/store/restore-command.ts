// `npm run restore -- --data DIR --from FILE`: says what is newer than the copy, puts the copy in the
// place of the books with all of that brought back, and exits 1 when it refuses. It deletes nothing.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatMoney } from '../../core/money.ts'
import type { Outcome } from '../../core/outcome.ts'
import { booksWords } from '../../core/words/books-words.ts'
import { type Language, languages, say } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { prepareRestore, type Restore } from './restore.ts'

const usageExit = 2

interface Options {
  readonly data: string
  readonly from: string
  readonly trail: string | null
  readonly acceptLoss: boolean
  /** Says what would be done and changes nothing. */
  readonly look: boolean
  readonly language: Language
  readonly json: boolean
}

function main(): number {
  const options = readOptions()
  if (options === null) {
    for (const language of languages) console.error(say(booksWords.restoreUsage, language))
    return usageExit
  }
  const { data, from, trail, acceptLoss } = options
  const prepared = prepareRestore({ folder: data, from, trail, acceptLoss, clockMs: Date.now })
  if (!prepared.ok) return refused(prepared, options)
  const restore = prepared.value
  for (const line of whatIsNewer(restore, options.language)) console.log(line)
  if (options.look) {
    restore.abandon()
    console.log(say(booksWords.restoreLooked, options.language))
    return finished(restore, null, options)
  }
  const carried = restore.carryOut()
  if (!carried.ok) return refused(carried, options)
  console.log(say(booksWords.restoreDone, options.language, { asked: restore.asked }))
  const aside = carried.value
  if (aside !== null) console.log(say(booksWords.restoreKept, options.language, { aside }))
  return finished(restore, aside, options)
}

function readOptions(): Options | null {
  try {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    const { values } = parseArgs({
      options: {
        data: text,
        from: text,
        trail: text,
        language: text,
        'accept-loss': flag,
        look: flag,
        json: flag,
      },
    })
    const wanted = values.language ?? 'en'
    const language = languages.find((each) => each === wanted)
    if (values.data === undefined || values.from === undefined || language === undefined) return null
    return {
      data: resolve(values.data),
      from: resolve(values.from),
      trail: values.trail === undefined ? null : resolve(values.trail),
      acceptLoss: values['accept-loss'] ?? false,
      look: values.look ?? false,
      language,
      json: values.json ?? false,
    }
  } catch {
    return null
  }
}

function whatIsNewer(restore: Restore, language: Language): readonly string[] {
  const { newer, lostEvents, source } = restore
  const receipt = newer.lastReceipt ?? '-'
  const taken = newer.taken.map(formatMoney).join(' + ')
  const first =
    newer.sales > 0
      ? say(booksWords.restoreNewer, language, { sales: newer.sales, taken, receipt })
      : say(booksWords.restoreNothingNewer, language, { receipt })
  if (lostEvents > 0) return [first, say(booksWords.restoreLoses, language, { lost: lostEvents })]
  return source === null ? [first, say(booksWords.restoreBlind, language)] : [first]
}

function refused(outcome: Outcome<unknown> & { ok: false }, { language, json }: Options): number {
  const { problem } = outcome
  console.log(say(problemWords[problem.code], language, problem.details))
  if (json) console.log(JSON.stringify({ restored: false, problem }))
  return 1
}

function finished(restore: Restore, aside: string | null, { look, json }: Options): number {
  const { source, newer, asked, lostEvents, closed } = restore
  if (json)
    console.log(JSON.stringify({ restored: !look, source, ...newer, asked, lostEvents, closed, aside }))
  return 0
}

process.exitCode = main()
