import { compareTexts, decimal, decimalText } from '../decimal.ts'
import { formatDate, parseDate } from '../calendar/date.ts'
import { indicatorsOf } from '../evaluation.ts'
import { fold } from '../fold.ts'
import type { Indicator } from '../plan/plan.ts'
import { codeProblem } from '../tenant.ts'
import { placeIn, type CheckContext, type Rule, type Sighting } from './rule.ts'

type Repair = Sighting<'repair-proposed'>

const ofDays = /(?:年月日|月日|日付|期日|期限|納期|実施日|開催日|開始日|終了日|完了日|更新日|作成日|予定日|時期)$/
const ofCode = /(?:団体|自治体|市区?町村|都道府県|行政区)コード$/
const cellsOf = (text: string) => text.split(/[\t|｜,]/)

/** 45383 in a column of days is the first of April 2024: what a spreadsheet counts. Only days of 2000 to 2049. */
function serialDate(text: string): string | undefined {
  if (!/^(?:3[6-9]|4\d|5[0-4])\d{3}$/.test(text)) return undefined
  const reading = parseDate(text)
  if (!('problem' in reading) || reading.problem.kind !== 'serial-date') return undefined
  return formatDate(Temporal.PlainDate.from(reading.problem.proposed))
}

/** 27107 is 271071 without its check digit, 11002 is 011002 without its zero. */
function repairedCode(text: string): string | undefined {
  const problem = /^\d{5,6}$/.test(text) ? codeProblem(text) : undefined
  return problem !== undefined && 'proposed' in problem ? problem.proposed : undefined
}

const kinds = [
  { of: 'serial-date', names: ofDays, repaired: serialDate },
  { of: 'code', names: ofCode, repaired: repairedCode },
] as const

/** Cells under the name of their column, or right behind their label. */
function* inCells({ lines, rawOf }: CheckContext): Generator<Repair> {
  let head: readonly string[] = []
  for (const { line } of lines) {
    const raw = rawOf(line)
    const cells = cellsOf(raw).map((cell) => fold(cell).replaceAll('"', '').trim())
    if (raw.trim() === '') head = []
    if (cells.length < 2 || raw.length > longestRow) continue
    let column = 1
    for (const [index, text] of cells.entries()) {
      for (const { of, names, repaired } of kinds) {
        const isNamed = names.test(head[index] ?? '') || names.test(cells[index - 1] ?? '')
        const proposed = isNamed ? repaired(text) : undefined
        if (proposed !== undefined) yield { kind: 'repair-proposed', of, text, proposed, at: { line, column } }
      }
      column += (cellsOf(raw)[index] ?? '').length + 1
    }
    if (cells.some((text) => kinds.some(({ names }) => names.test(text)))) head = cells
  }
}
const longestRow = 4000

const dayWritten =
  /(?:(?:令和|平成|昭和)\s?(?:\d{1,2}|元)\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|(?:(?<![A-Za-z])[RHS]\s?\d{1,2}|(?:19|20)\d{2})[./-]\d{1,2}[./-]\d{1,2}(?!\d)|(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)/g

/** R5.2.30: no such day. */
function* impossibleDays({ lines, rawOf }: CheckContext): Generator<Repair> {
  for (const { line } of lines) {
    const raw = rawOf(line)
    if (raw.length > longestRow || !/[0-9０-９]/.test(raw)) continue
    const folded = fold(raw)
    for (const match of folded.matchAll(dayWritten)) {
      const reading = parseDate(match[0].replace(/\s/g, ''))
      const isNone = 'problem' in reading && reading.problem.kind !== 'no-date'
      const column = folded.length === raw.length ? match.index + 1 : 1
      if (isNone) yield { kind: 'repair-proposed', of: 'impossible-date', text: match[0], at: { line, column } }
    }
  }
}

/** 0.457 as the result of a promise of 43%: a share that lost its format. */
function fractionOf({ id, target, actual }: Indicator): Repair | undefined {
  const [promised, measured] = [target?.target, actual?.actual]
  if (promised?.kind !== 'threshold' || measured?.kind !== 'amount') return undefined
  const { value, unit, text } = measured
  const isFraction = /^[01]?\.\d+$/.test(fold(text).trim()) && compareTexts(value, '1') <= 0
  if (promised.unit !== '%' || !(unit === '' || unit === '%') || !isFraction) return undefined
  if (compareTexts(promised.value, '2') < 0) return undefined // 0.8 against 1.2%
  const proposed = `${decimalText(decimal(value).times('100'))}%`
  return { kind: 'repair-proposed', of: 'fraction', text, proposed, at: placeIn(actual?.at, id) }
}

export const repairProposed: Rule<'repair-proposed'> = {
  id: 'repair-proposed',
  severity: 'warning',
  why: {
    ja: '表計算の保存などで形が変わった値と思われます。読み取りでは直さず、直し方の案を示します',
    en: 'a spreadsheet or a slip seems to have changed it; nothing is repaired in silence, a proposal is made',
  },
  source: '統計表における機械判読可能なデータの表記方法の統一ルール(総務省): 数値と日付の書き方',
  *check(context) {
    yield* inCells(context)
    yield* impossibleDays(context)
    for (const { indicator } of indicatorsOf(context.plan)) {
      const repair = fractionOf(indicator)
      if (repair !== undefined) yield repair
    }
  },
}
