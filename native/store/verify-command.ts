// `npm run verify -- --data DIR`: prints whether the books are whole and exits 1 when they are not.
// It only reads.
import { parseArgs } from 'node:util'
import type { Outcome } from '../../core/outcome.ts'
import { booksWords } from '../../core/words/books-words.ts'
import { type Language, languages, say } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { type VerifyReport, verifyStore } from './verify.ts'

const usageExit = 2

function main(): number {
  const options = readOptions()
  if (options === null) {
    for (const language of languages) console.error(say(booksWords.usage, language))
    return usageExit
  }
  const outcome = verifyStore(options.data)
  console.log(sentence(outcome, options.language))
  if (options.json) console.log(JSON.stringify(asJson(outcome)))
  return outcome.ok && outcome.value.wrong === null ? 0 : 1
}

function readOptions(): { data: string; language: Language; json: boolean } | null {
  try {
    const { values } = parseArgs({
      options: { data: { type: 'string' }, language: { type: 'string' }, json: { type: 'boolean' } },
    })
    const wanted = values.language ?? 'en'
    const language = languages.find((each) => each === wanted)
    if (values.data === undefined || language === undefined) return null
    return { data: values.data, language, json: values.json ?? false }
  } catch {
    return null
  }
}

function sentence(outcome: Outcome<VerifyReport>, language: Language): string {
  if (!outcome.ok) return say(problemWords[outcome.problem.code], language, outcome.problem.details)
  const { wrong, head, sales, entries, receipts, events } = outcome.value
  if (wrong !== null) return say(problemWords[wrong.code], language, wrong.details)
  return say(booksWords.whole, language, { ...head, sales, entries, receipts, events })
}

/** `whole` alone answers a script; `wrong` is a problem with its code, as everywhere. */
function asJson(outcome: Outcome<VerifyReport>): unknown {
  return outcome.ok
    ? { whole: outcome.value.wrong === null, ...outcome.value }
    : { whole: false, wrong: outcome.problem }
}

process.exitCode = main()
