import { fold } from '../../../core/fold.ts'
import { isPlain } from '../text/plain.ts'

/** Cells of a layout far to the right of a title. */
const farRight = /(?<=\S)(?: {4,}|　{3,})\S.*$/
/** （つづき）, (2/3): what a page says of itself. */
const pageMark = /(?:[\s　]*[(（](?:つづき|続き|続|\d{1,2}\s?[/／]\s?\d{1,2})[)）])+[\s　]*$/
/** 【転入世帯への案内】　担当：市民協働課: a title in brackets, and labelled values behind it. */
const valuesBehind = /^([【〔《][^】〕》]+[】〕》])[\s　]+[^\s:：]{1,12}[:：].*$/
const closes = /[\s】〕」』\])>〉》）］＞]+$/

/** A title without the brackets and colons that set it off. */
export function cleanTitle(title: string): string {
  if (isPlain(title)) return title
  const unclosed = title
    .replace(/^[\s:：】〕\])>〉》]+/, '')
    .replace(farRight, '')
    .replace(valuesBehind, '$1')
    .replace(pageMark, '')
  const opened = /[〔【「『[(（<〈《［＜]/.test(unclosed)
  const bare = opened ? unclosed : unclosed.replace(closes, '')
  return bare.replace(/^[【〔《](.*)[】〕》]$/, '$1').trim()
}

/** Such a character at the beginning of a text begins its folded form too. */
const foldsToItself = /[0-9一-鿿]/

/** The title as the document writes it, found again behind its folded form. */
export function originalTitle(original: string, folded: string): string {
  const wanted = fold(folded)
  const first = wanted.charAt(0)
  for (let at = 0; at < original.length; at += 1) {
    const character = original.charAt(at)
    if (character !== first && foldsToItself.test(character)) continue
    if (fold(original.slice(at)) === wanted) return cleanTitle(original.slice(at))
  }
  return cleanTitle(folded)
}
