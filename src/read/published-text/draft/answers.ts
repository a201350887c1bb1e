import { indicatorsOf } from '../../../core/evaluation.ts'
import { fold } from '../../../core/fold.ts'
import type { Indicator, Initiative } from '../../../core/plan/plan.ts'
import { titleKey } from '../../../core/title-key.ts'
import { readLabel } from '../blocks/read-label.ts'
import type { Line } from '../text/lines.ts'
import { countermeasureOf } from './countermeasure.ts'
import { textOf, type Draft, type Placed } from './draft.ts'

const section = /対応|改善|対策/
const longestSection = 30
const behindName = /^(?<name>.{2,60}?)(?:\t+|\s*[:：]\s*|[ ]{2,}|[ ]*　[　 ]*)(?<answer>\S.*)$/
const words = /\p{L}{4}/u
const unitBehind = /\s*[(（][^()（）]{1,12}[)）]$/

type Named = { readonly initiative: Initiative | undefined; readonly indicator: Indicator | undefined }
/** Initiatives by number and title, indicators by name; `null` for a name that two of them have. */
type Names = Map<string, Named | null>

function namesOf({ plan }: Draft): Names {
  const names: Names = new Map()
  const add = (key: string, named: Named) => {
    const before = names.get(key)
    const same = before?.initiative === named.initiative && before?.indicator === named.indicator
    if (key !== '') names.set(key, before === undefined || same ? named : null)
  }
  const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]))
  for (const initiative of plan.initiatives) add(titleKey(initiative.title.text), { initiative, indicator: undefined })
  for (const { number: strategy, listings } of plan.goals.flatMap(({ strategies }) => strategies))
    for (const { number, initiative, relisting } of listings)
      if (strategy.includes('-') && number !== '' && !relisting)
        add(`${strategy}-${number}`, { initiative: initiatives.get(initiative), indicator: undefined })
  for (const { indicator, owner } of indicatorsOf(plan)) {
    const own = { initiative: initiatives.get(owner), indicator }
    const keys = new Set([indicator.name.text, indicator.name.text.replace(unitBehind, '')].map(titleKey))
    for (const key of keys)
      if (names.get(key)?.initiative === undefined || own.initiative !== names.get(key)?.initiative) add(key, own)
  }
  return names
}

const numberKey = (name: string): string => fold(name).replace(/\s/g, '').replace(/[ー―]/g, '-')

/** The answer goes to the initiative, as its countermeasure; that of a goal's or strategy's indicator is its remark. What is there stays. */
function take(draft: Draft, { initiative, indicator }: Named, answer: Placed): string | undefined {
  if (initiative !== undefined) {
    const countermeasure =
      initiative.countermeasure === undefined ? countermeasureOf(draft, initiative.id, answer) : undefined
    if (countermeasure === undefined) return undefined
    initiative.countermeasure = countermeasure
    return initiative.id
  }
  if (indicator === undefined) return undefined
  const { note } = indicator
  indicator.note = note === undefined ? textOf(answer) : { ...note, text: `${note.text}\n${answer.text}` }
  return indicator.id
}

const isSection = ({ text, tabbed }: Line): boolean =>
  !tabbed && text.length <= longestSection && section.test(text) && !/[。、]/.test(text) && !behindName.test(text)

const shortestPart = 4

/** What a name means: by number, by its very words, or as a part of the only title that has it (特殊詐欺 for 特殊詐欺の対策). */
function find(names: Names, name: string): Named | undefined {
  const exact = names.get(numberKey(name)) ?? names.get(titleKey(name))
  if (exact !== undefined && exact !== null) return exact
  const key = titleKey(name)
  if (key.length < shortestPart || names.has(key)) return undefined
  const holding = new Set([...names].flatMap(([whole, named]) => (whole.includes(key) ? [named] : [])))
  const [only, ...others] = [...new Set([...holding].map((named) => named?.initiative ?? named?.indicator))]
  return others.length > 0 || only === undefined ? undefined : ([...holding][0] ?? undefined)
}

type Answer = { readonly line: Line; readonly name: string; readonly answer: string }

/** The lines of a section that nobody has placed, each with the name that it begins with; up to the first line that is something else. */
function answersBelow(
  { account, labels }: Draft,
  lines: readonly Line[],
  from: number,
): { readonly heads: Line[]; readonly answers: Answer[] } {
  const heads: Line[] = []
  const answers: Answer[] = []
  for (const line of lines.slice(from)) {
    if (line.text === '') continue
    if (account.isUsed(line.number) || isSection(line)) break
    if (line.tabbed && line.text.split('\t').every((cell) => readLabel(labels, cell) !== undefined)) {
      heads.push(line)
      continue
    }
    const { name = '', answer = '' } = behindName.exec(line.text)?.groups ?? {}
    if (name === '' || !words.test(answer) || answer.includes('\t')) break
    answers.push({ line, name, answer })
  }
  return { heads, answers }
}

/**
 * Answers that stand apart from what they answer: under a heading of 対応 or 改善策, each line begins with the number (１－１－２) or the name of
 * an initiative or an indicator. Where one name is nobody's, or two have it, the whole list waits for a person: half of the answers would
 * make the other half look missing.
 */
export function takeAnswers(draft: Draft, lines: readonly Line[]): void {
  const { account } = draft
  let names: Names | undefined
  for (const [index, head] of lines.entries()) {
    if (!isSection(head)) continue
    const { heads, answers } = answersBelow(draft, lines, index + 1)
    if (answers.length === 0) continue
    const all = (names ??= namesOf(draft))
    const found = answers.map(({ name }) => find(all, name))
    if (found.some((named) => named === undefined)) continue
    for (const [at, { line, answer }] of answers.entries()) {
      const named = found[at]
      const column = line.column + line.text.length - answer.length
      const record = named && take(draft, named, { text: answer, line: line.number, column })
      if (record !== undefined) account.use(line.numbers, 'record', record)
    }
    account.use([...head.numbers, ...heads.flatMap(({ numbers }) => numbers)], 'furniture')
  }
}
