import type { Form, Level, Role } from '../../../core/form/form.ts'
import { roles } from '../../../core/form/form.ts'
import { fold } from '../../../core/fold.ts'
import { parseFiscalYear } from '../../../core/calendar/fiscal-year.ts'
import { knownUnit } from '../../../core/amount/unit.ts'
import { readNumeral } from '../../../core/amount/numeral.ts'

/** A label that the forms know: what it can mean, the year it names and the unit it gives to the values below it. */
export type Label = { readonly roles: readonly Role[]; readonly fiscalYear?: number; readonly unit?: string }

/** Every label of every form, the document's own form first. */
export type Labels = {
  readonly form: Form
  readonly meanings: ReadonlyMap<string, readonly Role[]>
  readonly levels: Readonly<Record<'goal' | 'strategy' | 'initiative', readonly string[]>>
}

const decoration = /^[\s〔【「『[(<〈《■□◆◇●○◎▼▽★☆*#>・:：]+|[\s〕】」』\])>〉》:：*]+$/g
const year =
  /(?:令和|平成|昭和)\s?(?:\d{1,2}|元)\s?年?度?|[RHS]\.?\s?(?:\d{1,2}|元)\s?(?:年度|年)?(?!\d)|(?:19|20)\d{2}\s?(?:年度|年)?/
const bracketed = /[(〔[]([^()〔〕[\]]{1,20})[)〕\]]/g

/** A label without its dress, for comparing: 「【目標値】」 and 「目標 値：」 are 目標値. */
export const bareLabel = (text: string): string =>
  fold(text)
    .replace(decoration, '')
    .replace(/\s/g, '')
    .replace(/(?:など|等)$/, '')

/** All labels of the forms, those of the document's own form in front. */
export function collectLabels(form: Form, forms: readonly Form[]): Labels {
  const meanings = new Map<string, Role[]>()
  const inOrder = [form, ...forms.filter((other) => other !== form)]
  for (const { labels } of inOrder) {
    for (const [role, words] of Object.entries(labels)) {
      for (const word of words) {
        const known = meanings.get(bareLabel(word)) ?? []
        // The keys of `labels` are roles by the form's schema.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        if (!known.includes(role as Role)) meanings.set(bareLabel(word), [...known, role as Role])
      }
    }
  }
  const level = (name: 'goal' | 'strategy' | 'initiative') =>
    [...new Set(inOrder.flatMap(({ levels }) => levels[name]))].sort((a, b) => b.length - a.length)
  return {
    form,
    meanings,
    levels: { goal: level('goal'), strategy: level('strategy'), initiative: level('initiative') },
  }
}

function unitOf(content: string): string | undefined {
  const bare = content.replace(/^単位[:： ]?/, '')
  const thousand = readNumeral(`1${bare}`, 0)
  const scaled = thousand !== undefined && !('damaged' in thousand) && thousand.end > 1 ? bare : undefined
  return (
    knownUnit(bare) ??
    (scaled !== undefined && /円$/.test(scaled) ? scaled : undefined) ??
    (content.startsWith('単位') ? bare : undefined)
  )
}

/** The meaning of a label, with a year (R5実績, 令和5年度 目標値) or a unit (実績(%), 予算額(千円)) taken off it; undefined for any other text. */
export function readLabel(labels: Labels, text: string): Label | undefined {
  if (text.length > 60) return undefined
  const whole = labels.meanings.get(bareLabel(text))
  if (whole !== undefined) return { roles: whole }
  const folded = fold(text)
  const units = [...folded.matchAll(bracketed)].flatMap((match) => unitOf(match[1] ?? '') ?? [])
  const withoutBrackets = folded.replace(bracketed, (_, content: string) => (year.test(content) ? ` ${content} ` : ''))
  const written = year.exec(withoutBrackets)?.[0]
  const reading = written === undefined ? undefined : parseFiscalYear(written)
  const rest = bareLabel(written === undefined ? withoutBrackets : withoutBrackets.replace(written, ''))
  const yearOnly = rest === '' || /^(?:末|時点|年度末)$/.test(rest)
  const known =
    labels.meanings.get(rest) ??
    labels.meanings.get(rest.replace(/^(?:の|末|時点|末の|時点の)/, '')) ??
    (yearOnly && written !== undefined ? [] : undefined)
  if (known === undefined) return undefined
  const fiscalYear = reading !== undefined && 'fiscalYear' in reading ? reading.fiscalYear : undefined
  return {
    roles: known,
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(units[0] === undefined ? {} : { unit: units[0] }),
  }
}

const levelOfRole = new Map<Role, Level[]>()
for (const [level, names] of Object.entries(roles)) {
  // The keys of `roles` are the levels.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  for (const role of names) levelOfRole.set(role, [...(levelOfRole.get(role) ?? []), level as Level])
}

/** 平成29年度 振り返り: the title of a document, not a label for what follows; only figures are labelled by their year (令和5年度実績). */
export const isTitleWithYear = ({ fiscalYear, roles: meanings }: Label): boolean =>
  fiscalYear !== undefined && !meanings.some((role) => hasLevel(role, 'indicator'))

export const hasLevel = (role: Role, level: Level): boolean => levelOfRole.get(role)?.includes(level) ?? false

/** The form whose marks a document shows most of; the first where none shows. A mark counts where it stands as a label of its own. */
export function chooseForm(forms: readonly Form[], cells: readonly string[]): Form | undefined {
  const shown = new Set(cells.map(bareLabel))
  const score = (form: Form) => form.marks.filter((mark) => shown.has(bareLabel(mark))).length
  return forms.toSorted((a, b) => score(b) - score(a))[0]
}
