// The drawer opened without a sale and the test page: recorded before anything moves, done once, and
// written as it was.
import { describe, expect, test } from 'vitest'
import { answerCall } from '../../core/api/answer.ts'
import { readScan } from '../../core/card/read-scan.ts'
import type { CommandId } from '../../core/ids.ts'
import { columnsOf } from '../../core/receipt/columns.ts'
import { layOut } from '../../core/receipt/layout.ts'
import { composeDrawerSlip, composeTestPage } from '../../core/receipt/unsold.ts'
import { languages } from '../../core/words/language.ts'
import { receiptWords as words } from '../../core/words/receipt-words.ts'
import { newCommandId, SimulatedShop, simulatedShop } from '../sim/simulated-shop.ts'
import { pins, staffedTill } from './staffed-till.ts'

const secondMs = 1_000

/** Asks for the drawer; what came of it is there once the printer has answered. */
function openDrawer(shop: SimulatedShop, reason: string, commandId = newCommandId()) {
  const input = { commandId, reason }
  const answer: { envelope: unknown } = { envelope: null }
  const failed = (error: unknown): never => {
    throw error
  }
  answerCall(shop.counter, { name: 'openDrawer', input, language: 'en' }, failed, (envelope) => {
    answer.envelope = envelope
  })
  return answer
}

describe('the drawer', () => {
  test('opens once for one command, with its reason in the chain and on the slip', () => {
    const shop = new SimulatedShop()
    const command = { commandId: newCommandId(), reason: 'change for a note' }
    const answer = openDrawer(shop, command.reason, command.commandId)
    expect(answer.envelope).toBeNull()
    shop.time.advance(secondMs)
    expect(answer.envelope).toEqual({ ok: true, value: { opened: true, problem: null } })
    expect(shop.get('openDrawer', command)).toEqual({ opened: null, problem: null })
    shop.time.advance(secondMs)
    expect(shop.printer.drawerPulses).toBe(1)
    expect(shop.printer.paper).toMatchObject([{ kind: 'drawer', language: 'en' }])
    const paper = shop.printer.paper[0]
    const pairs = paper?.blocks.flatMap((block) => (block.kind === 'pair' ? [block.value] : []))
    expect(pairs).toContain('change for a note')
    const kept = shop.store.commandAnswer(command.commandId as CommandId)
    expect(shop.store.event(kept?.eventSequence ?? 0)).toMatchObject({
      type: 'drawerOpened',
      saleId: null,
      data: { reason: 'change for a note', clerk: '1' },
    })
  })

  test("is the supervisor's to open, whose name is on the slip and in the chain", () => {
    const { till, supervisor } = staffedTill()
    const wish = () => ({ commandId: newCommandId(), reason: 'change for a note' })
    expect(till.codeOf('openDrawer', wish())).toBe('approvalNeeded')
    till.signIn(supervisor, pins.supervisor)
    const command = wish()
    const answer = openDrawer(till, command.reason, command.commandId)
    till.time.advance(secondMs)
    expect(answer.envelope).toMatchObject({ ok: true })
    expect(till.printer.drawerPulses).toBe(1)
    const paper = till.printer.paper[0]
    const pairs = paper?.blocks.flatMap((block) => (block.kind === 'pair' ? [block.value] : []))
    expect(pairs).toContain('Mei')
    const kept = till.store.commandAnswer(command.commandId as CommandId)
    expect(till.store.event(kept?.eventSequence ?? 0)?.data).toMatchObject({ by: { name: 'Mei' } })
  })

  test.each([
    ['paperOut', 'drawerStayedShut'],
    ['unsure', 'drawerPerhapsShut'],
  ] as const)('that may have stayed shut is told so: %s', (mood, code) => {
    const shop = new SimulatedShop()
    shop.printer.mood = mood
    const answer = openDrawer(shop, 'change for a note')
    shop.time.advance(secondMs)
    expect(answer.envelope).toMatchObject({ ok: true, value: { opened: false, problem: { code } } })
    // And it does not spring open later.
    shop.printer.mood = 'prints'
    shop.time.advance(60 * secondMs)
    expect(shop.printer.drawerPulses).toBe(0)
  })

  test('opens without a slip where the owner wants none', () => {
    const shop = new SimulatedShop({ shop: { slip: { ...simulatedShop.slip, drawerOpened: false } } })
    openDrawer(shop, 'count the float')
    shop.time.advance(secondMs)
    expect(shop.printer.drawerPulses).toBe(1)
    expect(shop.printer.paper).toEqual([])
  })

  test.each(['', '  ', 'ab', 'x'.repeat(201)])('stays shut for no reason at all: "%s"', (reason) => {
    const shop = new SimulatedShop()
    const answer = shop.call('openDrawer', { commandId: newCommandId(), reason })
    expect(answer).toMatchObject({ ok: false, error: { code: 'callMalformed' } })
    shop.time.advance(secondMs)
    expect(shop.printer.drawerPulses).toBe(0)
  })

  test('that is not there is said, and nothing is recorded of it', () => {
    const shop = new SimulatedShop({ shop: { drawer: null } })
    expect(shop.get('getShop', {}).drawer).toBe(false)
    const answer = shop.call('openDrawer', { commandId: newCommandId(), reason: 'change' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'drawerNotSetUp' } })
    expect(shop.store.countOpenPrintJobs()).toEqual({})
  })

  test('stays shut when the disk refuses to remember it', () => {
    const shop = new SimulatedShop({
      store: (real) => ({
        ...real,
        commit: () => ({ ok: false, problem: { code: 'diskFull', details: {} } }),
      }),
    })
    const answer = shop.call('openDrawer', { commandId: newCommandId(), reason: 'change' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'diskFull' } })
    shop.time.advance(secondMs)
    expect(shop.printer.drawerPulses).toBe(0)
  })

  test('a long reason is on the slip to its last word', () => {
    const reason = `${'給顧客找換零錢，'.repeat(12)}完`
    const receipt = composeDrawerSlip(
      { reason, clerk: '陳小姐', atMs: 0, language: 'zh-Hant' },
      simulatedShop,
    )
    const text = layOut(receipt, 32)
      .lines.map((line) => (line.kind === 'text' ? line.text.trim() : ''))
      .join('')
    expect(text).toContain(reason)
    expect(text).toContain('陳小姐')
  })
})

describe('the test page', () => {
  test.each([32, 42, 48])('fills one line of %i columns exactly, and no line more', (columns) => {
    for (const language of languages) {
      const page = composeTestPage({ columns, atMs: 0, language }, simulatedShop)
      const widths = layOut(page, columns).lines.map((line) =>
        line.kind === 'text' ? columnsOf(line.text) : 0,
      )
      expect(Math.max(...widths)).toBe(columns)
      expect(layOut(page, columns).lines).toContainEqual({
        kind: 'text',
        text: '12345678901234567890123456789012345678901234567890'.slice(0, columns),
        large: false,
        strong: false,
      })
    }
  })

  test('its barcode is of the form of a receipt, and of none there ever is', () => {
    const shop = new SimulatedShop()
    const page = composeTestPage({ columns: 48, atMs: 0, language: 'en' }, simulatedShop)
    const barcode = page.blocks.find((block) => block.kind === 'barcode')?.data ?? ''
    expect(readScan(barcode).kind).toBe('receipt')
    shop.pay(shop.prepare())
    expect(shop.get('readScan', { text: barcode })).toMatchObject({
      kind: 'refused',
      problem: { code: 'saleUnknown' },
    })
  })

  test('comes out once for one command, and waits like any slip', () => {
    const shop = new SimulatedShop()
    shop.printer.mood = 'paperOut'
    const command = { commandId: newCommandId() }
    shop.get('printTestPage', command)
    shop.get('printTestPage', command)
    shop.time.advance(secondMs)
    expect(shop.get('listPrintJobs', {})).toMatchObject([{ kind: 'test', saleId: null, receiptNumber: null }])
    shop.printer.mood = 'prints'
    shop.time.advance(60 * secondMs)
    expect(shop.printer.paper).toMatchObject([{ kind: 'test' }])
    const titles = shop.printer.paper[0]?.blocks.flatMap((each) => (each.kind === 'title' ? [each.text] : []))
    expect(titles).toContain(words.titleTest.en)
  })
})
