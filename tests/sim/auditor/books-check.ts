// The checks of `npm run verify` on an open connection, in memory too, where there is no file to name.
import type { Problem } from '../../../core/outcome.ts'
import type { Connection } from '../../../native/store/connection.ts'
import { walkChain } from '../../../native/store/verify-chain.ts'
import { fileFault, linkFault } from '../../../native/store/verify-file.ts'
import { moneyFault } from '../../../native/store/verify-money.ts'

/** The first thing that is wrong; null when the books are whole. */
export function foundWrong(connection: Connection): Problem | null {
  return (
    fileFault(connection) ?? linkFault(connection) ?? walkChain(connection).fault ?? moneyFault(connection)
  )
}
