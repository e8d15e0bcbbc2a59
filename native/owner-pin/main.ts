// `npm run owner-pin -- --data DIR`: a new PIN for an owner who forgot theirs, with the counter closed.
// It says what it will do and asks; the audit chain keeps that it was done. Exits 1 when it was not.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Problem } from '../../core/outcome.ts'
import { ownerNamed, setOwnerPin } from '../../core/staff/owner-pin.ts'
import { weakness } from '../../core/staff/pin.ts'
import { type Language, languages, type Phrase, say } from '../../core/words/language.ts'
import { ownerPinWords } from '../../core/words/owner-pin-words.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { type ClosedShop, openClosedShop } from '../compose.ts'
import { type TypedLines, typedLines } from './typed-lines.ts'

const usageExit = 2
const triesMax = 3

interface Options {
  readonly data: string
  readonly name: string | null
  /** Whether it was agreed to beforehand. */
  readonly yes: boolean
  readonly language: Language
  readonly json: boolean
}

async function main(): Promise<number> {
  const options = readOptions()
  if (options === null) {
    for (const language of languages) console.error(say(ownerPinWords.usage, language))
    return usageExit
  }
  const shop = openClosedShop(options.data)
  if (!shop.ok) return refused(shop.problem, options)
  const typed = typedLines(process.stdin)
  try {
    return await setPin(shop.value, typed, options)
  } finally {
    typed.close()
    shop.value.close()
  }
}

async function setPin(shop: ClosedShop, typed: TypedLines, options: Options): Promise<number> {
  const { language, data, json } = options
  const tell = (phrase: Phrase, values = {}) => console.log(say(phrase, language, values))
  const owner = ownerNamed(shop.store, options.name)
  if (!owner.ok) return refused(owner.problem, options)
  const { id, name } = owner.value
  tell(ownerPinWords.willDo, { name, data })
  const agreed = options.yes || (await typed.ask(say(ownerPinWords.ask, language), 'shown')) === 'yes'
  const pin = agreed ? await askPin(typed, language) : null
  if (pin === null) {
    tell(ownerPinWords.notDone)
    if (json) console.log(JSON.stringify({ set: false, problem: null }))
    return 1
  }
  const pinHash = await shop.hash(pin)
  const event = setOwnerPin(shop.store, { personId: id, pinHash, atMs: shop.nowMs() })
  if (!event.ok) return refused(event.problem, options)
  tell(ownerPinWords.done, { name, event: event.value })
  if (json) console.log(JSON.stringify({ set: true, person: name, event: event.value }))
  return 0
}

/** Twice the same, and not one that half of all people choose; null when it was given up. */
async function askPin(typed: TypedLines, language: Language): Promise<string | null> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const pin = await typed.ask(say(ownerPinWords.newPin, language), 'hidden')
    if (pin === null) return null
    const trouble = /^\d{4,8}$/.test(pin) ? weakness(pin) : null
    if (trouble) console.error(say(problemWords[trouble.code], language, trouble.details))
    else if (!/^\d{4,8}$/.test(pin)) console.error(say(ownerPinWords.notDigits, language))
    else if ((await typed.ask(say(ownerPinWords.again, language), 'hidden')) === pin) return pin
    else console.error(say(ownerPinWords.differ, language))
  }
  return null
}

function refused(problem: Problem, { language, json }: Options): number {
  console.log(say(problemWords[problem.code], language, problem.details))
  if (json) console.log(JSON.stringify({ set: false, problem }))
  return 1
}

function readOptions(): Options | null {
  try {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    const { values } = parseArgs({
      options: { data: text, name: text, language: text, yes: flag, json: flag },
    })
    const wanted = values.language ?? 'en'
    const language = languages.find((each) => each === wanted)
    if (values.data === undefined || language === undefined) return null
    return {
      data: resolve(values.data),
      name: values.name ?? null,
      yes: values.yes ?? false,
      language,
      json: values.json ?? false,
    }
  } catch {
    return null
  }
}

process.exitCode = await main()
