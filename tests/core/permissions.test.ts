// Who may do what, as one table: every command of the contract has its row, and every action its least
// role.
import { describe, expect, test } from 'vitest'
import { contract } from '../../core/api/contract.ts'
import { actions, actionsOf, commandRules, isApprovable, roleMay } from '../../core/staff/permissions.ts'

const commands = Object.entries(contract)
  .filter(([, call]) => call.kind === 'command')
  .map(([name]) => name)

test('every command has a row, and every row a command', () => {
  expect(Object.keys(commandRules).sort()).toEqual(commands.sort())
})

test('every action is asked for somewhere: by a command, or from inside one', () => {
  const byCommands = Object.values(commandRules).flatMap((rule) =>
    typeof rule === 'string' ? [] : rule.action,
  )
  const fromInside = ['printMoreCopies']
  expect([...new Set([...byCommands, ...fromInside])].sort()).toEqual([...actions].sort())
})

test.each<[(typeof actions)[number], boolean, boolean, boolean]>([
  // clerk, supervisor, owner
  ['voidSale', false, true, true],
  ['refundSale', false, true, true],
  ['reviewSale', false, true, true],
  ['printMoreCopies', false, true, true],
  ['openDrawer', false, true, true],
  ['moveCash', false, true, true],
  ['countDrawer', false, true, true],
  ['closeDay', false, true, true],
  ['chooseDevices', false, true, true],
  ['exportSales', false, false, true],
  ['reconcile', false, false, true],
  ['manageStaff', false, false, true],
])('%s: clerk %s, supervisor %s, owner %s', (action, clerk, supervisor, owner) => {
  expect([roleMay('clerk', action), roleMay('supervisor', action), roleMay('owner', action)]).toEqual([
    clerk,
    supervisor,
    owner,
  ])
})

describe('a role', () => {
  test('may all that a lower one may', () => {
    expect(actionsOf('owner')).toEqual([...actions])
    const owners = ['exportSales', 'reconcile', 'manageStaff']
    expect(actionsOf('supervisor')).toEqual(actions.filter((action) => !owners.includes(action)))
    expect(actionsOf('clerk')).toEqual([])
  })
})

test('the staff list and the reconciliation are all for which no approval is taken', () => {
  expect(actions.filter((action) => !isApprovable(action))).toEqual(['reconcile', 'manageStaff'])
})
