// Statement files as distributors write them: any order of columns, any headings, any character set.
import iconv from 'iconv-lite'
import type { StatementRow } from '../../../core/reconcile/statement.ts'
import type { StatementField } from '../../../core/reconcile/statement-file.ts'
import { localTime } from '../../../core/shift/local-time.ts'

export type Columns = readonly (readonly [field: StatementField | 'other', heading: string])[]

export const english: Columns = [
  ['distributorId', 'Transaction ID'],
  ['time', 'Created At'],
  ['reference', 'External ID'],
  ['other', 'Recipient'],
  ['amount', 'Amount'],
  ['currency', 'Currency'],
  ['state', 'Status'],
]
export const mainland: Columns = [
  ['other', '序号'],
  ['state', '订单状态'],
  ['reference', '商户订单号'],
  ['amount', '扣款金额（元）'],
  ['other', '手机号码'],
  ['time', '下单时间'],
  ['distributorId', '平台订单号'],
]
export const hongKong: Columns = [
  ['amount', '結算金額'],
  ['time', '交易時間'],
  ['state', '狀態'],
  ['distributorId', '交易編號'],
  ['currency', '貨幣'],
  ['reference', '參考編號'],
]

interface Manner {
  readonly separator: string
  readonly lineEnd: string
  readonly encoding: string
  readonly timeZone: string
  readonly states: Readonly<Record<StatementRow['state'], string>>
}

export const plain: Manner = {
  separator: ',',
  lineEnd: '\r\n',
  encoding: 'utf-8',
  timeZone: 'Asia/Hong_Kong',
  states: { credited: 'COMPLETED', failed: 'DECLINED', reversed: 'REVERSED', open: 'SUBMITTED' },
}
export const chinese: Manner = {
  ...plain,
  encoding: 'gb18030',
  states: { credited: '充值成功', failed: '充值失败', reversed: '已退款', open: '处理中' },
}

export function textOf(rows: readonly StatementRow[], columns: Columns, manner: Manner): string {
  const lines = rows.map((row) => columns.map(([field]) => quoted(cell(row, field, manner), manner)))
  const head = columns.map(([, heading]) => heading)
  return [head, ...lines].map((line) => line.join(manner.separator) + manner.lineEnd).join('')
}

export function fileOf(rows: readonly StatementRow[], columns: Columns, manner: Manner): string {
  return base64Of(textOf(rows, columns, manner), manner.encoding)
}

export function base64Of(text: string, encoding: string): string {
  return iconv.encode(text, encoding).toString('base64')
}

function cell(row: StatementRow, field: StatementField | 'other', manner: Manner): string {
  switch (field) {
    case 'reference':
      return row.reference ?? ''
    case 'distributorId':
      return row.distributorId ?? ''
    case 'amount':
      return row.amount === null ? '' : written(row.amount.amountMinor)
    case 'currency':
      return row.amount?.currency ?? ''
    case 'state':
      return manner.states[row.state]
    case 'time': {
      const { date, time } = localTime(row.atMs ?? 0, manner.timeZone)
      return `${date.replaceAll('-', '/')} ${time}`
    }
    case 'other':
      return '6512 3456'
  }
}

function written(minor: number): string {
  return `${Math.floor(minor / 100).toLocaleString('en')}.${String(minor % 100).padStart(2, '0')}`
}

function quoted(text: string, { separator }: Manner): string {
  return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
}
