// One core's share of a long run: shops are taken one after another, so that the code is loaded and warm but once.
import { parentPort } from 'node:worker_threads'
import { FileBooks } from './file-books.ts'
import type { ShopOrder } from './shop-threads.ts'
import { simulate } from './simulate.ts'

parentPort?.on('message', ({ file, ...shop }: ShopOrder) => {
  parentPort?.postMessage(simulate({ ...shop, ...(file ? { books: new FileBooks() } : {}) }))
})
