// Every phrase a person reads: there in three languages, with the same blanks in each, in the right
// characters, and with a value for every blank wherever a problem is made.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../build/targets.ts'
import { languages, type Phrase } from '../../core/words/language.ts'
import { type ProblemCode, problemWords } from '../../core/words/problem-words.ts'
import { charactersIn, simplifiedOnly, traditionalOnly } from './characters.ts'
import { callsOf, readSources } from './source.ts'

type Named = readonly [name: string, phrase: Phrase]

const files = readSources(['core/words'])
const phrases: Named[] = []
const problemNames: string[] = []
for (const { path } of files) {
  const module: Record<string, unknown> = await import(join(root, path))
  const file = path.replace(/^.*\//, '')
  for (const [name, value] of Object.entries(module)) {
    if (name === 'problemWords') continue
    phrases.push(...phrasesIn(`${file} ${name}`, value))
    if (/-problems\.ts$/.test(file)) problemNames.push(...Object.keys(Object(value)))
  }
}

function phrasesIn(name: string, value: unknown): Named[] {
  if (typeof value !== 'object' || value === null) return []
  if (languages.some((language) => typeof Reflect.get(value, language) === 'string'))
    return [[name, value as Phrase]]
  return Object.entries(value).flatMap(([key, part]) => phrasesIn(`${name}.${key}`, part))
}

function blanksOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort()
}

/** What is wrong with a phrase, in words. */
function faultsOf([name, phrase]: Named): string[] {
  const faults: string[] = []
  for (const language of languages) {
    const text = phrase[language]
    if (typeof text !== 'string' || text.trim() === '') faults.push(`${name}: empty in ${language}`)
    else if (text !== text.trim()) faults.push(`${name}: space around it in ${language}`)
  }
  if (faults.length > 0) return faults
  const { 'zh-Hant': hant, 'zh-Hans': hans, en } = phrase
  for (const [language, text] of [
    ['zh-Hans', hans],
    ['en', en],
  ] as const) {
    if (blanksOf(text).join() !== blanksOf(hant).join()) faults.push(`${name}: other blanks in ${language}`)
  }
  const simplified = charactersIn(hant, simplifiedOnly)
  if (simplified.length > 0) faults.push(`${name}: ${simplified.join('')} in zh-Hant`)
  const traditional = charactersIn(hans, traditionalOnly)
  if (traditional.length > 0) faults.push(`${name}: ${traditional.join('')} in zh-Hans`)
  if (hant.includes('充值')) faults.push(`${name}: 充值 in zh-Hant, where it is 增值`)
  if (hans.includes('增值')) faults.push(`${name}: 增值 in zh-Hans, where it is 充值`)
  return faults
}

test('every phrase is whole in three languages', () => {
  expect(phrases.length).toBeGreaterThan(100)
  expect(phrases.flatMap(faultsOf)).toEqual([])
})

describe('a faulty phrase is seen', () => {
  const whole: Phrase = { 'zh-Hant': '收到 {given}。', 'zh-Hans': '收到 {given}。', en: '{given} was given.' }
  test.each<[string, Partial<Phrase>]>([
    ['empty', { en: '' }],
    ['only a space', { 'zh-Hans': ' ' }],
    ['space around', { en: '{given} was given. ' }],
    ['a blank missing', { 'zh-Hans': '收到。' }],
    ['a blank of another name', { en: '{taken} was given.' }],
    ['simplified in Hong Kong', { 'zh-Hant': '请收 {given}。' }],
    ['traditional on the mainland', { 'zh-Hans': '請收 {given}。' }],
    ['the mainland word in Hong Kong', { 'zh-Hant': '充值 {given}。' }],
    ['the Hong Kong word on the mainland', { 'zh-Hans': '增值 {given}。' }],
  ])('%s', (_what, change) => {
    expect(faultsOf(['sample', { ...whole, ...change }])).toHaveLength(1)
    expect(faultsOf(['sample', whole])).toEqual([])
  })
})

test('no two rooms give a problem the same name', () => {
  expect(problemNames.filter((name, index) => problemNames.indexOf(name) !== index)).toEqual([])
  expect(problemNames.sort()).toEqual(Object.keys(problemWords).sort())
})

test('wherever a problem is made, every blank of its sentence gets a value', () => {
  const makers = readSources(['core', 'native', 'electron']).flatMap((source) =>
    callsOf(source, ['refuse', 'problem']).map((call) => ({ path: source.path, ...call })),
  )
  expect(makers.length).toBeGreaterThan(20)
  const wanting = makers.flatMap(({ path, first, keys }) => {
    const phrase = problemWords[first as ProblemCode]
    const missing = phrase && keys ? blanksOf(phrase.en).filter((blank) => !keys.includes(blank)) : []
    return missing.map((blank) => `${path}: ${first} without {${blank}}`)
  })
  expect(wanting).toEqual([])
})
