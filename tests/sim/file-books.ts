// Books in a file, as a dead process leaves them: a kill leaves what the system was given, a power cut
// only what was forced onto the disk. A write is taken for forced when the connection that made it waits
// for the disk at every commit (`PRAGMA synchronous` FULL or EXTRA); nothing looks below that.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBooks } from '../../native/store/books-file.ts'
import type { Connection } from '../../native/store/connection.ts'
import { migrations } from '../../native/store/migrations/all.ts'
import { booksFileName, storeOver } from '../../native/store/store.ts'
import { type OpenedBooks, opened, type WorldBooks } from './world-books.ts'

const synchronousFull = 2

export class FileBooks implements WorldBooks {
  readonly #root = mkdtempSync(join(tmpdir(), 'lowu-sim-'))
  #life = 0
  #connection: Connection | null = null
  /** Bytes of the log that a power cut leaves. */
  #forcedBytes = 0
  #powerLost = false

  get connection(): Connection {
    if (this.#connection === null) throw new Error('the books are not open')
    return this.#connection
  }

  committed(): void {
    if (Number(this.connection.pragma('synchronous', { simple: true })) < synchronousFull) return
    this.#forcedBytes = logBytes(this.#path())
  }

  losePower(): boolean {
    this.#powerLost = true
    return true
  }

  reopen(clockMs: () => number): OpenedBooks {
    const before = this.#path()
    this.#life += 1
    mkdirSync(join(this.#root, String(this.#life)))
    if (this.#connection !== null) this.#leaveTo(before)
    const connection = opened(openBooks({ path: this.#path(), migrations, clockMs }))
    this.#connection = connection
    this.#forcedBytes = logBytes(this.#path())
    return { connection, store: storeOver(connection, () => {}) }
  }

  close(): void {
    this.#connection?.close()
    rmSync(this.#root, { recursive: true, force: true })
  }

  #path(): string {
    return join(this.#root, String(this.#life), booksFileName)
  }

  /** Copied while it is open, so that closing it can no longer tidy up what a dead process would not. */
  #leaveTo(before: string): void {
    const now = this.#path()
    copyFileSync(before, now)
    if (existsSync(`${before}-wal`)) {
      copyFileSync(`${before}-wal`, `${now}-wal`)
      if (this.#powerLost) truncateSync(`${now}-wal`, Math.min(this.#forcedBytes, logBytes(now)))
    }
    this.#powerLost = false
    this.#connection?.close()
    rmSync(join(before, '..'), { recursive: true, force: true })
  }
}

function logBytes(path: string): number {
  return existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0
}
