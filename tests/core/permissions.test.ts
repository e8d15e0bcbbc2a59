// Who may do what, as one table: every command of the contract has its row, and every action its least
// role.
import { describe, expect, test } from 'vitest'
import { contract } from '../../core/api/contract.ts'
import {
  actions,
  actionsOf,
  commandRules,
  isApprovable,
  queryRules,
  roleMay,
} from '../../core/staff/permissions.ts'
import { roles } from '../../core/staff/person.ts'

/** Nothing decided: what the drawer should hold is for supervisors. */
const rules = { seenBy: 'supervisor' } as const

const commands = Object.entries(contract)
  .filter(([, call]) => call.kind === 'command')
  .map(([name]) => name)

test('every command has a row, and every row a command', () => {
  expect(Object.keys(commandRules).sort()).toEqual(commands.sort())
})

test('every action is asked for somewhere: by a command, from inside one, or by a question', () => {
  const byCommands = Object.values(commandRules).flatMap((rule) =>
    typeof rule === 'string' ? [] : rule.action,
  )
  const fromInside = ['printMoreCopies', 'closeOthersShift']
  const byQueries = Object.values(queryRules).filter((rule) => rule !== 'anyone')
  expect([...new Set([...byCommands, ...fromInside, ...byQueries])].sort()).toEqual([...actions].sort())
})

test.each<[(typeof actions)[number], boolean, boolean, boolean]>([
  // clerk, supervisor, owner
  ['voidSale', false, true, true],
  ['refundSale', false, true, true],
  ['reverseSale', false, true, true],
  ['reviewSale', false, true, true],
  ['printMoreCopies', false, true, true],
  ['openDrawer', false, true, true],
  ['moveCash', false, true, true],
  ['countDrawer', false, true, true],
  ['closeOthersShift', false, true, true],
  ['readReports', false, true, true],
  ['seeFigures', false, true, true],
  ['seeRules', false, true, true],
  ['closeDay', false, true, true],
  ['chooseDevices', false, true, true],
  ['setDrawerRules', false, false, true],
  ['exportSales', false, true, true],
  ['reconcile', false, false, true],
  ['manageStaff', false, false, true],
  ['setUpShop', false, false, true],
  ['changeSettings', false, false, true],
])('%s: clerk %s, supervisor %s, owner %s', (action, clerk, supervisor, owner) => {
  expect(roles.map((role) => roleMay(role, action, rules))).toEqual([clerk, supervisor, owner])
})

describe('a role', () => {
  test('may all that a lower one may', () => {
    expect(actionsOf('owner', rules)).toEqual([...actions])
    const owners = ['setDrawerRules', 'reconcile', 'manageStaff', 'setUpShop', 'changeSettings']
    expect(actionsOf('supervisor', rules)).toEqual(actions.filter((action) => !owners.includes(action)))
    expect(actionsOf('clerk', rules)).toEqual([])
  })
})

test('every question has a row, and every row a question', () => {
  const questions = Object.keys(contract).filter((name) => !commands.includes(name))
  expect(Object.keys(queryRules).sort()).toEqual(questions.sort())
})

test.each([
  ['clerk', [true, true, true]],
  ['supervisor', [false, true, true]],
  ['owner', [false, false, true]],
] as const)('the owner lets see from %s on', (seenBy, sees) => {
  expect(roles.map((role) => roleMay(role, 'readReports', { seenBy }))).toEqual(sees)
  // A Z report shows it too, and a clerk closes no day.
  expect(roles.map((role) => roleMay(role, 'closeDay', { seenBy }))).toEqual([false, sees[1], true])
})

test('staff list, reconciliation, setting up and settings are all for which no approval is taken', () => {
  const alone = ['reconcile', 'manageStaff', 'setUpShop', 'changeSettings']
  expect(actions.filter((action) => !isApprovable(action))).toEqual(alone)
})
