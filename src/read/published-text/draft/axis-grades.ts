import { fold } from '../../../core/fold.ts'
import type { Initiative, Strategy } from '../../../core/plan/plan.ts'
import type { Line } from '../text/lines.ts'
import type { Draft } from './draft.ts'

/** 必要性, 妥当性, 有効性, 効率性, 二次評価: what a sheet grades, each on an axis of its own. */
const axis = /^(?:\p{Script=Han}{1,4}性|(?:一次|二次|三次|内部|外部|総合|最終)評価)$/u
const grade = /^(?:[A-ES][+-]?|[a-e]|[◎○△×]|[1-5])$/
const cellBounds = /[\t|｜]+|[:：]| {2,}|[ ]*　[　 ]*/
const longestLine = 80

type Graded = { readonly axis: string; readonly grade: string; readonly text: string; readonly column: number }

/** The axes of a line with their grades, when it holds nothing else: 必要性　A　　有効性　B. */
function gradesIn({ raw }: Line): Graded[] | undefined {
  if (raw.length > longestLine || !/[性価]/.test(raw)) return undefined
  const cells = raw.split(cellBounds).flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]))
  if (cells.length < 2 || cells.length % 2 > 0) return undefined
  const found: Graded[] = []
  for (let at = 0; at < cells.length; at += 2) {
    const [name = '', text = ''] = cells.slice(at, at + 2)
    if (!axis.test(name) || !grade.test(fold(text))) return undefined
    found.push({ axis: name, grade: fold(text), text, column: raw.indexOf(name) + 1 })
  }
  return found
}

/** Initiatives and named strategies by the id of every record that stands in them. */
function ownersById({ plan }: Draft): ReadonlyMap<string, Initiative | Strategy> {
  const owners = new Map<string, Initiative | Strategy>()
  for (const { strategies } of plan.goals)
    for (const strategy of strategies)
      if (strategy.title.text !== '') for (const { id } of [strategy, ...strategy.indicators]) owners.set(id, strategy)
  for (const initiative of plan.initiatives)
    for (const { id } of [initiative, ...initiative.indicators, ...initiative.activities]) owners.set(id, initiative)
  return owners
}

/**
 * Grades on axes that no form knows (必要性　A, 二次評価　B) are those of the initiative or strategy whose words stand above them. An axis that
 * has its grade already keeps it: the second waits for a person.
 */
export function takeAxisGrades(draft: Draft, lines: readonly Line[]): void {
  const { account } = draft
  let owners: ReturnType<typeof ownersById> | undefined
  let above: string | undefined
  for (const line of lines) {
    const record = line.text === '' ? undefined : account.recordOf(line.number)
    if (record !== undefined) above = record
    const graded =
      record === undefined && above !== undefined && !account.isUsed(line.number) ? gradesIn(line) : undefined
    if (graded === undefined || above === undefined) continue
    const owner = (owners ??= ownersById(draft)).get(above)
    const grades = owner?.grades ?? []
    if (owner === undefined || graded.some((own) => grades.some((other) => other.axis === own.axis))) continue
    owner.grades = [...grades, ...graded.map(({ column, ...own }) => ({ ...own, at: { line: line.number, column } }))]
    account.use(line.numbers, 'record', owner.id)
  }
}
