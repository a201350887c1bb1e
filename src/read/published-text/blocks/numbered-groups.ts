import { fold } from '../../../core/fold.ts'
import { isBlank, type Line } from '../text/lines.ts'
import { readHeading, type HeadingContext } from './heading.ts'
import type { Labels } from './labels.ts'
import { isHeadRow } from './pairs.ts'
import { cellsOf } from './table.ts'

const numbered = /^[■□◆◇●○◎▼▽★☆]\s?(?<number>\d{1,2})[\s.、:：]+(?<title>\S.{1,40})$/
const ofSection = /状況|一覧|結果|評価|指標|実績|集計|について/
const fewest = 2
const mark = /^[\s　]*[■□◆◇●○◎▼▽★☆][\s　]?/

/** The words of the head of columns that stands right below a line; undefined where something else does. */
function headBelow(lines: readonly Line[], at: number, labels: Labels): string | undefined {
  const below = lines.slice(at + 1).find((line) => !isBlank(line))
  const cells = below === undefined ? [] : cellsOf(below)
  return cells.length > 1 && isHeadRow(labels, cells) ? cells.map(({ text }) => fold(text)).join('|') : undefined
}

/**
 * ■1 安全・安心, ■2 子育て, each over a table with the same head, in a document that calls nothing a goal: these are its goals. Sections of a
 * sheet (■1 指標の達成状況, ■2 事業の一覧) have tables of other kinds, and are none.
 */
export function nameNumberedGroups(lines: readonly Line[], labels: Labels): readonly Line[] {
  const groups = lines.flatMap((line, at) => {
    const groupsOf =
      line.tabbed || line.text.length > 60 || !/^[\s　]*[■-◯★☆]/.test(line.raw)
        ? undefined
        : numbered.exec(fold(line.raw))?.groups
    return groupsOf === undefined
      ? []
      : [{ at, number: parseInt(groupsOf['number'] ?? '', 10), title: groupsOf['title'] ?? '' }]
  })
  const heads = new Set(groups.map(({ at }) => headBelow(lines, at, labels)))
  const countUp = groups.every(({ number }, index) => number === index + 1)
  const areGoals = groups.length >= fewest && countUp && heads.size === 1 && !heads.has(undefined)
  if (!areGoals || groups.some(({ title }) => ofSection.test(title))) return lines
  const places = new Set(groups.map(({ at }) => at))
  return lines.map((line, at) =>
    places.has(at) ? { ...line, text: line.text.replace(mark, ''), names: 'goal' as const, nameWord: '' } : line,
  )
}

const section = /^[(（](?<number>[0-9０-９]{1,2})[)）][\s　]*(?<title>\S[^。]{1,40})$/
const deeds = /^[【〔＜《■・]*(?:主な|具体的な?|主要な)取組(?:内容|実績|状況)?[】〕＞》]*$/

/** Whether 主な取組 stands right below a line. */
const isOverDeeds = (lines: readonly Line[], at: number): boolean =>
  deeds.test(fold(lines.slice(at + 1).find((line) => !isBlank(line))?.text ?? ''))

/**
 * (1) 里山の保全, (2) 水辺の保全, each over its own 主な取組, in a document that names no strategy: these are its strategies. The numbers count
 * up, and may begin again under the next goal.
 */
export function nameNumberedSections(lines: readonly Line[], labels: Labels, context: HeadingContext): readonly Line[] {
  const found = lines.flatMap((line, at) => {
    const groups = /^[(（]/.test(line.text) && !line.tabbed ? section.exec(line.text)?.groups : undefined
    const alone = lines[at - 1] === undefined || isBlank(lines[at - 1] ?? line)
    if (groups === undefined || !alone || !isOverDeeds(lines, at)) return []
    return [{ at, number: parseInt(fold(groups['number'] ?? ''), 10), title: groups['title'] ?? '' }]
  })
  const countUp = found.every(({ number }, index) => number === 1 || number === (found[index - 1]?.number ?? 0) + 1)
  if (found.length < fewest || !countUp) return lines
  if (lines.some((line) => readHeading(line, labels, context)?.level === 'strategy')) return lines
  const places = new Map(found.map(({ at, number, title }) => [at, `${number}　${title}`]))
  return lines.map((line, at) => {
    const text = places.get(at)
    return text === undefined ? line : { ...line, text, names: 'strategy' as const, nameWord: '' }
  })
}

const group = /^(?<number>\d{1,2})[\s.、]+(?<title>[^\s。◎○◯〇●△▲×✕][^。◎○◯〇●△▲×✕]{1,30})$/
const signed = /\S[\s…‥・→:]+[◎○◯〇●△▲×✕✖]$/

/**
 * 1 子育て, 2 福祉, each over promises that end with a sign (第2子以降の保育料を無償化 … ◎), in a document that calls nothing a goal: these are its
 * goals. The numbers count up from 1.
 */
export function nameSignedGroups(lines: readonly Line[]): readonly Line[] {
  const isSigned = (line: Line | undefined) => line !== undefined && signed.test(fold(line.raw.slice(-80)).trimEnd())
  const found = lines.flatMap((line, at) => {
    const groups = line.listed || line.tabbed || line.text.length > 40 ? undefined : group.exec(fold(line.text))?.groups
    if (groups === undefined || !isSigned(lines.slice(at + 1).find((below) => !isBlank(below)))) return []
    return [{ at, number: parseInt(groups['number'] ?? '', 10) }]
  })
  if (found.length < fewest || found.some(({ number }, index) => number !== index + 1)) return lines
  const places = new Set(found.map(({ at }) => at))
  return lines.map((line, at) => (places.has(at) ? { ...line, names: 'goal' as const, nameWord: '' } : line))
}
