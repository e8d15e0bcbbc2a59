// The arrows of the house hold in every file, and each rule is proven to see what breaks it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../build/targets.ts'
import { wrongArrows } from './arrows.ts'
import { readSources } from './source.ts'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}
const production = new Set(Object.keys(manifest.dependencies))
const wrongIn = (path: string, text: string) => wrongArrows({ path, text }, production)

test('no file of the house points the wrong way', () => {
  const sources = readSources(['core', 'native', 'electron', 'renderer'])
  for (const floor of ['core', 'native', 'electron', 'renderer']) {
    expect(sources.some(({ path }) => path.startsWith(`${floor}/`))).toBe(true)
  }
  expect(sources.flatMap((source) => wrongArrows(source, production))).toEqual([])
})

describe('what is wrong is seen', () => {
  test.each([
    ['core/counter.ts', "import { open } from '../native/store/store.ts'"],
    ['core/counter.ts', "import type { Store } from '../native/store/store.ts'"],
    ['core/counter.ts', "export * from '../electron/ipc.ts'"],
    ['core/counter.ts', "export { join } from 'node:path'"],
    ['core/counter.ts', "import fs from 'fs'"],
    ['core/counter.ts', "type Store = import('../native/store/store.ts').Store"],
    ['core/counter.ts', "const store = await import('../native/store/store.ts')"],
    ['core/counter.ts', "const fs = require('node:fs')"],
    ['core/money.ts', "import { z } from 'zod'"],
    ['core/api/views.ts', "import axios from 'axios'"],
    ['core/queue/retry.ts', 'const now = Date.now()'],
    ['core/queue/retry.ts', 'const now = Date.now'],
    ['core/queue/retry.ts', 'const now = new Date()'],
    ['core/queue/retry.ts', 'const chance = Math.random()'],
    ['core/queue/retry.ts', 'setTimeout(() => {}, 5)'],
    ['core/queue/retry.ts', 'const home = process.env.HOME'],
    ['core/queue/retry.ts', 'console.log(1)'],
    ['renderer/page.tsx', "import { createCounter } from '../core/counter.ts'"],
    ['renderer/page.tsx', "import { saleStates } from '../core/top-up/state.ts'"],
    ['renderer/page.tsx', "import type { Dispatcher } from '../core/queue/dispatcher.ts'"],
    ['renderer/page.tsx', "import { openShop } from '../native/compose.ts'"],
    ['renderer/page.tsx', "import { channels } from '../electron/channels.ts'"],
    ['renderer/page.tsx', "import { ipcRenderer } from 'electron'"],
    ['renderer/page.tsx', "import { join } from 'node:path'"],
    ['native/store/rows.ts', "import { openLog } from '../system/log.ts'"],
    ['native/store/rows.ts', "import type { Log } from '../system/log.ts'"],
    ['native/store/rows.ts', "import { openShop } from '../compose.ts'"],
    ['native/loopback/main.ts', "import { openStore } from '../store/store.ts'"],
    ['native/store/rows.ts', "import { app } from 'electron'"],
    ['native/store/rows.ts', "import { build } from 'vite'"],
    ['native/compose.ts', "import { openWindow } from '../electron/window.ts'"],
    ['electron/ipc.ts', "import { openStore } from '../native/store/store.ts'"],
    ['electron/ipc.ts', "import { Page } from '../renderer/page.tsx'"],
    ['electron/ipc.ts', "import { bundle } from '../build/bundle.ts'"],
    ['electron/ipc.ts', "import React from 'react'"],
    ['native/store/rows.ts', "import { row } from './row'"],
    ['core/money.ts', "import './style.css'"],
  ])('%s: %s', (path, text) => {
    expect(wrongIn(path, text)).toHaveLength(1)
  })
})

describe('what is right is left alone', () => {
  test.each([
    ['core/counter.ts', "import { done } from './outcome.ts'"],
    ['core/api/views.ts', "import { z } from 'zod'"],
    ['core/money.ts', 'const written = { process: 1, now: 2 }; // Date.now() and import x from "node:fs"'],
    ['core/money.ts', "const text = 'setTimeout(1)'; const day = new Date(5); const quote = /['`]/"],
    ['renderer/page.tsx', "import { say } from '../core/words/language.ts'"],
    ['renderer/page.tsx', "import type { Card } from '../core/card/card.ts'"],
    ['renderer/page.tsx', "import './style/page.css'"],
    ['renderer/page.tsx', "import { useState } from 'react'; export const page = <p>{useState(0)}</p>"],
    ['native/store/rows.ts', "import Database from 'better-sqlite3'; import { join } from 'node:path'"],
    ['native/compose.ts', "import { openStore } from './store/store.ts'"],
    ['native/loopback/main.ts', "import { openShop } from '../compose.ts'"],
    ['electron/main.ts', "import { openShop } from '../native/compose.ts'; import { app } from 'electron'"],
  ])('%s: %s', (path, text) => {
    expect(wrongIn(path, text)).toEqual([])
  })
})
