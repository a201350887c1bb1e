import { fold } from '../../../core/fold.ts'

/** One number of a heading: 1, 一, ①, Ⅰ, IV. */
export const one =
  '[0-9]{1,5}(?![0-9])|[一二三四五六七八九十]{1,3}(?![\\p{Script=Hiragana}])|[①-⑳]|[Ⅰ-Ⅻ]|[IVX]{1,4}(?![A-Za-z])'
const dash = '\\s?[-–—ー―.の]\\s?'
/** A number of one to four parts: 1, 1-2, 一の二, 1－2－3. */
export const number = `(?<number>(?:${one})(?:${dash}[(]?(?:${one})[)]?){0,3})`

const kanji = '一二三四五六七八九'
const romans = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ', 'Ⅺ', 'Ⅻ']
const latin = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function plainNumber(part: string): string {
  if (/^\d{3,}$/.test(part)) return part // a code (0701) keeps its zeros
  if (/^\d+$/.test(part)) return String(parseInt(part, 10))
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(part)
  if (circled >= 0) return String(circled + 1)
  const roman = Math.max(romans.indexOf(part), latin.indexOf(part))
  if (roman >= 0) return String(roman + 1)
  const [tens, ones] = part.includes('十') ? part.split('十') : ['', part]
  const tensValue = part.includes('十') ? (tens === '' ? 1 : kanji.indexOf(tens ?? '') + 1) * 10 : 0
  return String(tensValue + (ones === '' ? 0 : kanji.indexOf(ones ?? '') + 1))
}

/** 1-2 however it is written: １－２, 1 - 2, 一の二, Ⅰ－２. */
export const plainNumbers = (written: string): string =>
  fold(written)
    .replace(/[()]/g, '')
    .split(/\s?[-–—ー―.の]\s?/)
    .map(plainNumber)
    .join('-')
