// What the sandbox sells: names a clerk in Hong Kong knows, ids and prices invented. Among them some
// that a counter must refuse to offer (patacas, a PIN, a sender's name), because real lists have them.

export interface SandboxOperator {
  readonly id: number
  readonly name: string
  readonly country: { readonly name: string; readonly iso_code: string }
  /** How its phone numbers begin, for the lookup. */
  readonly prefixes: readonly string[]
}

export interface SandboxProduct {
  readonly id: number
  readonly name: string
  readonly type: 'FIXED_VALUE_RECHARGE' | 'RANGED_VALUE_RECHARGE' | 'FIXED_VALUE_PIN_PURCHASE'
  readonly operator: SandboxOperator
  readonly unit: string
  /** Of a fixed product both ends are the same. Minor units of `unit`. */
  readonly minMinor: number
  readonly maxMinor: number
  readonly stepMinor: number
  /** Wallet cents for one credited unit, in millionths. */
  readonly costPpm: number
  readonly feeMinor: number
  readonly by: readonly ('mobile_number' | 'account_number')[]
  readonly senderFields: readonly string[]
  readonly validityDays: number | null
}

const hongKong = { name: 'Hong Kong', iso_code: 'HKG' }
const mainland = { name: 'China', iso_code: 'CHN' }
const macau = { name: 'Macau', iso_code: 'MAC' }

const csl: SandboxOperator = { id: 5101, name: 'csl', country: hongKong, prefixes: ['+8529', '+85260'] }
const three: SandboxOperator = { id: 5102, name: '3HK', country: hongKong, prefixes: ['+85265', '+85269'] }
const smarTone: SandboxOperator = { id: 5103, name: 'SmarTone', country: hongKong, prefixes: ['+85263'] }
const chinaMobileHongKong: SandboxOperator = {
  id: 5104,
  name: 'China Mobile Hong Kong',
  country: hongKong,
  prefixes: ['+8525', '+85267'],
}
const unicomCrossBorder: SandboxOperator = {
  id: 5105,
  name: 'China Unicom Hong Kong Cross-Border',
  country: hongKong,
  prefixes: ['+85266', '+85255'],
}
const chinaMobile: SandboxOperator = {
  id: 5201,
  name: 'China Mobile',
  country: mainland,
  prefixes: ['+86134', '+86135', '+86136', '+86137', '+86138', '+86139', '+86150', '+86188'],
}
const chinaUnicom: SandboxOperator = {
  id: 5202,
  name: 'China Unicom',
  country: mainland,
  prefixes: ['+86130', '+86131', '+86132', '+86155', '+86186'],
}
const chinaTelecom: SandboxOperator = {
  id: 5203,
  name: 'China Telecom',
  country: mainland,
  prefixes: ['+86133', '+86153', '+86180', '+86189'],
}
const macauOperator: SandboxOperator = { id: 5301, name: 'CTM', country: macau, prefixes: ['+8536'] }

export const sandboxOperators: readonly SandboxOperator[] = [
  csl,
  three,
  smarTone,
  chinaMobileHongKong,
  unicomCrossBorder,
  chinaMobile,
  chinaUnicom,
  chinaTelecom,
  macauOperator,
]

type By = SandboxProduct['by']
const phone: By = ['mobile_number']
const either: By = ['mobile_number', 'account_number']
const cardNumber: By = ['account_number']

interface Terms {
  readonly operator: SandboxOperator
  readonly unit: string
  readonly by: By
  readonly costPpm: number
  readonly feeMinor?: number
}

function fixed(firstId: number, terms: Terms, majors: readonly number[]): SandboxProduct[] {
  return majors.map((major, place) => ({
    id: firstId + place,
    name: `${terms.operator.name} ${terms.unit} ${major}`,
    type: 'FIXED_VALUE_RECHARGE',
    operator: terms.operator,
    unit: terms.unit,
    minMinor: major * 100,
    maxMinor: major * 100,
    stepMinor: major * 100,
    costPpm: terms.costPpm,
    feeMinor: terms.feeMinor ?? 0,
    by: terms.by,
    senderFields: [],
    validityDays: major >= 100 ? 180 : 90,
  }))
}

function ranged(id: number, terms: Terms, minMajor: number, maxMajor: number): SandboxProduct {
  const [base] = fixed(id, terms, [minMajor])
  return {
    ...(base as SandboxProduct),
    name: `${terms.operator.name} ${terms.unit} ${minMajor}-${maxMajor}`,
    type: 'RANGED_VALUE_RECHARGE',
    maxMinor: maxMajor * 100,
    stepMinor: 1000,
    validityDays: null,
  }
}

const hkd = (operator: SandboxOperator, by: By, costPpm: number): Terms => ({
  operator,
  unit: 'HKD',
  by,
  costPpm,
})
const cny = (operator: SandboxOperator, by: By): Terms => ({ operator, unit: 'CNY', by, costPpm: 1_085_500 })
const allAmounts = [50, 100, 200, 300, 500]

const pin: SandboxProduct = {
  ...(fixed(7901, hkd(csl, phone, 970_000), [100])[0] as SandboxProduct),
  type: 'FIXED_VALUE_PIN_PURCHASE',
}
const namedSender: SandboxProduct = {
  ...(fixed(7902, hkd(smarTone, phone, 970_000), [100])[0] as SandboxProduct),
  senderFields: ['first_name', 'last_name'],
}

export const sandboxProducts: readonly SandboxProduct[] = [
  ...fixed(7001, hkd(csl, either, 965_000), allAmounts),
  ...fixed(7011, hkd(three, either, 962_500), allAmounts),
  ...fixed(7021, { ...hkd(smarTone, phone, 970_000), feeMinor: 50 }, allAmounts),
  ...fixed(7031, hkd(chinaMobileHongKong, either, 955_000), allAmounts),
  ranged(7039, hkd(chinaMobileHongKong, either, 955_000), 50, 500),
  ...fixed(7041, hkd(unicomCrossBorder, cardNumber, 950_000), allAmounts),
  ...fixed(7051, cny(chinaMobile, either), allAmounts),
  ranged(7059, cny(chinaMobile, either), 20, 500),
  ...fixed(7061, cny(chinaUnicom, either), allAmounts),
  ...fixed(7071, cny(chinaTelecom, phone), allAmounts),
  ...fixed(7081, { operator: macauOperator, unit: 'MOP', by: phone, costPpm: 980_000 }, [50, 100]),
  pin,
  namedSender,
]
