// The hash chain over audit events: each event's hash covers the hash before it, so that no event
// can be edited, dropped or slipped in without every later hash changing.
import { hash } from 'node:crypto'

/** What the first event follows. */
export const genesisHash = '0'.repeat(64)

/** The last link: printed on every Z report, so that paper can contradict an edited file. */
export interface AuditHead {
  readonly sequence: number
  readonly hash: string
}

export interface ChainedEvent {
  readonly sequence: number
  readonly atMs: number
  readonly saleId: string | null
  readonly type: string
  /** Canonical JSON, as it is stored. */
  readonly dataJson: string
  readonly prevHash: string
}

/**
 * SHA-256, in lower-case hexadecimal, of the UTF-8 text
 * `[sequence,at_ms,sale_id,type,data,prev_hash]`: a JSON array without spaces whose strings and
 * numbers are written as JSON.stringify writes them and whose `data` has its keys sorted at every
 * level (RFC 8785). For example `[1,1790000000000,null,"opened",{"by":"Mei"},"000...000"]`.
 */
export function chainHash(event: ChainedEvent): string {
  const { sequence, atMs, saleId, type, dataJson, prevHash } = event
  const before = [sequence, atMs, saleId, type].map((value) => JSON.stringify(value)).join(',')
  return hash('sha256', `[${before},${dataJson},${JSON.stringify(prevHash)}]`)
}
