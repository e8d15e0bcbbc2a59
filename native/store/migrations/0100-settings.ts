// Makes the owner's changes of settings easy to find. Each is an audit event, so that the hash chain, the
// trail and the copies carry it with nothing added.
import type { Migration } from '../migration.ts'

const sql = `
CREATE INDEX settings_changed_by_sequence ON event (sequence) WHERE type = 'settingsChanged';
`

export const changedSettings: Migration = { number: 100, what: 'changed settings', sql }
