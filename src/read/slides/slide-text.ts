import { listNumber } from '../list-number/list-number.ts'
import { itemMark } from '../list-number/symbol.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/read-elements.ts'

/** Properties of paragraphs by their level, those of the shape itself first, then what it rests on. */
export type ListStyles = readonly (XmlElement | undefined)[]

/** How the numbers of PowerPoint count (ECMA-376, ST_TextAutonumberScheme), and what stands around them. */
const counting: readonly (readonly [start: string, format: string])[] = [
  ['arabicDb', 'decimalFullWidth'],
  ['arabic', 'decimal'],
  ['circleNum', 'decimalEnclosedCircle'],
  ['alphaLc', 'lowerLetter'],
  ['alphaUc', 'upperLetter'],
  ['romanLc', 'lowerRoman'],
  ['romanUc', 'upperRoman'],
  ['ea1', 'japaneseCounting'],
]

function autoNumber(type: string, count: number): string {
  const format = counting.find(([start]) => type.startsWith(start))?.[1] ?? 'decimal'
  const number = listNumber(count, format)
  if (type.endsWith('ParenBoth')) return `(${number}) `
  if (type.endsWith('ParenR')) return `${number}) `
  return type.endsWith('Period') ? `${number}. ` : `${number} `
}

/** The text of a paragraph: its line breaks, the words of its fields but not the number of the slide or the day. */
function ownText(paragraph: XmlElement): string {
  return paragraph.children
    .map((element) => {
      if (element.name === 'br') return '\n'
      if (element.name === 'fld' && /^(?:slidenum|datetime)/.test(element.attributes['type'] ?? '')) return ''
      if (element.name === 'r' || element.name === 'fld') return childOf(element, 't')?.text ?? ''
      return element.name === 'm' || element.name === 'AlternateContent' ? mathText(element) : ''
    })
    .join('')
    .replaceAll('\v', '\n')
}

const mathText = (element: XmlElement): string =>
  (element.name === 't' ? element.text : '') +
  element.children.map((inner) => (inner.name === 'Fallback' ? '' : mathText(inner))).join('')

const bullets = new Set(['buNone', 'buChar', 'buAutoNum', 'buBlip'])

/** What stands before a paragraph, as it says or as the first says that it rests on. */
function bulletOf(properties: XmlElement | undefined, level: number, styles: ListStyles) {
  const all = [properties, ...styles.map((style) => childOf(style, `lvl${level + 1}pPr`))]
  const bullet = all.flatMap((one) => one?.children.find(({ name }) => bullets.has(name)) ?? [])[0]
  const font = all.flatMap((one) => childOf(one, 'buFont')?.attributes['typeface'] ?? [])[0]
  return { bullet, font: font ?? '' }
}

/** Counts the numbered paragraphs of one shape: a level goes on until a higher one, another way of counting, or other words stand between. */
function createCounts() {
  const counts: ({ readonly way: string; readonly count: number } | undefined)[] = []
  return {
    end: (level: number) => void counts.splice(level),
    next: (level: number, way: string, start: number) => {
      counts.splice(level + 1)
      const before = counts[level]
      const count = before?.way === way ? before.count + 1 : start
      counts[level] = { way, count }
      return count
    },
  }
}

const levelOf = (properties: XmlElement | undefined): number => {
  const level = Number(properties?.attributes['lvl'] ?? 0)
  return level >= 0 && level <= 8 ? level : 0
}

/** The paragraphs of a shape or cell as lines: items with ・ (set in by their level), numbers as they show. */
export function paragraphLines(body: XmlElement | undefined, styles: ListStyles): string[] {
  const counts = createCounts()
  const own = [childOf(body, 'lstStyle'), ...styles]
  return childrenOf(body, 'p').flatMap((paragraph) => {
    const properties = childOf(paragraph, 'pPr')
    const level = levelOf(properties)
    const text = ownText(paragraph).replace(/^[\t\n]+|\s+$/g, '')
    if (text.trim() === '') return []
    const { bullet, font } = bulletOf(properties, level, own)
    if (bullet?.name === 'buAutoNum') {
      const { type = '', startAt = '1' } = bullet.attributes
      return `${autoNumber(type, counts.next(level, `${type} ${startAt}`, Number(startAt)))}${text}`.split('\n')
    }
    counts.end(level)
    const mark =
      bullet === undefined || bullet.name === 'buNone'
        ? ''
        : `${'  '.repeat(level)}${itemMark(bullet.attributes['char'] ?? '', font)}`
    return `${mark}${text}`.split('\n')
  })
}
