// Nobody finds a PIN or a badge on the machine: a real shop is opened, people are made, sign in, fail and
// approve over the door both hosts share, and then every byte the shop left is searched.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { answerCall, type Counter } from '../../core/api/answer.ts'
import type { CallInput, CallName, CallOutput } from '../../core/api/contract.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import { openShop } from '../../native/compose.ts'

/** Seven and eight digits that no clock, id or amount of this test holds. */
const pins = { owner: '80263915', clerk: '6039174', wrong: '9471053' }
const badge = 'LOWU-B-TRACE5HUNT'
const secrets = [...Object.values(pins), 'TRACE5HUNT']

const folder = mkdtempSync(join(tmpdir(), 'lowu-pin-traces-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

let commands = 0
function commandId(): string {
  commands += 1
  return `TRACES${String(commands).padStart(6, '0')}`
}

function caller(counter: Counter, said: unknown[]) {
  return <Name extends CallName>(name: Name, input: CallInput<Name>) =>
    new Promise<Envelope<CallOutput<Name>>>((resolve) => {
      const failed = (error: unknown) => said.push(String(error))
      answerCall(counter, { name, input, language: 'en' }, failed, (envelope) => {
        said.push(envelope)
        resolve(envelope as Envelope<CallOutput<Name>>)
      })
    })
}

test('no file, answer or event of a shop holds a PIN or the text of a badge', async () => {
  const shop = await openShop({ data: folder, settingsFile: null })
  if (!shop.ok) throw new Error(shop.problem.code)
  const { counter, log, close } = shop.value
  const said: unknown[] = []
  counter.events.listen(null, (event) => said.push(event))
  const call = caller(counter, said)

  const owner = await call('addPerson', {
    commandId: commandId(),
    name: 'Wong',
    role: 'owner',
    pin: pins.owner,
  })
  const clerk = await call('addPerson', {
    commandId: commandId(),
    name: 'Ming',
    role: 'clerk',
    pin: pins.clerk,
  })
  if (!owner.ok || !clerk.ok) throw new Error('nobody was made')
  const given = { kind: 'badge' as const, text: badge }
  await call('assignBadge', { commandId: commandId(), personId: owner.value.id, badge: given })
  await call('lock', { commandId: commandId() })
  const wrong = { kind: 'pin' as const, personId: clerk.value.id, pin: pins.wrong }
  const refused = await call('signIn', { commandId: commandId(), proof: wrong })
  expect(refused).toMatchObject({ ok: false, error: { code: 'pinWrong' } })
  await call('signIn', { commandId: commandId(), proof: { kind: 'badge', text: badge } })
  // What went wrong inside is logged with everything there is to say about it.
  log.error({ input: { pin: pins.clerk, proof: wrong, badge } }, 'a call broke a rule')
  await close()

  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const names = files.map((entry) => join(entry.parentPath, entry.name))
  expect(names.map((name) => name.slice(folder.length + 1))).toEqual(
    expect.arrayContaining(['lowu.sqlite', 'trail.jsonl']),
  )
  const found = names.flatMap((name) => {
    const bytes = readFileSync(name)
    return secrets.filter((secret) => bytes.includes(secret)).map((secret) => `${secret} in ${name}`)
  })
  expect(found).toEqual([])
  const spoken = JSON.stringify(said)
  expect(secrets.filter((secret) => spoken.includes(secret))).toEqual([])
  // The hunt does find what is there.
  expect(readFileSync(join(folder, 'lowu.sqlite')).includes('Ming')).toBe(true)
  expect(spoken).toContain('Ming')
})
