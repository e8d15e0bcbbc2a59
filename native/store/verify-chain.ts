// Walks the audit chain from its first event and recomputes every hash.
import type { Problem } from '../../core/outcome.ts'
import { problem } from '../../core/outcome.ts'
import type { AuditHead } from './audit-chain.ts'
import { chainHash, genesisHash } from './audit-chain.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'

export interface ChainWalk {
  /** The last link that follows from the first. */
  readonly head: AuditHead
  readonly fault: Problem | null
}

export function walkChain(connection: Connection): ChainWalk {
  return walkOn(connection, { sequence: 0, hash: genesisHash })
}

/** What is wrong with the newest links, so many of them; null when each follows from the one before. */
export function newestLinksFault(connection: Connection, links: number): Problem | null {
  const before = connection
    .prepare(
      'SELECT sequence, hash FROM event WHERE sequence <= (SELECT max(sequence) FROM event) - ? ORDER BY sequence DESC LIMIT 1',
    )
    .get(links)
  if (before === undefined) return walkChain(connection).fault
  const row = readRow('link', before)
  return walkOn(connection, { sequence: row.whole('sequence'), hash: row.text('hash') }).fault
}

function walkOn(connection: Connection, from: AuditHead): ChainWalk {
  let head = from
  const newer = connection.prepare('SELECT * FROM event WHERE sequence > ? ORDER BY sequence')
  for (const raw of newer.iterate(head.sequence)) {
    const next = linkAfter(head, raw)
    if (next === null) return { head, fault: problem('booksChainBroken', { sequence: head.sequence + 1 }) }
    head = next
  }
  return { head, fault: null }
}

function linkAfter(head: AuditHead, raw: unknown): AuditHead | null {
  const row = readRow(`event after ${head.sequence}`, raw)
  const sequence = row.whole('sequence')
  const hash = row.text('hash')
  const prevHash = row.text('prev_hash')
  const recomputed = chainHash({
    sequence,
    atMs: row.whole('at_ms'),
    saleId: row.textOrNull('sale_id'),
    type: row.text('type'),
    dataJson: row.text('data'),
    prevHash,
  })
  const follows = sequence === head.sequence + 1 && prevHash === head.hash && hash === recomputed
  return follows ? { sequence, hash } : null
}
