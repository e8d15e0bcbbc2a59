// The sandbox's rows as DT One writes them: JSON doubles, status with its class, and fields that no
// reader of today knows, because the provider adds such without notice.
import { type Balance, type SandboxTransaction, statusAt } from './books.ts'
import type { SandboxOperator, SandboxProduct } from './catalogue.ts'

const walletUnit = 'HKD'

/** Cents of the wallet for a face value, rounded up. */
export function wholesaleMinor(product: SandboxProduct, faceMinor: number): number {
  return Math.ceil((faceMinor * product.costPpm) / 1_000_000)
}

export function writeOperator(operator: SandboxOperator) {
  const { id, name, country } = operator
  return { id, name, country: { ...country, regions: null }, regions: null }
}

export function writeProduct(product: SandboxProduct) {
  const isRanged = product.type === 'RANGED_VALUE_RECHARGE'
  const major = (pick: (minor: number) => number) =>
    isRanged
      ? { min: pick(product.minMinor) / 100, max: pick(product.maxMinor) / 100 }
      : pick(product.minMinor) / 100
  const face = major((minor) => minor)
  const price = major((minor) => wholesaleMinor(product, minor))
  const destination = isRanged ? { ...(face as object), increment: product.stepMinor / 100 } : face
  return {
    id: product.id,
    name: product.name,
    description: `${product.name}, as sold in the sandbox`,
    type: product.type,
    tags: ['AIRTIME'],
    service: { id: 1, name: 'Mobile', subservice: { id: 11, name: 'Airtime' } },
    operator: writeOperator(product.operator),
    regions: null,
    ...(isRanged && { accepted_calculation_modes: ['DESTINATION_AMOUNT', 'SOURCE_AMOUNT'] }),
    validity: product.validityDays === null ? null : { unit: 'DAY', quantity: product.validityDays },
    required_credit_party_identifier_fields: product.by.map((field) => [field]),
    required_debit_party_identifier_fields: null,
    required_sender_fields: product.senderFields.length === 0 ? null : [product.senderFields],
    required_beneficiary_fields: null,
    required_statement_identifier_fields: null,
    required_additional_identifier_fields: null,
    availability_zones: ['INTERNATIONAL'],
    source: { unit_type: 'CURRENCY', unit: walletUnit, amount: price },
    destination: { unit_type: 'CURRENCY', unit: product.unit, amount: destination },
    prices: {
      wholesale: { unit_type: 'CURRENCY', unit: walletUnit, amount: price, fee: product.feeMinor / 100 },
      retail: null,
    },
    rates: { base: 1_000_000 / product.costPpm, wholesale: 1_000_000 / product.costPpm, retail: null },
    benefits: [],
    promotions: null,
    sandbox_note: { since: 2026, new: true },
  }
}

export function writeTransaction(
  transaction: SandboxTransaction,
  product: SandboxProduct | null,
  nowMs: number,
) {
  const { classId, name } = statusAt(transaction, nowMs)
  const wholesale = {
    unit_type: 'CURRENCY',
    unit: walletUnit,
    amount: transaction.wholesaleMinor / 100,
    fee: transaction.feeMinor / 100,
  }
  return {
    id: transaction.id,
    external_id: transaction.externalId,
    creation_date: new Date(transaction.createdAtMs).toISOString(),
    confirmation_date: new Date(transaction.createdAtMs).toISOString(),
    confirmation_expiration_date: new Date(transaction.createdAtMs + 3_600_000).toISOString(),
    status: { id: classId * 10_000, message: name, class: { id: classId, message: name.split('-')[0] } },
    operator_reference: classId === 7 || classId === 8 ? `OP${transaction.id}` : null,
    pin: null,
    product: product && { id: product.id, name: product.name, operator: writeOperator(product.operator) },
    prices: { wholesale, retail: null },
    rates: null,
    credit_party_identifier: transaction.card,
    requested_values: {
      source: null,
      destination: {
        unit_type: 'CURRENCY',
        unit: transaction.faceUnit,
        amount: transaction.faceMinor / 100,
      },
    },
    adjusted_values: null,
    metadata: { sandbox: true },
  }
}

export function writeBalance(balance: Balance) {
  return {
    id: 1,
    unit_type: 'CURRENCY',
    unit: balance.currency,
    available: balance.availableMinor / 100,
    holding: balance.holdingMinor / 100,
    credit_limit: 0,
    sandbox_note: 'not real money',
  }
}

const messages: Readonly<Record<number, string>> = {
  1000400: 'Bad Request',
  1000401: 'Unauthorized',
  1000404: 'Resource not found',
  1000429: 'Too many requests',
  1003001: 'Product is not available in your account',
  1003002: 'Requested product amount is out of range',
  1003003: 'Requested product unit is invalid',
  1005003: 'Credit party mobile number is invalid',
  1006001: 'Insufficient balance',
  1007001: 'Transaction external ID has already been used',
  1007005: 'Transaction has already been cancelled',
  1007007: 'Transaction can no longer be cancelled',
  1008004: 'Transaction not found',
  1009001: 'Unexpected error, please contact our support team',
}

export function writeErrors(code: number) {
  return { errors: [{ code, message: messages[code] ?? 'Error' }] }
}
