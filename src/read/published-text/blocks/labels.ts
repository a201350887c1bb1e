import { readNumeral } from '../../../core/amount/numeral.ts'
import { knownUnit } from '../../../core/amount/unit.ts'
import { parseFiscalYear } from '../../../core/calendar/fiscal-year.ts'
import type { Form, Level, Role } from '../../../core/form/form.ts'
import { roles } from '../../../core/form/form.ts'
import { fold } from '../../../core/fold.ts'
import { remember } from './remember.ts'

/** A label that the forms know: what it can mean, the year it names, the unit it gives to the values below it, and whether it speaks of the whole plan. */
export type Label = {
  readonly roles: readonly Role[]
  readonly fiscalYear?: number
  readonly unit?: string
  readonly ofPlan?: true
  /** 達成率, 進捗度: its figures say how far a target was reached. */
  readonly isRatio?: true
  /** The word itself, where it is one for a level of the tree (事務事業 for 事務事業名). */
  readonly word?: string
}

type LevelWords = Readonly<Record<'goal' | 'strategy' | 'initiative', readonly string[]>>

/** Every label of every form, the document's own form first. `nearYear` is the document's year: 28年度 without an era is the one nearest to it. */
export type Labels = {
  readonly form: Form
  readonly meanings: ReadonlyMap<string, readonly Role[]>
  readonly levels: LevelWords
  readonly nearYear: number | undefined
  /** Whether a form calls anything by a mere number. */
  readonly namesNumbers: boolean
}

const decoration = /^[\s〔【「『［[(<〈《■□◆◇●○◎▼▽★☆*#>・:：]+|[\s〕】」』］\])>〉》:：*]+$/g
const numbering = /^(?:[(（]?\d{1,2}[)）.．、]|\d{1,2}\s(?=\D)|[①-⑳]|[ⅠⅡⅢⅣⅤ][.．\s]|第\d{1,2}[部章]\s|表\d{1,2}\s)\s*/
const counted = /(?:[①-⑳]|(?<=[^\d])[1-9]|[(（][1-9][)）])$/
const ofWhole =
  /^(?:運営方針|計画|区政|全体|区|市|町)?全体の|^(?:経営課題|基本目標|政策|戦略|施策|取組|当該|本)の|^(?:総合|年間の)(?=評価|所見)/
const era =
  /(?:令和|平成|昭和)\s?(?:\d{1,2}|元)\s?(?:年度?|(?=\D|$))|(?<![A-Za-z])[RHS]\.?\s?(?:\d{1,2}|元)\s?(?:年度|年)?(?!\d)|(?:19|20)\d{2}\s?(?:年度|年)?/
const eraless = /(?<!\d)(?:\d{1,2}|元)\s?年度/
const bracketed = /[(〔[<〈《]([^()〔〕[\]<>〈〉《》]{0,40})[)〕\]>〉》]/g
const whichEnd = /^(?:の|末|時点|末の|時点の|末時点の?|年度|当初)/
const longest = 80

/** A label without its dress, for comparing: 「【目標 値】」 and 「目標値：」 are 目標値. */
export const bareLabel = (text: string): string =>
  fold(text)
    .replace(decoration, '')
    .replace(/\s/g, '')
    .replace(/(?:など|等)$/, '')

type BareWords = { readonly labels: readonly (readonly [Role, readonly string[]])[]; readonly marks: readonly string[] }
const bareWords = new WeakMap<Form, BareWords>()
/** The labels and marks of a form, bare; a form is the same for every document. */
function bareWordsOf(form: Form): BareWords {
  const known = bareWords.get(form)
  if (known !== undefined) return known
  const labels = Object.entries(form.labels).map(
    // The keys of `labels` are roles by the form's schema.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    ([role, words]) => [role as Role, words.map(bareLabel)] as const,
  )
  const made = { labels, marks: form.marks.map(bareLabel) }
  bareWords.set(form, made)
  return made
}

/** All labels of the forms, those of the document's own form in front. */
export function collectLabels(form: Form, forms: readonly Form[], nearYear: number | undefined): Labels {
  const meanings = new Map<string, Role[]>()
  const inOrder = [form, ...forms.filter((other) => other !== form)]
  for (const own of inOrder) {
    for (const [role, words] of bareWordsOf(own).labels) {
      for (const word of words) {
        if (word === '') continue // a mark (#) that is nothing but decoration
        const known = meanings.get(word) ?? []
        if (!known.includes(role)) meanings.set(word, [...known, role])
      }
    }
  }
  const level = (name: keyof LevelWords) =>
    [...new Set(inOrder.flatMap(({ levels }) => levels[name]))].sort((a, b) => b.length - a.length)
  return {
    form,
    meanings,
    nearYear,
    namesNumbers: [...meanings.keys()].some((word) => /^[\d.,%]+$/.test(word)),
    levels: { goal: level('goal'), strategy: level('strategy'), initiative: level('initiative') },
  }
}

/** The unit in a bracket: (%), (千円), 単位:件. */
export function unitOf(content: string): string | undefined {
  const bare = fold(content).replace(/^単位[:： ]?/, '')
  const numeral = readNumeral(`1${bare}`, 0)
  const scaled =
    numeral !== undefined && !('damaged' in numeral) && numeral.end > 1
      ? knownUnit(bare.slice(numeral.end - 1))
      : undefined
  return (
    knownUnit(bare) ??
    (scaled === undefined ? undefined : bare) ??
    (fold(content).startsWith('単位') && bare !== '' ? bare : undefined)
  )
}

/** 28年度 in a document of 2018: the era's year that lies nearest. */
export function nearestYear(written: string, nearYear: number | undefined): number | undefined {
  const count = /元/.test(written) ? 1 : parseInt(fold(written), 10)
  if (nearYear === undefined || Number.isNaN(count)) return undefined
  const candidates = [2018, 1988, 1925].map((before) => before + count)
  const near = candidates.toSorted((a, b) => Math.abs(a - nearYear) - Math.abs(b - nearYear))[0]
  return near !== undefined && Math.abs(near - nearYear) <= 12 ? near : undefined
}

function yearIn(
  text: string,
  { nearYear }: Labels,
): { readonly written: string; readonly fiscalYear: number | undefined } | undefined {
  if (!/[\d元]/.test(text)) return undefined
  const named = era.exec(text)?.[0]
  if (named !== undefined) {
    const reading = parseFiscalYear(named.trim())
    return { written: named, fiscalYear: 'fiscalYear' in reading ? reading.fiscalYear : undefined }
  }
  const bare = eraless.exec(text)?.[0]
  return bare === undefined ? undefined : { written: bare, fiscalYear: nearestYear(bare, nearYear) }
}

/** The roles of a label's words, once more without its list number, its count (アウトカム指標①) and whom it speaks of (運営方針全体の自己評価). */
function meaningOf(
  { meanings }: Labels,
  bare: string,
): { readonly roles: readonly Role[]; readonly ofPlan: boolean } | undefined {
  const found = meanings.has(bare) ? bare : shorterWords(bare).find((variant) => meanings.has(variant))
  return found === undefined ? undefined : { roles: meanings.get(found) ?? [], ofPlan: /全体の|^年間の/.test(bare) }
}

/** What is left of a label's words without one of these, then without all; nothing when none can be taken off. */
function shorterWords(bare: string): readonly string[] {
  const shorter = [whichEnd, counted, ofWhole].map((part) => bare.replace(part, ''))
  if (shorter.every((words) => words === bare)) return []
  return [...shorter, bare.replace(counted, '').replace(ofWhole, '').replace(whichEnd, '')]
}

/** The word by which a label calls a level: 具体的取組, 事務事業名. */
export function levelWord({ levels }: Labels, written: string): string {
  const word = bareLabel(written).replace(/(?:の?名称|名|番号)$/, '')
  return [levels.goal, levels.strategy, levels.initiative].some((words) => words.includes(word)) ? word : ''
}

const ratio = /(?:達成|進捗|執行)(?:度|率)/
const wrapped = /^[【〔〈《「『<［[]+([^【】〔〕〈〉《》「」『』<>［］[\]]*)[】〕〉》」』>］\]]+$/
const longestExplained = 14
const meaningInBrackets = (labels: Labels, brackets: readonly string[]) =>
  brackets.map((content) => meaningOf(labels, bareLabel(content))).find((item) => item !== undefined)

/** A number without a year in it means nothing, unless a form says so. */
const plainNumber = /^(?!.*(?:19|20)\d\d)[\d.,%]+$/

/**
 * The meaning of a label, with a year (R5実績, 令和5年度 目標値, 28年度決算額) or a unit (実績(%), 予算額(千円)) taken off it.
 * A label may also be explained by its brackets (考え方(区長の方針)). Undefined for any other text.
 */
export const readLabel = (labels: Labels, text: string): Label | undefined =>
  text.length > longest || text === '' || (!labels.namesNumbers && plainNumber.test(text))
    ? undefined
    : labelOf(labels, text)

const labelOf = remember((labels: Labels, text: string): Label | undefined => {
  const folded = fold(text).replace(numbering, '').replace(/ /g, '')
  const bare = bareLabel(folded)
  const whole = meaningOf(labels, bare)
  if (whole !== undefined)
    return {
      roles: whole.roles,
      ...(whole.ofPlan ? { ofPlan: true as const } : {}),
      ...(ratio.test(folded) ? { isRatio: true as const, word: bare } : {}),
      ...(levelWord(labels, folded) === '' ? {} : { word: levelWord(labels, folded) }),
    }
  const inner = folded.replace(wrapped, '$1')
  const brackets = [...inner.matchAll(bracketed)].map((match) => match[1] ?? '')
  const units = brackets.flatMap((content) => unitOf(content) ?? [])
  const year = yearIn(inner, labels)
  const outside = bareLabel((year === undefined ? inner : inner.replace(year.written, '')).replace(bracketed, ''))
  const yearAlone = year !== undefined && /^(?:末|時点|年度末|の?状況)?$/.test(outside)
  const found =
    (outside === bare ? undefined : meaningOf(labels, outside)) ??
    (year === undefined &&
    outside.length <= longestExplained &&
    !/\d/.test(outside) &&
    /^[^(〔[<〈《]+[(〔[<〈《][^(〔[<〈《]*$/.test(inner)
      ? meaningInBrackets(labels, brackets)
      : undefined) ??
    (yearAlone ? { roles: [], ofPlan: false } : undefined)
  if (found === undefined) return undefined
  const ofPlan = found.ofPlan || brackets.some((content) => /全体/.test(content))
  return {
    roles: found.roles,
    ...(year?.fiscalYear === undefined ? {} : { fiscalYear: year.fiscalYear }),
    ...(units[0] === undefined ? {} : { unit: units[0] }),
    ...(ofPlan ? { ofPlan: true as const } : {}),
  }
})

const levelOfRole = new Map<Role, Level[]>()
for (const [level, names] of Object.entries(roles)) {
  // The keys of `roles` are the levels.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  for (const role of names) levelOfRole.set(role, [...(levelOfRole.get(role) ?? []), level as Level])
}

export const hasLevel = (role: Role, level: Level): boolean => levelOfRole.get(role)?.includes(level) ?? false

const treeLevels = ['goal', 'strategy', 'initiative'] as const

/** The level of the tree that a text is the word for, and for nothing else: 政策, 施策, 事務事業名. */
export function levelNamed(labels: Labels, text: string): (typeof treeLevels)[number] | undefined {
  const meanings = readLabel(labels, text)?.roles ?? []
  return meanings.length === 1 ? treeLevels.find((name) => meanings.includes(name)) : undefined
}

/** 平成29年度 振り返り: the title of a document, not a label for what follows. */
export const isTitleWithYear = ({ fiscalYear, roles: meanings }: Label): boolean =>
  fiscalYear !== undefined &&
  meanings.length > 0 &&
  meanings.every((role) => role === 'summary' || role === 'verdict' || role === 'nextPolicy')

/** The form whose marks a document shows most of; the first where none shows. A mark counts where it stands as a label of its own. */
export function chooseForm(forms: readonly Form[], cells: readonly string[]): Form | undefined {
  const shown = new Set(cells.map(bareLabel))
  const scores = new Map(
    forms.map((form) => [form, bareWordsOf(form).marks.filter((mark) => shown.has(mark)).length] as const),
  )
  return forms.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))[0]
}
