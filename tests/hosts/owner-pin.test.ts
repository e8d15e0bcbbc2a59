// An owner who forgot the PIN sets a new one at the machine: only with the counter closed, only after being
// asked, and with an event in the chain. What is typed is neither shown nor kept anywhere.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn as spawnPty } from '@lydell/node-pty'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerCall, type Counter } from '../../core/api/answer.ts'
import type { CallInput, CallName, CallOutput } from '../../core/api/contract.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import { openShop } from '../../native/compose.ts'
import { verifyStore } from '../../native/store/verify.ts'

const program = join(import.meta.dirname, '../../native/owner-pin/main.ts')
const forgotten = '70351942'
const remembered = '29604817'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-owner-pin-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

let commands = 0
function call<Name extends CallName>(counter: Counter, name: Name, input: object) {
  commands += 1
  const full = { commandId: `OWNERPIN${commands}`, ...input } as CallInput<Name>
  return new Promise<Envelope<CallOutput<Name>>>((resolve) =>
    answerCall(counter, { name, input: full, language: 'en' }, console.error, (envelope) =>
      resolve(envelope as Envelope<CallOutput<Name>>),
    ),
  )
}

async function open() {
  const shop = await openShop({ data: folder, settingsFile: null })
  if (!shop.ok) throw new Error(shop.problem.code)
  return shop.value
}

/** Owners of these names, all with the PIN that is going to be forgotten; returns the first one's id. */
async function shopOf(...names: string[]): Promise<string> {
  const { counter, close } = await open()
  const ids: string[] = []
  for (const name of names) {
    const made = await call(counter, 'addPerson', { name, role: 'owner', pin: forgotten })
    if (!made.ok) throw new Error(made.error.code)
    ids.push(made.value.id)
  }
  await close()
  return ids[0] ?? ''
}

async function run(typed: string, ...args: string[]) {
  const child = spawn(process.execPath, [program, '--data', folder, '--json', ...args])
  let out = ''
  let aside = ''
  child.stdout.on('data', (part) => {
    out += part
  })
  child.stderr.on('data', (part) => {
    aside += part
  })
  child.stdin.end(typed)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const last = out.trim().split('\n').at(-1) ?? ''
  return { code, out, aside, answer: last.startsWith('{') ? JSON.parse(last) : null }
}

test('the new PIN opens the till, the old one does not, and the chain says so', async () => {
  const personId = await shopOf('Wong')
  const prove = (counter: Counter, pin: string) =>
    call(counter, 'signIn', { proof: { kind: 'pin', personId, pin } })
  const wrong = await open()
  expect(await prove(wrong.counter, '90817263')).toMatchObject({ ok: false, error: { code: 'pinWrong' } })
  await wrong.close()
  const before = verifyStore(folder)
  const set = await run(`yes\n${remembered}\n${remembered}\n`)
  expect(set).toMatchObject({ code: 0, answer: { set: true, person: 'Wong' } })
  expect(set.out).toContain('Wong')
  const after = verifyStore(folder)
  if (!before.ok || !after.ok) throw new Error('the books cannot be read')
  expect(after.value).toMatchObject({ wrong: null, events: before.value.events + 1 })
  expect(set.answer.event).toBe(after.value.head.sequence)
  const { counter, close } = await open()
  // What was tried with the forgotten one makes nobody wait.
  expect(await prove(counter, remembered)).toMatchObject({ ok: true, value: { state: 'signedIn' } })
  expect(await prove(counter, forgotten)).toMatchObject({ ok: false, error: { code: 'pinWrong' } })
  await close()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const texts = files.map((each) => readFileSync(join(each.parentPath, each.name), 'latin1'))
  expect([...texts, set.out, set.aside].filter((text) => text.includes(remembered))).toEqual([])
  expect(texts.some((text) => text.includes('ownerPinReset'))).toBe(true)
})

test('who does not agree, or types no good PIN twice, changes nothing', async () => {
  await shopOf('Wong')
  const before = verifyStore(folder)
  for (const typed of ['no\n', '', `yes\n1234\n12\n${remembered}\n29604816\n`]) {
    expect(await run(typed)).toMatchObject({ code: 1, answer: { set: false, problem: null } })
  }
  expect(verifyStore(folder)).toEqual(before)
})

test('of several owners one is named', async () => {
  await shopOf('Wong', 'Chan')
  const unclear = await run(`yes\n${remembered}\n${remembered}\n`)
  expect(unclear).toMatchObject({ code: 1, answer: { problem: { code: 'ownerUnclear' } } })
  expect(unclear.out).toContain('Wong, Chan')
  const named = await run(`${remembered}\n${remembered}\n`, '--name', 'Chan', '--yes')
  expect(named).toMatchObject({ code: 0, answer: { set: true, person: 'Chan' } })
})

test('an open counter, no owner and no books are each said', async () => {
  expect(await run('')).toMatchObject({ code: 1, answer: { problem: { code: 'storeAbsent' } } })
  const { counter, close } = await open()
  expect(await run('')).toMatchObject({ code: 1, answer: { problem: { code: 'storeInUse' } } })
  await close()
  expect(counter).toBeDefined()
  expect(await run('')).toMatchObject({ code: 1, answer: { problem: { code: 'ownerNobody' } } })
  expect(await run('', '--unknown')).toMatchObject({ code: 2, answer: null })
})

test('at a terminal the PIN is not shown while it is typed', async () => {
  await shopOf('Wong')
  const pty = spawnPty(process.execPath, [program, '--data', folder], { cols: 200, rows: 40 })
  let seen = ''
  const answers = [
    ['Type yes', 'yes\r'],
    ['New PIN', `${remembered}\r`],
    ['Once more', `${remembered}\r`],
  ] as const
  let next = 0
  pty.onData((part) => {
    seen += part
    const [asked, answer] = answers[next] ?? []
    if (asked === undefined || answer === undefined || !seen.includes(asked)) return
    next += 1
    // What is typed before the answer is waited for would be shown by any terminal.
    setTimeout(() => pty.write(answer), 100)
  })
  const code = await new Promise((resolve) => pty.onExit(({ exitCode }) => resolve(exitCode)))
  expect(seen).toContain('Wong has a new PIN')
  expect(seen).not.toContain(remembered)
  expect(code).toBe(0)
})
