// The workbook as a program people use opens it: LibreOffice reads it, and what it tells of each cell is the
// right type, and Chinese. Left out where there is no LibreOffice.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { money } from '../../../core/money.ts'
import { writeExport } from '../../../native/export/write-export.ts'
import { openStore } from '../../../native/store/store.ts'
import { granted, sell, startMs } from '../../contract/sale-samples.ts'
import { evilTexts } from './evil-texts.ts'
import { newFolder, orderOf, quiet } from './played-shop.ts'

const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
const isThere = found.status === 0
if (!isThere) console.warn('left out: there is no LibreOffice (soffice) on this machine')

test.skipIf(!isThere)('LibreOffice reads numbers as numbers, dates as dates, and evil text as text', () => {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs: () => startMs }))
  for (const [index, operatorName] of evilTexts.entries()) {
    granted(store.commit(() => sell(store, index + 1, { operatorName })))
  }
  const data = { ...foundRun, differences: [difference] }
  granted(store.commit(() => store.appendEvent({ atMs: startMs, saleId: null, type: 'reconciled', data })))
  store.close()
  const { file } = writeExport(orderOf(join(folder, 'lowu.sqlite'), { format: 'workbook' }), quiet)
  const home = `-env:UserInstallation=file://${join(folder, 'home')}`
  const run = spawnSync('soffice', [home, '--headless', '--convert-to', 'fods', '--outdir', folder, file], {
    encoding: 'utf8',
  })
  expect(run.stderr + run.stdout).toContain('convert')
  const sheets = readFileSync(file.replace('.xlsx', '.fods').replace(/^.*\//, `${folder}/`), 'utf8')
  expect([...sheets.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    '銷售',
    '日結',
    '對賬差異',
    '分錄',
  ])
  expect(sheets).not.toContain('table:formula')
  const rows = [...sheets.matchAll(/<table:table-row[ >].*?<\/table:table-row>/gs)].map(([row]) =>
    cellsOf(row),
  )
  const [head = [], first = []] = rows
  const typeUnder = (heading: string) => first[head.findIndex(({ text }) => text === heading)]
  expect(typeUnder('合計')).toMatchObject({ type: 'float', value: '105', text: 'HK$105.00' })
  expect(typeUnder('成本')).toMatchObject({ type: 'float', value: '12.34', text: 'US$12.34' })
  expect(typeUnder('營業日')).toMatchObject({ type: 'date', value: '2026-11-22', text: '2026-11-22' })
  expect(typeUnder('付款時間')).toMatchObject({ type: 'date', text: '2026-11-18 19:06:40' })
  expect(typeUnder('狀態')).toMatchObject({ type: 'string', text: '待增值' })
  expect(typeUnder('電訊商')).toMatchObject({ type: 'string' })
  const headings = rows.findIndex((row) => row.some(({ text }) => text === '差異類別'))
  const found = (heading: string) =>
    rows[headings + 1]?.[rows[headings]?.findIndex(({ text }) => text === heading) ?? -1]
  expect(found('差異類別')).toMatchObject({ type: 'string', text: '本店沒有' })
  expect(found('與誰對')).toMatchObject({ type: 'string', text: '=1+1 的清單' })
  expect(found('參考編號')).toMatchObject({ type: 'string', text: '=STRANGER' })
  expect(found('對賬由')).toMatchObject({ type: 'date', value: '2026-11-22' })
  expect(found('分銷商時間')).toMatchObject({ type: 'date', text: '2026-11-18 19:06:40' })
  expect(found('相差')).toMatchObject({ type: 'float', value: '12.34', text: 'CNY 12.34' })
})

const foundRun = {
  from: '2026-11-22',
  to: '2026-11-22',
  source: { kind: 'list', distributor: '=1+1' },
  rows: 1,
  amounts: 'cost',
  span: null,
  here: { count: 0, sums: [] },
  there: { count: 1, sums: [] },
  agreed: 0,
  off: [],
}
const difference = {
  key: 'missingHere | STRANGER',
  kind: 'missingHere',
  reference: '=STRANGER',
  distributorId: 'S1',
  here: null,
  there: [
    {
      place: 1,
      reference: '=STRANGER',
      distributorId: 'S1',
      state: 'credited',
      amount: money('CNY', 1_234),
      atMs: startMs,
    },
  ],
  off: [money('CNY', 1_234)],
}

interface SeenCell {
  readonly type: string
  readonly value: string
  readonly text: string
}

function cellsOf(row: string): readonly SeenCell[] {
  const cells = row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)
  return [...cells].flatMap(([, attributes = '', inside = '']) => {
    const read = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    const text = [...inside.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, part]) => part).join('\n')
    const cell = { type: read('office:value-type'), value: read('office:(?:date-)?value'), text }
    return Array.from({ length: Number(read('table:number-columns-repeated') || 1) }, () => cell).slice(0, 40)
  })
}
