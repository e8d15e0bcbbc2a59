// The settings that make a commit survive the power, read back from a real file.
import { expect, test } from 'vitest'
import { BrokenRule } from '../../../core/assert.ts'
import { openBooks } from '../../../native/store/books-file.ts'
import { connect, proveDurable } from '../../../native/store/connection.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { storeOver } from '../../../native/store/store.ts'
import { granted, sell } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

test('synchronous is FULL under WAL on a new file, after writes, and on every later open', () => {
  const path = booksIn(newFolder())
  for (const number of [1, 2, 3]) {
    const connection = granted(openBooks({ path, migrations, clockMs }))
    const store = storeOver(connection, () => {})
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
    granted(store.commit(() => sell(store, number)))
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(connection.pragma('trusted_schema', { simple: true })).toBe(0)
    expect(connection.pragma('recursive_triggers', { simple: true })).toBe(1)
    store.close()
  }
})

test('a build that lowers it on the first write is stopped before the first sale', () => {
  const connection = connect(booksIn(newFolder()), { mustExist: false })
  const exec = connection.exec.bind(connection)
  connection.exec = (source) => {
    exec(source)
    return source === 'COMMIT' ? exec('PRAGMA synchronous = NORMAL') : connection
  }
  expect(() => proveDurable(connection)).toThrow(BrokenRule)
  connection.close()
})
