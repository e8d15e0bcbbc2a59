// The sheet of glyphs: whole, of the right widths, drawn from the fonts it says it was, and holding every
// character a receipt of ours can need.
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { ideographDrawer, openFont, packGlyph } from '../../../build/glyph-sheet.ts'
import { root } from '../../../build/targets.ts'
import { columnsOfCharacter } from '../../../core/receipt/columns.ts'
import { problemWords } from '../../../core/words/problem-words.ts'
import { receiptWords } from '../../../core/words/receipt-words.ts'
import { screenWords } from '../../../core/words/screen-words.ts'
import { glyphOf, sheetCharacters } from '../../../native/printer/glyphs.ts'

const held = new Set(sheetCharacters())

function rightHalf(glyph: Uint8Array): number[] {
  return [...glyph].filter((byte, at) => (at % 3 === 1 ? (byte & 0x0f) !== 0 : at % 3 === 2 && byte !== 0))
}

describe('the sheet of glyphs', () => {
  test('holds every character the two-byte sets of Hong Kong and the mainland have', () => {
    for (const set of ['gb18030', 'cp950']) {
      const missing: string[] = []
      for (let code = 0xa1; code <= 0xffee; code += 1) {
        if (code >= 0xd800 && code <= 0xf8ff) continue
        const character = String.fromCharCode(code)
        const bytes = iconv.encode(character, set)
        const isOfSet = bytes.length === 2 && iconv.decode(bytes, set) === character
        if (isOfSet && !held.has(character)) missing.push(character)
      }
      // The one sign that neither font has.
      expect(missing, set).toEqual(['≒'])
    }
  })

  test('holds every character of every sentence of ours', () => {
    const sentences = [problemWords, receiptWords, screenWords].flatMap((words) =>
      Object.values(words).flatMap((phrase) => Object.values<string>(phrase)),
    )
    const needed = new Set(sentences.join('').replace(/\s/g, ''))
    expect(
      [...needed].filter((character) => columnsOfCharacter(character) > 0 && !held.has(character)),
    ).toEqual([])
  })

  test('holds what Cantonese and Hong Kong names need beyond Big5', () => {
    expect([...'嘅咗喺啲㗎嗰啱冧孖邨埗𨋢𠝹'].filter((character) => !held.has(character))).toEqual([])
  })

  test('has every character in its own columns, and none but blanks without a dot', () => {
    const wrong: string[] = []
    const blank: string[] = []
    for (const character of held) {
      const glyph = glyphOf(character, 'zh-Hant')
      if (glyph === null) throw new Error(`${character} is listed and not held`)
      if (columnsOfCharacter(character) === 1 && rightHalf(glyph).length > 0) wrong.push(character)
      if (glyph.every((byte) => byte === 0)) blank.push(character)
    }
    expect(wrong).toEqual([])
    expect(blank.filter((character) => !/[\s\u3164\uffa0]/.test(character))).toEqual([])
  })

  test('gives each language the shapes it is taught, and nothing for what it does not hold', () => {
    expect(glyphOf('骨', 'zh-Hans')).not.toEqual(glyphOf('骨', 'zh-Hant'))
    expect(glyphOf('骨', 'en')).toEqual(glyphOf('骨', 'zh-Hant'))
    expect(glyphOf('一', 'zh-Hans')).toEqual(glyphOf('一', 'zh-Hant'))
    expect(glyphOf('😀', 'en')).toBeNull()
    expect(glyphOf('', 'en')).toBeNull()
  })

  test('is what its maker draws from the fonts of the screen', () => {
    const folder = join(root, 'node_modules/@fontsource')
    const hongKong = openFont(
      join(folder, 'noto-sans-hk/files/noto-sans-hk-chinese-hongkong-400-normal.woff2'),
    )
    const mainland = openFont(
      join(folder, 'noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2'),
    )
    for (const character of '增值服務收據卡號參考合計找續多謝惠顧羅湖') {
      const drawn = packGlyph(ideographDrawer(hongKong)(character.codePointAt(0) ?? 0))
      expect(Buffer.from(glyphOf(character, 'zh-Hant') ?? []), character).toEqual(drawn)
    }
    for (const character of '充值服务收据卡号参考合计找零谢谢惠顾罗湖') {
      const drawn = packGlyph(ideographDrawer(mainland)(character.codePointAt(0) ?? 0))
      expect(Buffer.from(glyphOf(character, 'zh-Hans') ?? []), character).toEqual(drawn)
    }
  })
})
