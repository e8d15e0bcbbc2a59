// Runs the sandbox as a process of its own, so that it can be killed and started again:
// `node native/distributor/sandbox/serve.ts --port 0 --books FILE --json`
import { parseArgs } from 'node:util'
import { startSandbox } from './server.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    books: { type: 'string' },
    'opening-balance-minor': { type: 'string' },
    'settle-after-ms': { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

const sandbox = await startSandbox({
  port: Number(values.port),
  booksFile: values.books ?? null,
  ...(values['opening-balance-minor'] !== undefined && {
    openingBalanceMinor: Number(values['opening-balance-minor']),
  }),
  ...(values['settle-after-ms'] !== undefined && { settleAfterMs: Number(values['settle-after-ms']) }),
})

const { url, adminUrl } = sandbox
console.log(
  values.json
    ? JSON.stringify({ url, adminUrl })
    : `Sandbox distributor on ${url} (orders and books: ${adminUrl})`,
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)))
}
