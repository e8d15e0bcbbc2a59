// What became of a top-up, from the word a statement has for it. A word nobody knows is not guessed at: the
// owner is asked what it means.
import type { ThereState } from './statement.ts'

const words: Readonly<Record<ThereState, readonly string[]>> = {
  credited: [
    ...['success', 'successful', 'succeeded', 'complete', 'completed', 'credited', 'delivered', 'done', 'ok'],
    ...['成功', '充值成功', '增值成功', '交易成功', '已到账', '到账', '已完成', '完成'],
  ],
  failed: [
    ...['failed', 'failure', 'fail', 'declined', 'rejected', 'cancelled', 'canceled', 'error', 'expired'],
    ...['失败', '充值失败', '增值失败', '交易失败', '已取消', '取消', '拒绝', '已拒绝'],
  ],
  reversed: [
    ...['reversed', 'reversal', 'refund', 'refunded', 'chargeback'],
    ...['退款', '已退款', '退回', '冲正', '已冲正', '撤销', '已撤销', '撤回'],
  ],
  open: [
    ...['pending', 'processing', 'submitted', 'confirmed', 'created', 'accepted', 'inprogress', 'queued'],
    ...['处理中', '充值中', '增值中', '待处理', '已提交', '已受理', '等待', '进行中'],
  ],
}
const known = new Map(
  Object.entries(words).flatMap(([state, all]) => all.map((word) => [word, state as ThereState] as const)),
)
const traditional = '賬敗絕沖銷處進'
const simplified = '账败绝冲销处进'

/** As the owner's own words for states are kept. */
export function plainWord(cell: string): string {
  return cell.normalize('NFKC').trim().toLowerCase()
}

/** `owners` are words this file's owner explained, as `plainWord` writes them. Null when nobody knows. */
export function readState(cell: string, owners: Readonly<Record<string, ThereState>>): ThereState | null {
  const word = plainWord(cell)
  const owned = Object.hasOwn(owners, word) ? owners[word] : undefined
  if (owned !== undefined) return owned
  const plain = [...word].map((sign) => simplified[traditional.indexOf(sign)] ?? sign).join('')
  const whole = known.get(plain.replace(/[\s_-]/g, ''))
  // `DECLINED-INVALID-CREDIT-PARTY`: the class comes first, the reason after it.
  return whole ?? known.get(plain.split(/[-_:：\s]/)[0] ?? '') ?? null
}
