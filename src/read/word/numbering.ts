import { listNumber } from '../list-number/list-number.ts'
import { childOf, childrenOf, isOn, type XmlElement } from '../xml/read-elements.ts'
import type { ListPlace } from './styles.ts'

/** One level of a list: how it counts, and what it writes before a paragraph (%1 stands for the number of the first level). */
type ListLevel = {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly behind: '' | ' '
  /** Writes the numbers of all levels in plain digits. */
  readonly isPlain: boolean
  readonly font: string
  /** After which level it starts again (from 1); 0 for never. */
  readonly restart: number | undefined
}

/** What stands before a paragraph of a list: a number as it is written, or a mark. */
export type ListMark =
  | { readonly kind: 'number'; readonly text: string; readonly behind: '' | ' ' }
  | { readonly kind: 'mark'; readonly text: string; readonly font: string }

const valueOf = (element: XmlElement | undefined, name: string) => childOf(element, name)?.attributes['val']
const numberOf = (value: string | undefined) =>
  value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined

/** A format that Word 2010 added stands in the new form beside an old one. */
const formatOf = (level: XmlElement) =>
  valueOf(level, 'numFmt') ?? childOf(level, 'AlternateContent', 'Choice', 'numFmt')?.attributes['val'] ?? 'decimal'

const readLevel = (level: XmlElement): ListLevel => ({
  start: numberOf(valueOf(level, 'start')) ?? 0,
  format: formatOf(level),
  text: (valueOf(level, 'lvlText') ?? '').slice(0, 100),
  behind: valueOf(level, 'suff') === 'nothing' ? '' : ' ',
  isPlain: isOn(childOf(level, 'isLgl')),
  font: childOf(level, 'rPr', 'rFonts')?.attributes['ascii'] ?? '',
  restart: numberOf(valueOf(level, 'lvlRestart')),
})

const levelsOf = (element: XmlElement): Map<number, ListLevel> =>
  new Map(childrenOf(element, 'lvl').map((level) => [Number(level.attributes['ilvl'] ?? 0), readLevel(level)]))

type List = { readonly levels: ReadonlyMap<number, ListLevel>; readonly counts: Counts; readonly starts: Counts }
type Counts = Map<number, number>

/** The lists of a document by their numbers. Lists on the same definition count on together, unless one says where it starts. */
function readLists(root: XmlElement | undefined): Map<string, List> {
  const definitions = new Map(
    childrenOf(root, 'abstractNum').map((one) => [one.attributes['abstractNumId'] ?? '', one]),
  )
  const byStyle = new Map(
    [...definitions.values()].flatMap((one) => {
      const style = valueOf(one, 'styleLink')
      return style === undefined ? [] : [[style, one] as const]
    }),
  )
  const counts = new Map<XmlElement, Counts>()
  return new Map(
    childrenOf(root, 'num').flatMap((num) => {
      const named = definitions.get(valueOf(num, 'abstractNumId') ?? '')
      const definition = byStyle.get(valueOf(named, 'numStyleLink') ?? '') ?? named
      if (definition === undefined) return []
      const levels = levelsOf(definition)
      const starts: Counts = new Map()
      for (const override of childrenOf(num, 'lvlOverride')) {
        const at = Number(override.attributes['ilvl'] ?? 0)
        const level = childOf(override, 'lvl')
        if (level !== undefined) levels.set(at, readLevel(level))
        const start = numberOf(valueOf(override, 'startOverride'))
        if (start !== undefined) starts.set(at, start)
      }
      const shared = counts.get(definition) ?? new Map<number, number>()
      counts.set(definition, shared)
      return [[num.attributes['numId'] ?? '', { levels, counts: shared, starts }] as const]
    }),
  )
}

/** One more at this level: it begins where the list says, and the levels below it begin again. */
function countOn({ levels, counts, starts }: List, level: number): void {
  const begin = starts.get(level)
  if (begin !== undefined) starts.delete(level)
  counts.set(level, begin ?? (counts.has(level) ? (counts.get(level) ?? 0) + 1 : (levels.get(level)?.start ?? 1)))
  for (const below of counts.keys()) {
    const restart = levels.get(below)?.restart
    if (below > level && restart !== 0 && (restart === undefined || level < restart)) counts.delete(below)
  }
}

/** The text before a paragraph, every %n as the number of that level. */
function written({ levels, counts }: List, { text, isPlain }: ListLevel): string {
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const count = counts.get(at) ?? levels.get(at)?.start ?? 1
    const format = levels.get(at)?.format ?? 'decimal'
    return listNumber(count, isPlain && format !== 'none' ? 'decimal' : format)
  })
}

/**
 * The automatic numbers of a document: asked for every paragraph of a list in its order, it says what Word writes before it (経営課題1, 1-2, ③).
 * undefined where nothing is written.
 */
export function createNumbering(root: XmlElement | undefined): (place: ListPlace) => ListMark | undefined {
  const lists = readLists(root)
  return ({ list: id, level: at }) => {
    const list = lists.get(id)
    const level = list?.levels.get(at)
    if (list === undefined || level === undefined) return undefined
    if (level.format === 'bullet')
      return level.text === '' ? undefined : { kind: 'mark', text: level.text, font: level.font }
    countOn(list, at)
    const text = written(list, level)
    return text.trim() === '' ? undefined : { kind: 'number', text, behind: level.behind }
  }
}
