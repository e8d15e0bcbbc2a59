// A folder of its own for each test, and the books in it as raw SQLite, past every guard of ours.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect } from 'vitest'
import type { Problem } from '../../../core/outcome.ts'
import { languages, say } from '../../../core/words/language.ts'
import { problemWords } from '../../../core/words/problem-words.ts'
import { openStore } from '../../../native/store/store.ts'
import { granted, sell, startMs } from '../../contract/sale-samples.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export const clockMs = (): number => startMs

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-native-store-'))
  folders.push(folder)
  return folder
}

/** A folder whose closed books hold `sales` paid sales. */
export function shopWith(sales: number): string {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs }))
  for (let number = 1; number <= sales; number += 1) granted(store.commit(() => sell(store, number)))
  store.close()
  return folder
}

export function booksIn(folder: string): string {
  return join(folder, 'lowu.sqlite')
}

/** What a person with any SQLite tool could do to the file. */
export function tamper(folder: string, ...statements: string[]): void {
  const books = new Database(booksIn(folder))
  books.pragma('foreign_keys = OFF')
  books.pragma('ignore_check_constraints = ON')
  for (const statement of statements) books.exec(statement)
  books.close()
}

/** Every language has the sentence, and the details fill every hole in it. */
export function expectSpoken(problem: Problem): void {
  for (const language of languages) {
    const sentence = say(problemWords[problem.code], language, problem.details)
    expect(sentence).not.toMatch(/[{}]/)
    expect(sentence).not.toBe('')
  }
}
