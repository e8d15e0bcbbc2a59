// What the events newer than a copy say of people. Hashes are in no trail, so a person or a PIN made since
// the copy is made again by the owner; but who has left since is not let in again by older books.
import type { Connection } from './connection.ts'
import { isObject } from './row.ts'
import type { RawRow } from './trail-line.ts'

/** Applies an event to the people the copy knows; any event that is not about one changes nothing. */
export function peopleChanges(connection: Connection): (event: RawRow) => void {
  const change = connection.prepare(
    `UPDATE person SET name = @name, role = @role, active = @active,
       badge_hash = iif(@active = 1, badge_hash, NULL)
     WHERE id = @id
       AND (@active = 0 OR NOT EXISTS (SELECT 1 FROM person WHERE name = @name AND active = 1 AND id <> @id))
       AND ((@active = 1 AND @role = 'owner')
         OR EXISTS (SELECT 1 FROM person WHERE role = 'owner' AND active = 1 AND id <> @id))`,
  )
  const takeBadge = connection.prepare('UPDATE person SET badge_hash = NULL WHERE id = ?')

  return ({ type, data }) => {
    if (type !== 'personChanged' && type !== 'badgeAssigned') return
    const said: unknown = JSON.parse(String(data))
    if (!isObject(said) || !isObject(said.person)) return
    const { id, name } = said.person
    // Of a badge that was given since, the books hold no hash; one that was changed or taken is void.
    if (type === 'badgeAssigned') takeBadge.run(id)
    else change.run({ id, name, role: said.role, active: said.active === true ? 1 : 0 })
  }
}
