import { createRandom, type Random } from '../../generate/random.ts'
import { swallowed, type Part, type Row, type TrueDocument } from './document.ts'

/** What happens to documents on their way: each changes one, by chance, and keeps the truth true. */
type PartDirt = (part: Part, random: Random) => Part[]

type Table = Extract<Part, { kind: 'table' }>
const isTable = (part: Part): part is Table => part.kind === 'table'

/** A row that is lost takes what it says with it. */
const lostRow: PartDirt = (part, random) => {
  if (!isTable(part) || part.rows.length < 2 || part.rows.at(-1)?.cells[0] === '' || !random.chance(15)) return [part]
  return [{ ...part, rows: part.rows.slice(0, -1) }]
}

/** A table that goes on behind a page break has its head again. */
const headAgain: PartDirt = (part, random) => {
  if (!isTable(part) || part.rows.length < 3 || !random.chance(40)) return [part]
  const half = part.rows.findIndex(({ cells }, index) => index > 0 && cells[0] !== '')
  if (half < 0) return [part]
  const again: Row = { cells: part.head, facts: [] }
  return [{ ...part, rows: [...part.rows.slice(0, half), again, ...part.rows.slice(half)] }]
}

const emptyColumn: PartDirt = (part, random) => {
  if (!isTable(part) || !random.chance(20)) return [part]
  const at = part.head.length - 1
  const wider = (cells: readonly string[]) => [...cells.slice(0, at), '', ...cells.slice(at)]
  return [{ ...part, head: wider(part.head), rows: part.rows.map((row) => ({ ...row, cells: wider(row.cells) })) }]
}

const note: PartDirt = (part, random) =>
  isTable(part) && random.chance(40) ? [part, { kind: 'words', text: '※年度末の時点の数。' }] : [part]

/** Two cells of a row that were copied as one. */
const gluedCells: PartDirt = (part, random) => {
  if (!isTable(part) || part.rows.length === 0 || !random.chance(6)) return [part]
  const which = random.whole(0, part.rows.length - 1)
  const column = Math.max(1, part.head.length - 4)
  const glue = ({ cells, facts }: Row): Row => ({
    facts,
    cells: cells.map((text, c) => (c === column ? text + (cells[c + 1] ?? '') : c === column + 1 ? swallowed : text)),
  })
  return [{ ...part, rows: part.rows.map((row, index) => (index === which ? glue(row) : row)) }]
}

const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
/** Letters that look the same: full-width digits, が as two letters, the other 高. */
const otherLetters = (how: number) => (text: string) =>
  how === 0 ? wide(text) : how === 1 ? text.normalize('NFD') : text.replaceAll('高', '髙')

const withWords = (part: Part, change: (text: string) => string): Part => {
  const changed = (row: Row): Row => ({ ...row, cells: row.cells.map(change) })
  switch (part.kind) {
    case 'heading':
    case 'words':
      return { ...part, text: change(part.text) }
    case 'items':
      return { ...part, items: part.items.map(change) }
    case 'pairs':
      return { ...part, pairs: part.pairs.map(changed) }
    case 'table':
      return { ...part, head: part.head.map(change), rows: part.rows.map(changed) }
  }
}

/** A document as it comes: rows lost, heads again, columns empty, notes, cells glued, letters of another kind. */
export function soil({ parts }: TrueDocument, seed: string): TrueDocument {
  const random = createRandom(`dirt ${seed}`)
  const each = (all: readonly Part[], dirt: PartDirt) => all.flatMap((part) => dirt(part, random))
  const soiled = [lostRow, gluedCells, headAgain, emptyColumn, note].reduce<readonly Part[]>(each, parts)
  const how = random.whole(0, 5)
  return { parts: how > 2 ? soiled : soiled.map((part) => withWords(part, otherLetters(how))) }
}

const noise = ['豊洲 豊 洲', '出口 口 ロ', '111 l1 l', '店 店 舗 店'] as const

/** Lines of a page that were copied: broken in the middle, with the page's head and number between them, with letters of a picture. */
export function soilLines(lines: readonly string[], seed: string, mayWrap: boolean): string[] {
  const random = createRandom(`lines ${seed}`)
  const [everyLines, isWrapped, isNoisy] = [random.whole(24, 40), mayWrap && random.chance(50), random.chance(30)]
  let page = 0
  const soiled: string[] = []
  for (const line of lines) {
    const isProse = /[。、]/.test(line) && line.length > 26 && !/[\t|,"]/.test(line) && !/ {3}/.test(line)
    if (isWrapped && isProse) soiled.push(line.slice(0, 22), line.slice(22))
    else soiled.push(line)
    if (soiled.length % everyLines === 0) soiled.push('', `- ${(page += 1)} -`, '', '運営方針 振り返り', '')
  }
  if (isNoisy) soiled.push('', ...Array.from({ length: random.whole(6, 14) }, () => random.pick(noise)))
  return soiled
}
