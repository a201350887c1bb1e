import type { Role } from '../../../core/form/form.ts'
import type { Goal, Indicator, Initiative, Strategy } from '../../../core/plan/plan.ts'
import { parseActual } from '../../../core/target/parse-actual.ts'
import { titleKey } from '../../../core/title-key.ts'
import { isMeasure } from '../blocks/measure-name.ts'
import type { Label } from '../blocks/labels.ts'
import type { Draft, Placed } from './draft.ts'
import { readFigureLines, splitNameAndTarget, type FigureLine } from './figure-lines.ts'
import { actualAt, fillListing, newIndicator, setStated, targetAt, unitOfName } from './figures.ts'

export type Owner = Goal | Strategy | Initiative
export type IndicatorMaker = 'outcome' | 'process' | 'withdrawal' | 'indicator'

const kindFor = (role: IndicatorMaker, owner: Owner): Indicator['kind'] =>
  role === 'indicator' ? ('activities' in owner ? 'process' : 'outcome') : role
const listNumber =
  /^\s*(?:[(（]\s*[0-9０-９]{1,2}\s*[)）]|[①-⑳]|[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|　(?=\p{L}{2})))\s*/u
const nameLabel = /^(?:指標)?の?名称?(?:[ ]{2,}|[ ]?　[　 ]*|\s?[:：]\s*)/
const kindBefore = /^[(（]\s*(?<kind>活動|成果|アウトプット|アウトカム)(?:指標)?\s*[)）]\s*/

/** The name of a measure without its number and without （成果） or （活動） before it, which say of what kind it is. */
export function readIndicatorName(written: string): { readonly name: string; readonly kind?: Indicator['kind'] } {
  const bare = written.replace(/\n/g, '').replace(nameLabel, '').replace(listNumber, '')
  const kind = kindBefore.exec(bare)?.groups?.['kind']
  if (kind === undefined) return { name: bare }
  return {
    name: bare.replace(kindBefore, ''),
    kind: kind === '活動' || kind === 'アウトプット' ? 'process' : 'outcome',
  }
}

/** Indicators named line by line, each with its target behind it where the line has one. */
export function addIndicators(draft: Draft, role: IndicatorMaker, owner: Owner, values: readonly Placed[]): void {
  for (const value of values) {
    const split = splitNameAndTarget(value.text)
    const { name, kind } = readIndicatorName(split?.name ?? value.text)
    const indicator = newIndicator(draft, kind ?? kindFor(role, owner), owner.id, { ...value, text: name })
    if (split !== undefined)
      indicator.target = targetAt(
        { ...value, text: split.target, column: value.column + split.offset },
        unitOfName(name),
      )
    owner.indicators.push(indicator)
    draft.account.use(value.line, 'record', indicator.id)
  }
}

/** An indicator whose figures follow on its line; one of that name that is there already is the same. */
export function addNamedIndicator(draft: Draft, owner: Owner, written: Placed): void {
  const { name, kind } = readIndicatorName(written.text)
  const known = owner.indicators.find((indicator) => sameName(indicator, name))
  const indicator =
    known ?? newIndicator(draft, kind ?? kindFor('indicator', owner), owner.id, { ...written, text: name })
  if (known === undefined) owner.indicators.push(indicator)
  draft.account.use(written.line, 'record', indicator.id)
}

const hasFigure = (indicator: Indicator, role: Role): boolean =>
  role === 'verdict'
    ? indicator.stated !== undefined || indicator.grades !== undefined
    : (role === 'target' ||
        role === 'actual' ||
        role === 'previous' ||
        role === 'baseline' ||
        role === 'finalTarget') &&
      indicator[role] !== undefined

const unitsOf = ({ target, actual }: Indicator): string[] =>
  [target?.target, actual?.actual].flatMap((figure) =>
    figure !== undefined && 'unit' in figure && figure.unit ? [figure.unit] : [],
  )

/** Last year's words may speak of something else (８避難所で実施, beside a target in %): a figure in another unit is not the indicator's. */
function isForeign(indicator: Indicator, role: Role, figure: Placed): boolean {
  if (role !== 'previous' && role !== 'baseline') return false
  const { kind, ...read } = parseActual(figure.text)
  const own = unitsOf(indicator)
  return kind === 'amount' && 'unit' in read && read.unit !== '' && own.length > 0 && !own.includes(read.unit)
}

function setFigure(draft: Draft, indicator: Indicator, role: Role, line: FigureLine, label: Label): void {
  const { figure, verdict, previous } = line
  const unit = label.unit ?? unitOfName(indicator.name.text)
  if (role === 'target') indicator.target = targetAt(figure, unit)
  else if (role === 'finalTarget') indicator.finalTarget = targetAt(figure, unit)
  else if (role === 'baseline') indicator.baseline = actualAt(figure, unit, label.fiscalYear)
  else if (role === 'previous') indicator.previous = actualAt(figure, unit, label.fiscalYear)
  else if (
    role === 'actual' &&
    draft.words.of(figure.text) === undefined &&
    parseActual(figure.text).kind === 'unavailable'
  )
    indicator.actual = actualAt(figure, unit, label.fiscalYear)
  else if (draft.words.isOne(figure.text)) setStated(draft, indicator, figure)
  else if (role === 'actual' || (indicator.actual === undefined && parseActual(figure.text).kind !== 'unreadable'))
    indicator.actual = actualAt(figure, unit, label.fiscalYear)
  if (verdict !== undefined && role !== 'previous') setStated(draft, indicator, verdict)
  if (previous !== undefined) indicator.previous = actualAt(previous, unit)
  draft.account.use(figure.line, 'record', indicator.id)
}

const sameName = (indicator: Indicator, name: string) => name !== '' && titleKey(indicator.name.text) === titleKey(name)

/**
 * Which indicator each figure under a label belongs to: the one that its line names or numbers, the only ones that still lack it, in
 * order, or the one named last. Undefined where none of these holds: then nothing is guessed, and the line stays for a person.
 */
function indicatorsFor(
  all: readonly Indicator[],
  role: Role,
  lines: readonly FigureLine[],
): readonly (Indicator | undefined)[] {
  const indicators = all.filter(({ kind }) => kind !== 'withdrawal') // a criterion has no results of its own
  const named = lines.map(({ name }) => indicators.find((indicator) => sameName(indicator, name)))
  if (named.some((indicator) => indicator !== undefined)) return named
  if (lines.length > 1 && lines.every(({ number }) => number !== ''))
    return lines.map(({ number }) => indicators[parseInt(number, 10) - 1])
  const open = indicators.filter((indicator) => !hasFigure(indicator, role))
  if (lines.length === open.length) return open
  const last = indicators.at(-1)
  return lines.length === 1 && last !== undefined && open.includes(last) ? [last] : []
}

const sameMeasure = (a: string, b: string) => a.includes(b) || b.includes(a)

/** A result with the name of another measure is nobody's. */
const isOthers = ({ name }: FigureLine, indicator: Indicator, role: Role) =>
  name !== '' &&
  role !== 'target' &&
  !sameMeasure(titleKey(name), titleKey(indicator.name.text)) &&
  (role === 'previous' || isMeasure(name))

/** A figure whose name belongs to no indicator is read as it stands, with its words before it. */
const whole = (line: FigureLine, cell: Placed, indicator: Indicator): FigureLine =>
  line.name === '' || sameName(indicator, line.name)
    ? line
    : {
        ...line,
        figure: {
          ...cell,
          text: cell.text.slice(
            cell.text.indexOf(line.name),
            cell.text.indexOf(line.figure.text) + line.figure.text.length,
          ),
        },
      }

/** Last year's figure or a base alone is no indicator. */
const makesIndicator: ReadonlySet<Role> = new Set(['target', 'actual', 'finalTarget'])

/** Targets, results or verdicts under a label, line by line, to the indicators of a record. A record without any gets one for each. */
export function addFigures(draft: Draft, role: Role, label: Label, owner: Owner, values: readonly Placed[]): void {
  const { indicators } = owner
  const names = indicators.map(({ name }) => name.text)
  const lines = values.flatMap((cell) => readFigureLines(draft.words, cell, names).map((line) => ({ line, cell })))
  if (
    indicators.length === 0 &&
    makesIndicator.has(role) &&
    (lines.length === 1 || lines.every(({ line }) => line.name !== ''))
  ) {
    for (const { line, cell } of lines) {
      indicators.push(
        newIndicator(draft, kindFor('indicator', owner), owner.id, {
          ...cell,
          text: line.name === '' ? owner.title.text : line.name,
        }),
      )
    }
  }
  const chosen = indicatorsFor(
    indicators,
    role,
    lines.map(({ line }) => line),
  )
  lines.forEach(({ line, cell }, index) => {
    const indicator = chosen[index]
    if (indicator !== undefined && !isOthers(line, indicator, role) && !isForeign(indicator, role, line.figure))
      setFigure(draft, indicator, role, whole(line, cell, indicator), label)
  })
  const [only] = indicators
  if ('activities' in owner && only !== undefined) fillListing(draft, owner, only)
}
