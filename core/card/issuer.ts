// Who issued a SIM, by the first digits of its ICCID. A hint for sorting operators and no more:
// the number on the card may since have been ported, so nothing is ever refused for its issuer.
import type { Issuer } from './card.ts'

interface IssuerPrefixes extends Issuer {
  readonly prefixes: readonly string[]
}

// 852 and 853: the ITU-T E.118 list of issuer identifier numbers; brand names in brackets are ours.
// 8986: the mainland's own convention, which the ITU list does not have. 898608 and 13 (China
// Mobile), 12 (China Telecom) and 15 (China Broadnet) are hearsay; a hint may be hearsay.
const issuers: readonly IssuerPrefixes[] = [
  {
    id: 'hkt',
    name: 'HKT (csl, 1O1O, Club SIM)',
    prefixes: ['8985200', '8985210', '8985216', '8985218', '8985219', '8985230', '8985280'],
  },
  { id: 'hutchison-3', name: '3 Hong Kong', prefixes: ['8985203', '8985204'] },
  { id: 'smartone', name: 'SmarTone', prefixes: ['8985206'] },
  { id: 'china-unicom-hk', name: 'China Unicom Hong Kong', prefixes: ['8985207'] },
  { id: 'cmhk', name: 'China Mobile Hong Kong', prefixes: ['8985212'] },
  { id: 'citic-telecom', name: 'CITIC Telecom International', prefixes: ['8985201'] },
  { id: 'china-hongkong-telecom', name: 'China-Hongkong Telecom', prefixes: ['8985211'] },
  { id: 'iij', name: 'Internet Initiative Japan', prefixes: ['8985220'] },
  { id: 'vnet', name: 'VNET Group', prefixes: ['8985221'] },
  { id: 'multibyte', name: 'Multibyte Info Technology', prefixes: ['8985224'] },
  { id: 'china-telecom-global', name: 'China Telecom Global', prefixes: ['8985231'] },
  { id: 'china-mobile-international', name: 'China Mobile International', prefixes: ['8985234'] },
  { id: 'webbing', name: 'Webbing Hong Kong', prefixes: ['8985235'] },
  { id: 'hgc', name: 'HGC Global', prefixes: ['8985268'] },
  { id: 'hkbn', name: 'HKBN', prefixes: ['8985269', '8985277'] },
  { id: 'smartone-macau', name: 'SmarTone Macau', prefixes: ['8985300'] },
  { id: 'ctm', name: 'CTM', prefixes: ['8985301'] },
  { id: 'hutchison-3-macau', name: '3 Macau', prefixes: ['8985303'] },
  {
    id: 'china-mobile',
    name: 'China Mobile',
    prefixes: ['898600', '898602', '898604', '898607', '898608', '898613'],
  },
  { id: 'china-unicom', name: 'China Unicom', prefixes: ['898601', '898606', '898609'] },
  { id: 'china-telecom', name: 'China Telecom', prefixes: ['898603', '898611', '898612'] },
  { id: 'china-broadnet', name: 'China Broadnet', prefixes: ['898615'] },
]

const longestFirst: readonly (readonly [prefix: string, issuer: Issuer])[] = issuers
  .flatMap(({ id, name, prefixes }) => prefixes.map((prefix) => [prefix, { id, name }] as const))
  .sort(([first], [second]) => second.length - first.length)

/** `iccid` as a card holds it; null when nobody in the tables has its digits. */
export function issuerOf(iccid: string): Issuer | null {
  return longestFirst.find(([prefix]) => iccid.startsWith(prefix))?.[1] ?? null
}
