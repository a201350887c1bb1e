import { readings } from '../../report/sentences/vocabulary.ts'

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

const keptAtMost = 20_000
const longest = 400
let kept = new Map<string, string>()

/**
 * A text of a Japanese page with the readings of the plan's vocabulary: 運営方針 becomes <ruby>運営方針<rt>うんえいほうしん</rt></ruby>. The style shows
 * the readings on demand. The text is escaped already. Pages say the same things again and again: what was read is kept for a while.
 */
export function withReadings(text: string): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  const made = read(text)
  if (text.length > longest) return made
  if (kept.size >= keptAtMost) kept = new Map()
  kept.set(text, made)
  return made
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
