// The program that is the emulated scanner: it takes orders from its parent, and goes when that goes.
import { createPtyScanner, type PtyScanner } from './pty-scanner.ts'
import type { ScannerOrder, ScannerReply, ScannerRequest } from './pty-scanner-messages.ts'

let scanner: PtyScanner | null = null

async function obey(order: ScannerOrder): Promise<void> {
  if (order.do === 'create') scanner = createPtyScanner(order.options)
  else if (order.do === 'send') await scanner?.sendBytes(Uint8Array.from(order.bytes), order.options)
  else await scanner?.[order.do]()
}

process.on('message', async ({ id, order }: ScannerRequest) => {
  const error = await obey(order).then(
    () => null,
    (reason) => String(reason),
  )
  const reply: ScannerReply = { id, path: scanner?.path ?? '', error }
  process.send?.(reply)
})
// Ctrl-C reaches the whole group; the parent decides, and its end is the disconnect below.
process.on('SIGINT', () => {})
process.on('disconnect', async () => {
  await scanner?.close()
  process.exit()
})
