import { fold } from '../../../core/fold.ts'
import type { StatedCounts, StatedResult } from '../../../core/plan/plan.ts'
import { isBlank, type Line } from '../text/lines.ts'
import type { VerdictWords } from './verdict-words.ts'

type Verdict = StatedResult['verdict']
/** Counts of results outside a table, with the lines that they take. `ofAll`: their own words say that they are those of the whole plan. */
export type Counts = { readonly counts: StatedCounts; readonly lines: readonly Line[]; readonly ofAll: boolean }

/** 達成 5-2: the number of a strategy in the next row counts nothing. */
const count = String.raw`[\s\t」』)）:：はが、]*(?<count>\d{1,4})\s?(?:件|項目|つ|個|目標|指標)?(?![\d%.,年月日割回人]|\s?-\s?\d)`
const phrase = String.raw`[「『(（]?(?<word>[○◎×△①-⑨]|[―–—-](?=[\s　])|[^\s\t、。,:：「」『』()（）\d]{0,12}(?:達成|不能|未実施|未測定|対象外|できない|しない)[^\s\t、。,:：「」『』()（）\d]{0,8})`
const counted = new RegExp(phrase + count, 'gu')
const oneCount = new RegExp(`^${phrase}${count}$`, 'u')
const wholeLine = new RegExp(`^(?:${phrase}|(?<number>\\d{1,4})(?:件|項目)?)$`, 'u')
const ofAllWords = /集計|合計|総数|全体|全て|すべて|(?:指標|項目|取組|目標)\d+(?:件|項目)|\d+(?:件|項目)の?うち|を除く/
const mostLines = 8
const longestLine = 240

const phrases: readonly (readonly [RegExp, Verdict])[] = [
  [/不能|未測定|未実施|判定でき|評価でき|測定でき/, 'not-judged'],
  [/対象外|評価しない|判定しない/, 'not-applicable'],
  [/一部|概ね|おおむね/, 'not-judged'],
  [/未達成|未達|不達成|達成(?:して(?:い?ない)|でき(?:ない|なかった|ず)|しなかった|しない)/, 'unmet'],
  [/達成/, 'met'],
]

function meaningOf(written: string, words: VerdictWords): Verdict | undefined {
  const known = words.of(written)
  if (known !== undefined) return known
  return /達成度|達成率|達成状況|一部|概ね|おおむね/.test(written)
    ? undefined
    : phrases.find(([pattern]) => pattern.test(written))?.[1]
}

const roles = { met: 'met', unmet: 'unmet', 'not-judged': 'notJudged', 'not-applicable': 'notApplicable' } as const

/** No text names a verdict without one of these; a loose voicing mark may still make で of て. */
const namesVerdict = /[○◎×△①-⑨\u3099]|達成|不能|未実施|未測定|対象外|できない|しない/

/** The counts that a text names with their verdicts: 達成：３件　未達成：１件, 「達成」8項目、「未達成」5項目. Undefined unless met and unmet are both there, each once. */
export function countsIn(text: string, words: VerdictWords): Omit<StatedCounts, 'at'> | undefined {
  const found: Partial<Record<(typeof roles)[Verdict], number>> = {}
  for (const { groups } of fold(text).matchAll(counted)) {
    const verdict = meaningOf(groups?.['word'] ?? '', words)
    if (verdict === undefined) continue
    const role = roles[verdict]
    if (found[role] !== undefined) return undefined
    found[role] = parseInt(groups?.['count'] ?? '', 10)
  }
  const { met, unmet, ...more } = found
  return met === undefined || unmet === undefined ? undefined : { met, unmet, ...more }
}

const mayCount = /達成|[○×①②]/

/** What a line can add to the counts around it, and how many lines further down a verdict is named, with nothing but parts on the way. */
type Part = { readonly text: string; until: number }
/** A line without any of these, as they may be written, is no part of counts. */
const mayBePart = /[○◎×△①-⑨0-9０-９\u3099\uf900-\ufaff\ud87e]|達成|不能|未実施|未測定|対象外|できない|しない|集計/
/** Letters and digits alone are one where they name a verdict, or are a number. */
const plainPart = /達成|不能|未実施|未測定|対象外|できない|しない|集計|^\d{1,4}(?:件|項目)?$/

function partFrom(line: Line): Part | undefined {
  if (!(line.plain ? plainPart : mayBePart).test(line.text)) return undefined
  const text = fold(line.text.replaceAll('\t', ' '))
  const isPart =
    text.length <= longestLine && (mayCount.test(text) || wholeLine.test(text) || /^[（(]?集計[)）]?$/.test(text))
  return isPart ? { text, until: namesVerdict.test(text) ? 0 : Infinity } : undefined
}

/** By the lines of a document: as one of the next eight, each is asked about again and again. */
const known = new WeakMap<readonly Line[], (Part | undefined)[]>()

function partsOf(lines: readonly Line[]): (Part | undefined)[] {
  const before = known.get(lines)
  if (before !== undefined) return before
  const parts = lines.map(partFrom)
  for (let at = parts.length - 2; at >= 0; at -= 1) {
    const [part, below] = [parts[at], parts[at + 1]]
    if (part !== undefined && below !== undefined && part.until > 0) part.until = below.until + 1
  }
  known.set(lines, parts)
  return parts
}

/** The counts that begin at a line: in one sentence, or in short lines of a word and a number each, or of one of them. */
export function readCounts(
  lines: readonly Line[],
  at: number,
  words: VerdictWords,
): (Counts & { readonly next: number }) | undefined {
  const first = lines[at]
  if (first === undefined || first.text.length > longestLine) return undefined
  const parts = partsOf(lines)
  const until = parts[at]?.until ?? Infinity
  if (until >= mostLines) return undefined
  let text = ''
  for (let end = at; end < Math.min(at + mostLines, lines.length); end += 1) {
    const line = lines[end]
    if (line === undefined || isBlank(line)) return undefined
    const part = parts[end]
    if (part === undefined) return undefined
    text += ` ${part.text}`
    if (end < at + until || !/\d/.test(part.text)) continue // no verdict yet, or no count behind it
    const counts = countsIn(text, words)
    if (counts === undefined) continue
    const more = moreCounts(lines, end + 1, text, words)
    const taken = lines.slice(at, more.next)
    return {
      counts: { ...more.counts, at: { line: first.number, column: first.column } },
      lines: taken,
      ofAll: ofAllWords.test(fold(text).replaceAll(' ', '')),
      next: more.next,
    }
  }
  return undefined
}

/** Further short lines (判定不能 / 1) that belong to the counts above them. */
function moreCounts(
  lines: readonly Line[],
  from: number,
  above: string,
  words: VerdictWords,
): { readonly counts: Omit<StatedCounts, 'at'>; readonly next: number } {
  let best = { counts: countsIn(above, words) ?? { met: 0, unmet: 0 }, next: from }
  let text = above
  for (let at = from; at < Math.min(from + 4, lines.length); at += 1) {
    const line = lines[at]
    if (line === undefined || isBlank(line)) break
    const own = fold(line.text.replaceAll('\t', ' '))
    if (!(wholeLine.test(own) || (own.length <= 24 && oneCount.test(own)))) break
    text += ` ${own}`
    const counts = countsIn(text, words)
    if (counts === undefined) break
    if (Object.keys(counts).length > Object.keys(best.counts).length) best = { counts, next: at + 1 }
  }
  return best
}
