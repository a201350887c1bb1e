import type { Span } from '../../report/document/text.ts'
import type { Language } from '../../report/sentences/language.ts'
import { phrases } from './phrases.ts'
import { Code, joined, plain, typst, type Content } from './typst.ts'

const japaneseTag = 'ja'
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
const opening = /^[「『【〈《（〔［]/
const closingFirst = /^[、。，．」』】〉》）〕］)]/
const closing = /[、。，．」』】〉》）〕］]$/
/** With nothing beside them the typesetter narrows the marks at the ends of a line, as if they were of full width; ours are narrow already. */
const upright = new Code('box(width: 0pt)')

const lineOf = (text: string): Content[] => (opening.test(text) ? [upright, text] : [text])

const inJapanese = (set: Code): Code => typst`text(lang: ${japaneseTag}, ${set})`

/** In a document in another language Japanese words say that they are Japanese. */
function inTheirLanguage(text: string, set: Code, language: Language): Code {
  const isForeign = language !== japaneseTag && japanese.test(text)
  return isForeign ? inJapanese(set) : set
}

/** Words, line by line; in a document in another language Japanese ones say that they are Japanese. */
export function words(text: string, language: Language): Code {
  const pieces = plain(text)
    .split('\n')
    .flatMap((line, index) => (index === 0 ? lineOf(line) : [new Code('linebreak()'), ...lineOf(line)]))
  return inTheirLanguage(text, pieces.length === 1 ? typst`${pieces[0] ?? ''}` : joined(pieces), language)
}

const inks = { met: new Code('met'), unmet: new Code('unmet') } as const

/** What a tone marks is one phrase where it is short. */
const keptWhole = 14

/** The phrases of a sentence; what is marked by a tone is not cut. */
function cutsOf(all: readonly Span[]): string[] {
  const cuts: string[] = []
  let before = ''
  for (const { text, tone } of all) {
    if (tone === undefined || text.length > keptWhole) {
      before += text
      continue
    }
    cuts.push(...phrases(before), text)
    before = ''
  }
  const merged: string[] = []
  for (const cut of [...cuts, ...phrases(before)]) {
    const last = merged.at(-1)
    if (last !== undefined && closingFirst.test(cut)) merged[merged.length - 1] = last + cut
    else merged.push(cut)
  }
  return merged
}

/** The spans of a sentence cut where its phrases are cut: a phrase may hold pieces of several spans. */
function byPhrase(all: readonly Span[]): Span[][] {
  const cuts = cutsOf(all)
  const spans = [...all]
  return cuts.map((phrase) => {
    const parts: Span[] = []
    let left = phrase.length
    while (left > 0) {
      const [span] = spans
      if (span === undefined) break
      const text = span.text.slice(0, left)
      parts.push({ ...span, text })
      left -= text.length
      if (text.length === span.text.length) spans.shift()
      else spans[0] = { ...span, text: span.text.slice(text.length) }
    }
    return parts
  })
}

/** A title in its tones, broken between its phrases only. */
export function title(all: readonly Span[], language: Language): Code {
  const said = all.map((span) => ({ ...span, text: plain(span.text).replaceAll('\n', ' ') }))
  const boxes = byPhrase(said).map((parts) => {
    const before = opening.test(parts[0]?.text ?? '') ? [upright] : []
    const after = closing.test(parts.at(-1)?.text ?? '') ? [upright] : []
    const pieces = parts.map(({ text, tone }) =>
      tone === undefined ? typst`${text}` : typst`text(fill: ${inks[tone]}, ${text})`,
    )
    return typst`box(${joined([...before, ...pieces, ...after])})`
  })
  const text = said.map((span) => span.text).join('')
  return language === 'ja' ? joined(boxes) : inTheirLanguage(text, spans(said, language), language)
}

/** A sentence in its pieces, each in its tone. */
export function spans(all: readonly Span[], language: Language): Code {
  return joined(
    all.map(({ text, tone }) =>
      tone === undefined ? words(text, language) : typst`text(fill: ${inks[tone]}, ${words(text, language)})`,
    ),
  )
}
