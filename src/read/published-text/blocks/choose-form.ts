import type { Form } from '../../../core/form/form.ts'
import { bareLabel } from './bare-label.ts'
import { formWords } from './form-words.ts'
import { unlikeLabels } from './label-letters.ts'

/** めざす状態（概ね３～５年間を念頭に設定）: what a form says of its own label. A year (目標値（R5）) is what a column says. */
const explained = /(?<=\S)[（(](?![^（()）]*(?:年度|[HRhr令平]))[^（()）]{4,30}[)）]$/

/** The form whose marks a document shows most of; the first where none shows. A mark counts where it stands as a label of its own. */
export function chooseForm(forms: readonly Form[], cells: readonly string[]): Form | undefined {
  const unlike = unlikeLabels(forms.flatMap((form) => formWords(form).marks))
  const shown = new Set<string>()
  for (const cell of cells)
    if (!unlike.test(cell)) shown.add(bareLabel(cell)).add(bareLabel(cell.replace(explained, '')))
  const scores = new Map(
    forms.map((form) => [form, formWords(form).marks.filter((mark) => shown.has(mark)).length] as const),
  )
  return forms.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))[0]
}
