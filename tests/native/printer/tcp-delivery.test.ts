// Whether the far side has taken every byte, from what the systems say of their connections.
import { expect, test } from 'vitest'
import { deliveryInListing, deliveryInTable } from '../../../native/printer/tcp-delivery.ts'

const connection = { localPort: 49_670, remotePort: 9_100 }

/** A row of /proc/net/tcp with the two ends and the state as Linux writes them. */
function row(local: string, remote: string, state: string): string {
  return `   7: ${local} ${remote} ${state} 00000000:00000000 02:000A7A0B 00000000     0        0 118 2 0 20 4 1 10 -1`
}
const us = '3201A8C0:C206'
const printer = '0501A8C0:238C'
const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt'

test.each([
  ['our end is out and unanswered', '04', 'notYet'],
  ['the printer ended first, ours is unanswered', '09', 'notYet'],
  ['both ended at once', '0B', 'notYet'],
  ['our end is answered', '05', 'all'],
  ['both ends are answered', '06', 'all'],
])('on Linux: %s', (_, state, expected) => {
  const others = [row(us, '0501A8C0:238D', '04'), row(printer, us, '08'), row('3201A8C0:C207', printer, '04')]
  expect(deliveryInTable([head, ...others, row(us, printer, state)].join('\n'), connection)).toBe(expected)
})

test('on Linux: over IPv6 as well, and a connection that is gone has nothing left', () => {
  const six = row('00000000000000000000000001000000:C206', '00000000000000000000000001000000:238C', '04')
  expect(deliveryInTable(`${head}\n${six}\n`, connection)).toBe('notYet')
  expect(deliveryInTable(`${head}\n`, connection)).toBe('all')
})

test.each([
  ['FIN_WAIT_1', 'notYet'],
  ['ESTABLISHED', 'notYet'],
  ['LAST_ACK', 'notYet'],
  ['FIN_WAIT_2', 'all'],
  ['TIME_WAIT', 'all'],
  ['WARTEND', 'unknown'],
])('on Windows: %s', (state, expected) => {
  const listing = [
    '',
    'Active Connections',
    '',
    '  Proto  Local Address          Foreign Address        State',
    '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING',
    '  TCP    192.168.1.50:49671     192.168.1.5:9100       FIN_WAIT_1',
    `  TCP    192.168.1.50:49670     192.168.1.5:9100       ${state}`,
  ].join('\r\n')
  expect(deliveryInListing(listing, connection)).toBe(expected)
})

test.each([
  ['FIN_WAIT_1', 'notYet'],
  ['FIN_WAIT_2', 'all'],
])('on macOS: %s', (state, expected) => {
  const listing = [
    'Active Internet connections (including servers)',
    'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)',
    'tcp4       0      0  192.168.1.50.49671     192.168.1.5.9100       FIN_WAIT_1',
    `tcp4       0      0  192.168.1.50.49670     192.168.1.5.9100       ${state}`,
    'udp4       0      0  *.5353                 *.*',
  ].join('\n')
  expect(deliveryInListing(listing, connection)).toBe(expected)
})

test('a listing without our connection says nothing', () => {
  expect(deliveryInListing('', connection)).toBe('unknown')
})
