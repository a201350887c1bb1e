import { fold } from '../../../core/fold.ts'

const closes = /[\s】〕」』\])>〉》）］＞]+$/

/** A title without the brackets and colons that set it off. */
export function cleanTitle(title: string): string {
  const unclosed = title.replace(/^[\s:：】〕\])>〉》]+/, '')
  const opened = /[〔【「『[(（<〈《［＜]/.test(unclosed)
  const bare = opened ? unclosed : unclosed.replace(closes, '')
  return bare.replace(/^[【〔《](.*)[】〕》]$/, '$1').trim()
}

/** The title as the document writes it, found again behind its folded form. */
export function originalTitle(original: string, folded: string): string {
  const wanted = fold(folded)
  for (let at = 0; at < original.length; at += 1) {
    if (fold(original.slice(at)) === wanted) return cleanTitle(original.slice(at))
  }
  return cleanTitle(folded)
}
