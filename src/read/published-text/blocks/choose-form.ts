import type { Form } from '../../../core/form/form.ts'
import { bareLabel } from './bare-label.ts'
import { formWords } from './form-words.ts'
import { unlikeLabels } from './label-letters.ts'

/** The form whose marks a document shows most of; the first where none shows. A mark counts where it stands as a label of its own. */
export function chooseForm(forms: readonly Form[], cells: readonly string[]): Form | undefined {
  const unlike = unlikeLabels(forms.flatMap((form) => formWords(form).marks))
  const shown = new Set<string>()
  for (const cell of cells) if (!unlike.test(cell)) shown.add(bareLabel(cell))
  const scores = new Map(
    forms.map((form) => [form, formWords(form).marks.filter((mark) => shown.has(mark)).length] as const),
  )
  return forms.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))[0]
}
