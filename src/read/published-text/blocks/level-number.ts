import { fold } from '../../../core/fold.ts'
import { isBlank, type Line } from '../text/lines.ts'
import type { Labels } from './labels.ts'
import { readLabel } from './read-label.ts'

const numberLine = /^(?<key>[^\s:：]{1,8}番号)[\s:：]+(?<number>\d{1,6}(?:[-.]\d{1,3}){0,2})$/
const longestLine = 30

/** 施策番号　12: the number of a level and the word for it. */
function readNumberLine(line: Line, labels: Labels): { readonly word: string; readonly number: string } | undefined {
  if (line.raw.length > longestLine || !line.raw.includes('番号')) return undefined
  const { key = '', number = '' } = numberLine.exec(fold(line.raw))?.groups ?? {}
  const label = key === '' ? undefined : readLabel(labels, key)
  return label?.roles.includes('number') === true && label.word !== undefined ? { word: label.word, number } : undefined
}

/** 施策番号　12 right above 施策名　子育て支援: one heading of both lines, with its number. A number above anything else stays where it is. */
export function joinLevelNumbers(lines: readonly Line[], labels: Labels): readonly Line[] {
  if (lines.every(({ nameWord }) => nameWord === undefined)) return lines
  const joined: Line[] = []
  let open: { readonly word: string; readonly number: string; readonly line: Line } | undefined
  for (const line of lines) {
    if (open !== undefined && line.names !== undefined && line.nameWord === open.word) {
      joined.pop()
      joined.push({ ...line, text: `${open.number}　${line.text}`, numbers: [...open.line.numbers, ...line.numbers] })
      open = undefined
      continue
    }
    if (!isBlank(line)) {
      const read = readNumberLine(line, labels)
      open = read && { ...read, line }
    } else open = undefined
    joined.push(line)
  }
  return joined
}
