import { readNumeral } from '../amount/numeral.ts'

const kanjiDigit = /[一二三四五六七八九十〇]/
const beforeDateWord = /(?<![数何十一二三四五六七八九〇])[一二三四五六七八九十〇]{1,5}(?=年|か月|月|日)/g

/** A folded text with the kanji numbers of its dates as digits: 令和五年度末 is 令和5年度末, 六月二十五日 is 6月25日. 数十年 stays. */
export function withArabicDates(folded: string): string {
  if (!kanjiDigit.test(folded)) return folded
  return folded.replace(beforeDateWord, (written) => {
    const numeral = readNumeral(written, 0)
    return numeral !== undefined && 'value' in numeral && numeral.end === written.length ? numeral.value : written
  })
}
