// How long the sandbox takes for one order as any client sees it: the same orders, as many at once, with
// nothing behind them that is written down. What a drain is held against.
import { Agent, request } from 'node:http'
import { sandboxCredentials } from '../../native/distributor/sandbox/sandbox.ts'
import { cardNumber } from '../crash/customer-card.ts'

export interface LatencyOptions {
  /** Of the API, with its version path. */
  readonly url: string
  readonly orders: number
  readonly atOnce: number
}

/** Far beyond the customers of any drain, so that no order is taken for one of theirs. */
const firstCustomer = 50_000_000

/** Mean milliseconds from one order to the next in each of `atOnce` places that are never empty. */
export async function measureLatency({ url, orders, atOnce }: LatencyOptions): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  let taken = 0
  const startedMs = performance.now()
  const place = async (): Promise<void> => {
    while (taken < orders) {
      taken += 1
      await order(url, agent, firstCustomer + taken)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, place))
  agent.destroy()
  return ((performance.now() - startedMs) * atOnce) / orders
}

function order(url: string, agent: Agent, number: number): Promise<void> {
  const body = JSON.stringify({
    external_id: `LATENCY${number}`,
    product_id: 7031,
    auto_confirm: true,
    credit_party_identifier: { account_number: cardNumber(number) },
  })
  const { apiKey, apiSecret } = sandboxCredentials
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}/async/transactions`,
      { method: 'POST', agent, headers, auth: `${apiKey}:${apiSecret}` },
      (answer) => {
        const done = answer.statusCode === 201
        answer.resume()
        answer.once('error', reject)
        answer.once('end', () => (done ? resolve() : reject(new Error(`status ${answer.statusCode}`))))
      },
    )
    asked.once('error', reject)
    asked.end(body)
  })
}
