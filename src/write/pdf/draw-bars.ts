import type { Bars } from '../../report/document/chart.ts'
import type { Language } from '../../report/sentences/language.ts'
import { Code, joined, listed, typst } from './typst.ts'
import { words } from './words.ts'

type Bar = Bars['rows'][number]

/** One bar on a scale that all bars share: met is filled, missed is open, what is not judged is grey. Its figures stand beside it in words. */
function bar({ met, unmet, open, words: said }: Bar, most: number): Code {
  const piece = (count: number, look: string) =>
    count === 0 ? [] : [typst`rect(width: ${(count * 100) / most}%, height: 14pt, ${new Code(look)})`]
  const pieces = [
    ...piece(met, 'fill: met, stroke: 1pt + met'),
    ...piece(unmet, 'fill: white, stroke: 1pt + unmet'),
    ...piece(open, 'fill: hairline, stroke: 1pt + hairline'),
  ]
  return typst`figure(alt: ${said}, block(width: 100%, stack(dir: ltr, ${listed(pieces)})))`
}

/** Bars of met and unmet, goal by goal. */
export function bars({ rows }: Bars, language: Language): Code {
  const most = Math.max(1, ...rows.map(({ met, unmet, open }) => met + unmet + open))
  const cells = rows.flatMap((row) => [
    typst`text(weight: "bold", ${words(row.label, language)})`,
    joined([bar(row, most)]),
    typst`text(size: 0.85em, fill: quiet, ${words(row.words, language)})`,
  ])
  return typst`block(width: 100%, stroke: (top: 1.2pt + ink), grid(columns: (4.4fr, 5fr, 3.6fr), align: horizon + start, inset: (x: 0.3em, y: 0.6em), stroke: (x, y) => (bottom: 0.5pt + hairline), ${listed(cells)}))`
}
