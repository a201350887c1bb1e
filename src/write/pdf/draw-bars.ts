import type { Bars } from '../../report/document/chart.ts'
import { cutTo } from '../../report/deck/text-lines.ts'
import type { Language } from '../../report/sentences/language.ts'
import { drawing, filled, open as openBar } from './drawing.ts'
import { listed, typst, type Code } from './typst.ts'
import { title, words } from './words.ts'

const barHeight = 50
/** A longer name is cut: the table beside the bars has all of it. */
const labelAtMost = 36

type Bar = Bars['rows'][number]

/** One bar on a scale that all bars share: met is filled, missed is open, what is not judged is grey. Its figures stand beside it in words. */
function bar({ met, unmet, open, words: said }: Bar, most: number): Code {
  const share = (count: number) => Math.round((count * 10000) / most) / 10
  const [first, second, third] = [share(met), share(unmet), share(open)]
  const shapes = [
    ...(met === 0 ? [] : [filled(0, 0, first, barHeight, 'met')]),
    ...(unmet === 0 ? [] : [openBar(first, 0, second, barHeight, 'unmet', 4)]),
    ...(open === 0 ? [] : [filled(first + second, 0, third, barHeight, 'hairline')]),
  ]
  return drawing({ shapes, wide: 1000, high: barHeight, width: 'all' }, said)
}

/** Bars of met and unmet, goal by goal. */
export function bars({ rows }: Bars, language: Language): Code {
  const most = Math.max(1, ...rows.map(({ met, unmet, open }) => met + unmet + open))
  const cells = rows.flatMap((row) => [
    typst`text(weight: "bold", ${title([{ text: cutTo(row.label, labelAtMost) }], language)})`,
    bar(row, most),
    typst`text(size: 0.85em, fill: quiet, ${words(row.words, language)})`,
  ])
  return typst`block(width: 100%, stroke: (top: 1.2pt + ink), grid(columns: (4.4fr, 5fr, 3.6fr), align: horizon + start, inset: (x: 0.3em, y: 0.6em), stroke: (x, y) => (bottom: 0.5pt + hairline), ${listed(cells)}))`
}
