// What held when a sale was offered, as its owner or a supervisor reads it in the sale's story.
import type { Phrases } from './language.ts'

export const heldWords = {
  rules: { 'zh-Hant': '當時的規則', 'zh-Hans': '当时的规则', en: 'What held then' },
  explained: {
    'zh-Hant': '價錢和上限按報價時，收據的字按收款時。有標記的現在已不同。',
    'zh-Hans': '价格和上限按报价时，小票的字按收款时。有标记的现在已不同。',
    en: 'Price and limits as it was offered, words on the receipt as it was paid. What is marked differs today.',
  },
  allTheSame: {
    'zh-Hant': '與現在完全一樣。',
    'zh-Hans': '与现在完全一样。',
    en: 'All of it is the same today.',
  },
  today: { 'zh-Hant': '現在：{value}', 'zh-Hans': '现在：{value}', en: 'Today: {value}' },
  notRecorded: {
    'zh-Hant': '這宗銷售比規則的記錄還早，當時的規則沒有留下。',
    'zh-Hans': '这笔销售比规则的记录还早，当时的规则没有留下。',
    en: 'This sale is older than the record of the rules, so what held then was not kept.',
  },
  noFee: { 'zh-Hant': '不收', 'zh-Hans': '不收', en: 'None' },
  feeBy: {
    'zh-Hant': '{fee}（{operator}，{upTo}）',
    'zh-Hans': '{fee}（{operator}，{upTo}）',
    en: '{fee} ({operator}, {upTo})',
  },
  anyOperator: { 'zh-Hant': '所有營辦商', 'zh-Hans': '所有运营商', en: 'all operators' },
  anyValue: { 'zh-Hant': '任何面額', 'zh-Hans': '任何面额', en: 'any face value' },
  upTo: {
    'zh-Hant': '面額不超過 {amount}',
    'zh-Hans': '面额不超过 {amount}',
    en: 'face value up to {amount}',
  },
  rate: {
    'zh-Hant': '1 {from} = {rate} {to}（{since} 起）',
    'zh-Hans': '1 {from} = {rate} {to}（{since} 起）',
    en: '1 {from} = {rate} {to} (from {since} on)',
  },
  cardRate: { 'zh-Hant': '面額的兌換率', 'zh-Hans': '面额的汇率', en: 'Rate of the face value' },
  cashRate: {
    'zh-Hant': '{currency} 現金的兌換率',
    'zh-Hans': '{currency} 现金的汇率',
    en: 'Rate of {currency} cash',
  },
  product: { 'zh-Hant': '產品', 'zh-Hans': '产品', en: 'Product' },
  sold: { 'zh-Hant': '有賣', 'zh-Hans': '有卖', en: 'Sold' },
  notSold: { 'zh-Hant': '不賣', 'zh-Hans': '不卖', en: 'Not sold' },
  offlineField: { 'zh-Hant': '離線銷售：{field}', 'zh-Hans': '离线销售：{field}', en: 'Line down: {field}' },
  hotline: { 'zh-Hant': '營辦商熱線', 'zh-Hans': '运营商热线', en: "The operator's hotline" },
} as const satisfies Phrases
