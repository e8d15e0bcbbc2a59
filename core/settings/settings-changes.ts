// The list of what was changed, newest first: on screen, and in the settings file between two starts.
import { ownerKeys } from '../api/owner-settings.ts'
import type { SettingsView } from '../api/settings-calls.ts'
import type { KeptAuditEvent } from '../store.ts'
import { ownerKeyOf } from './settings-history.ts'

export type SettingsChange = SettingsView['changes'][number]

/** Each in the order in which it was written; the file's word on what was chosen on screen changes nothing. */
export function listChanges(
  onScreen: readonly KeptAuditEvent[],
  filed: readonly KeptAuditEvent[],
  most: number,
): SettingsChange[] {
  const chosen = onScreen.map(changeOnScreen)
  const inFile = changesInFile(filed).filter(
    ({ key, sequence }) => !chosen.some((each) => each.key === key && each.sequence < sequence),
  )
  return [...chosen, ...inFile].sort((one, other) => other.sequence - one.sequence).slice(0, most)
}

function changeOnScreen({ sequence, atMs, data }: KeptAuditEvent): SettingsChange {
  const by: unknown = typeof data.by === 'object' && data.by !== null ? Reflect.get(data.by, 'name') : null
  const { before, after } = data
  return {
    sequence,
    atMs,
    from: 'screen',
    by: typeof by === 'string' ? by : '',
    key: ownerKeyOf(data),
    before,
    after,
  }
}

/** Each event has what differs from all before it; what was kept for the first time is no change. */
function changesInFile(filed: readonly KeptAuditEvent[]): SettingsChange[] {
  const known = new Map<string, unknown>()
  return filed.flatMap(({ sequence, atMs, data }) => {
    const values = Object.entries(data.values ?? {})
    const changes = ownerKeys.flatMap((key): SettingsChange[] => {
      const [, after] = values.find(([name]) => name === key) ?? []
      if (after === undefined || !known.has(key)) return []
      return [{ sequence, atMs, from: 'file', by: '', key, before: known.get(key), after }]
    })
    for (const [name, value] of values) known.set(name, value)
    return changes
  })
}
