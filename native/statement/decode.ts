// The bytes of a statement into text. Distributors write UTF-8, what Excel leaves behind on a Chinese
// machine (GB18030, Big5), or UTF-16; the bytes themselves tell which, and what is no text is not taken for one.
import iconv from 'iconv-lite'

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  /** A spreadsheet, a picture, a program. */
  | { readonly kind: 'notText' }

const utf8Mark = [0xef, 0xbb, 0xbf]

export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { kind: 'notText' }
  if (startsWith(bytes, [0xff, 0xfe])) return read(bytes, 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return read(bytes, 'utf-16be')
  const wide = zeroSide(bytes)
  if (wide !== null) return read(bytes, wide)
  if (bytes.includes(0)) return { kind: 'notText' }
  if (startsWith(bytes, utf8Mark) || isUtf8(bytes)) return read(bytes, 'utf-8')
  const [gb, big5] = [read(bytes, 'gb18030'), read(bytes, 'big5')]
  return strangeness(big5.text) < strangeness(gb.text) ? big5 : gb
}

function read(bytes: Uint8Array, encoding: string): Extract<Decoded, { kind: 'text' }> {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
  return { kind: 'text', text: text.replace(/^\uFEFF/, ''), encoding }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte)
}

/** UTF-16 without its mark: commas and digits have a zero on one side, and nearly nothing on the other. */
function zeroSide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  const looked = Math.min(bytes.length, 4_096)
  for (let place = 0; place < looked; place += 1)
    if (bytes[place] === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > looked / 10 && even < odd / 8) return 'utf-16le'
  if (even > looked / 10 && odd < even / 8) return 'utf-16be'
  return null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * Read in the wrong character set, Chinese turns into signs that are hardly ever written, or into none at
 * all. Both sets begin with their most frequent signs, which is where the right reading stays.
 */
function strangeness(text: string): number {
  let strange = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) strange += 4
    else if (code > 0x7f && !usual.has(sign)) strange += 1
  }
  return strange
}

/** What the headings and states of statements are written with, in both scripts. */
const usual = new Set(
  '訂單订单編號编号參考参考商戶商户交易時間时间日期金額金额面值成功失敗失败狀態状态幣種币种貨幣货币港人民元手機号码號碼充值增值退款處理处理中已到賬账电电訊讯運营運營商移動动联通電信產品产品流水平台外部客户扣成本餘额餘額合計合计總总計年月日上下午備注备注：，。（）',
)
