// Makes what the settings file said at each start easy to find. Like the owner's changes on screen, each is an
// audit event and needs no table.
import type { Migration } from '../migration.ts'

const sql = `
CREATE INDEX settings_filed_by_sequence ON event (sequence) WHERE type = 'settingsFiled';
`

export const filedSettings: Migration = { number: 130, what: 'filed settings', sql }
