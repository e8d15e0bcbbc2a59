// What distributors call the columns of a statement, in Chinese and English. A heading that is one of these
// names is certain; one that only contains it is likely.
import type { StatementField } from './statement-file.ts'

/** Ours before theirs: where only one order number is named, the cells tell whose it is. */
export const headingNames: Readonly<Record<StatementField, readonly string[]>> = {
  reference: [
    'externalid',
    'externalreference',
    'customidentifier',
    'distributorref',
    'clientreference',
    'customerreference',
    'merchantorderno',
    'merchantreference',
    'outorderno',
    'reference',
    'yourreference',
    '商户订单号',
    '商户单号',
    '商家订单号',
    '外部订单号',
    '客户订单号',
    '合作方订单号',
    '参考编号',
    '参考号',
  ],
  distributorId: [
    'transactionid',
    'transferref',
    'transactionno',
    'orderid',
    'orderno',
    'id',
    '平台订单号',
    '系统订单号',
    '交易编号',
    '交易号',
    '流水号',
    '订单编号',
    '订单号',
  ],
  amount: [
    'wholesaleamount',
    'wholesaleprice',
    'amountcharged',
    'charged',
    'cost',
    'debit',
    'netamount',
    'amount',
    'price',
    '扣款金额',
    '结算金额',
    '结算价',
    '进货价',
    '实付金额',
    '成本',
    '金额',
    'facevalue',
    'denomination',
    '面值',
    '面额',
    '充值金额',
    '增值金额',
  ],
  currency: ['currency', 'unit', '币种', '货币'],
  state: ['status', 'state', 'result', '订单状态', '交易状态', '充值状态', '状态', '结果'],
  time: [
    'creationdate',
    'createdat',
    'transactiondate',
    'transactiontime',
    'datetime',
    'timestamp',
    'date',
    'time',
    '交易时间',
    '下单时间',
    '提交时间',
    '创建时间',
    '充值时间',
    '完成时间',
    '交易日期',
    '日期',
    '时间',
  ],
}

/** Headings of amounts that are what the card got, not what was charged. */
export const faceValueHeading = /face|denomination|面[值额]|^[充增]值金额/

// Only what stands in the names above: a heading of either script is looked up in one.
const traditional = '戶單號參編幣貨實額結進價狀態間創訂統時種'
const simplified = '户单号参编币货实额结进价状态间创订统时种'

/** Full-width signs, cases, brackets, units and scripts made one, so that a heading is found by its name. */
export function plainHeading(heading: string): string {
  return [...heading.normalize('NFKC').toLowerCase()]
    .map((sign) => simplified[traditional.indexOf(sign)] ?? sign)
    .join('')
    .replace(/[([{（【].*?[)\]}）】]/g, '')
    .replace(/[^a-z0-9\u4e00-\u9fff]/g, '')
}
