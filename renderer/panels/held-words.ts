// Why sending is stopped for the whole shop, in words.
import type { StatusView } from '../../core/api/views.ts'
import type { Phrase } from '../../core/words/language.ts'
import { screenWords } from '../../core/words/screen-words.ts'

type Hold = NonNullable<StatusView['queue']['hold']>

export const heldWords: Readonly<Record<Hold, Phrase>> = {
  balanceEmpty: screenWords.heldBalanceEmpty,
  rateLimited: screenWords.heldRateLimited,
  credentials: screenWords.heldCredentials,
}
