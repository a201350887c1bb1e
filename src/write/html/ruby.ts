import { readings } from '../../report/sentences/vocabulary.ts'
import { remembering } from '../remembering.ts'
import { escaped } from './html.ts'

type Word = { readonly word: string; readonly ruby: string }

/** Whether a word begins with a letter, by its code: most letters are passed by one look. */
const begins = new Uint8Array(0x1_00_00)
/** The words by their first letter; of two that begin alike the longer stands first, so that it is the one that is found. */
const byFirst: (readonly Word[] | undefined)[] = []
for (const { word, reading } of readings.toSorted((a, b) => b.word.length - a.word.length)) {
  const first = word.charCodeAt(0)
  begins[first] = 1
  byFirst[first] = [...(byFirst[first] ?? []), { word, ruby: `<ruby>${word}<rt>${reading}</rt></ruby>` }]
}

function wordAt(text: string, at: number, code: number): Word | undefined {
  const words = byFirst[code] ?? []
  for (let which = 0; which < words.length; which += 1) {
    const one = words[which]
    if (one !== undefined && text.startsWith(one.word, at)) return one
  }
  return undefined
}

function read(text: string): string {
  let made = ''
  let done = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (begins[code] !== 1) continue
    const found = wordAt(text, at, code)
    if (found === undefined) continue
    made += text.slice(done, at) + found.ruby
    done = at + found.word.length
    at = done - 1
  }
  return done === 0 ? text : made + text.slice(done)
}

/** Letters that are escaped, and those that a word begins with: a text with none of them stays as it is. */
const worthReading = new RegExp(`[&<>"'${readings.map(({ word }) => word.charAt(0)).join('')}]`)

const readKept = remembering((text) => read(escaped(text)))
/** Up to so many letters a text is probably a label, which stands on many pages. */
const short = 16

/**
 * A text of a Japanese page with the readings of the plan's vocabulary: 運営方針 becomes <ruby>運営方針<rt>うんえいほうしん</rt></ruby>. The style shows
 * the readings on demand.
 */
export function withReadings(text: string): string {
  if (!worthReading.test(text)) return text
  return text.length <= short ? readKept(text) : read(escaped(text))
}
