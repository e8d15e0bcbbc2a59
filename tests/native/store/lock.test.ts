// One writer, against a real second process and against one that was killed.
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../../native/store/store.ts'
import { granted } from '../../contract/sale-samples.ts'
import { startSeller } from '../../contract/seller.ts'
import { clockMs, newFolder } from './folder.ts'

test('a second store in the same process is refused, and may open after the first has closed', () => {
  const folder = newFolder()
  const first = granted(openStore({ folder, clockMs }))
  const refused = openStore({ folder, clockMs })
  expect(refused).toEqual({
    ok: false,
    problem: { code: 'storeInUse', details: { folder, process: process.pid } },
  })
  first.close()
  granted(openStore({ folder, clockMs })).close()
})

test('another process that sells is named, and once it is killed its folder is free', async () => {
  const folder = newFolder()
  const seller = startSeller(folder)
  const output = seller.process.stdout
  if (output === null) throw new Error('the seller has no output')
  await once(output, 'data')
  const holder = seller.process.pid
  const refused = openStore({ folder, clockMs })
  expect(refused).toEqual({
    ok: false,
    problem: { code: 'storeInUse', details: { folder, process: holder } },
  })
  seller.process.kill('SIGKILL')
  await once(seller.process, 'exit')
  granted(openStore({ folder, clockMs })).close()
})

test('a holder nobody can name is still a holder', () => {
  const folder = newFolder()
  const first = granted(openStore({ folder, clockMs }))
  for (const note of ['', '{"process":"x"}', '{"process":999999999}']) {
    writeFileSync(join(folder, 'lock.json'), note)
    const refused = openStore({ folder, clockMs })
    expect(refused).toEqual({ ok: false, problem: { code: 'storeInUseByUnknown', details: { folder } } })
  }
  first.close()
})
