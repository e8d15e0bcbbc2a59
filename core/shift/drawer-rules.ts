// What the owner decided about the drawer: whether it is handed from one shift to the next, and who may
// see what it should hold. Each change is an audit event; the newest one holds.
import { type DrawerRules, drawerRulesSchema } from '../api/shift-views.ts'
import type { Store } from '../store.ts'

/**
 * Without shifts, since a shop of one person needs none and one that never had them goes on as it did;
 * and a clerk counts without knowing what should be there, since that is what a count is for.
 */
const untilDecided: DrawerRules = { shifts: false, seenBy: 'supervisor' }

export function drawerRules(store: Pick<Store, 'newestEvent'>): DrawerRules {
  const newest = store.newestEvent('drawerRulesChanged')
  return newest === null ? untilDecided : drawerRulesSchema.parse(newest.data.after)
}
