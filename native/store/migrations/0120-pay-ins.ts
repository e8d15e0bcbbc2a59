// What the owner paid in at the distributor is an audit event; it is found without reading the others.
import type { Migration } from '../migration.ts'

const sql = `
CREATE INDEX paid_in_by_sequence ON event (sequence) WHERE type = 'paidIn';
`

export const payIns: Migration = { number: 120, what: 'money paid in at the distributor', sql }
