// One intent, one command id: kept over lost answers and double presses, fresh for the next intent.
import { expect, test } from 'vitest'
import { AnswerLost, type Caller, Refused } from '../../renderer/link/caller.ts'
import { type Commands, createCommands } from '../../renderer/link/commands.ts'

type Reply = 'lost' | 'done' | 'cashTooSmall' | 'counterFailed'

/** Answers calls from a script and remembers the ids it saw; `release` lets held calls go on. */
function scripted(replies: Reply[]): { commands: Commands; seen: string[]; pauses: number[] } {
  const seen: string[] = []
  const pauses: number[] = []
  let made = 0
  const caller = (async (_name: string, input: { commandId: string }) => {
    seen.push(input.commandId)
    const reply = replies.shift()
    if (reply === 'lost') throw new AnswerLost('lost')
    if (reply !== 'done') throw new Refused({ code: reply ?? 'counterFailed', message: '', details: {} })
    return { id: 'sale1' }
  }) as unknown as Caller
  const newId = () => {
    made += 1
    return `command${made}`
  }
  const pause = async (forMs: number) => void pauses.push(forMs)
  return { commands: createCommands({ caller, newId, pause }), seen, pauses }
}

const payment = { saleId: 'sale00001', tender: 'cash', currency: 'HKD', givenMinor: 10_000 } as const

test('a lost answer is asked for again with the same id, further and further apart', async () => {
  const { commands, seen, pauses } = scripted(['lost', 'lost', 'lost', 'lost', 'lost', 'done'])
  await commands.send('takePayment', payment)
  expect(new Set(seen)).toEqual(new Set(['command1']))
  expect(seen).toHaveLength(6)
  expect(pauses).toEqual([500, 1000, 2000, 4000, 5000])
})

test('two presses are one command', async () => {
  const { commands, seen } = scripted(['done'])
  const both = await Promise.all([
    commands.send('takePayment', payment),
    commands.send('takePayment', payment),
  ])
  expect(seen).toEqual(['command1'])
  expect(both[0]).toBe(both[1])
})

test('after an answer the same wish is a new intent', async () => {
  const { commands, seen } = scripted(['done', 'done'])
  await commands.send('printCopy', { saleId: 'sale00001' })
  await commands.send('printCopy', { saleId: 'sale00001' })
  expect(seen).toEqual(['command1', 'command2'])
})

test('after a refusal the next try is a new intent', async () => {
  const { commands, seen } = scripted(['cashTooSmall', 'done'])
  await expect(commands.send('takePayment', payment)).rejects.toBeInstanceOf(Refused)
  await commands.send('takePayment', payment)
  expect(seen).toEqual(['command1', 'command2'])
})

test("after the counter's own failure the same id asks again", async () => {
  const { commands, seen } = scripted(['counterFailed', 'done'])
  await expect(commands.send('takePayment', payment)).rejects.toBeInstanceOf(Refused)
  await commands.send('takePayment', payment)
  expect(seen).toEqual(['command1', 'command1'])
})
