import { SaxesParser } from 'saxes'
import { openParcel, textOf, type Parts } from '../src/write/pptx/parcel.ts'

/** An element of a part: its name with its prefix, its attributes, and what stands in it. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** A part as a tree; what is not well-formed, or has a DOCTYPE, is no part. */
function treeOf(xml: string, path: string): Element {
  const root: Element = { name: path, attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  const fail = (problem: string) => {
    throw new Error(`${path}: ${problem}`)
  }
  parser.on('error', ({ message }) => fail(message))
  parser.on('doctype', () => fail('DOCTYPE'))
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]))
    const element: Element = { name, attributes: values, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root
}

export function* elementsIn(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child)
}
export const named = (element: Element, name: string): Element[] =>
  [...elementsIn(element)].filter((one) => one.name === name)
export const valueOf = (element: Element | undefined): string => element?.attributes['w:val'] ?? ''

/** What is read: the words of runs, with a new line where one is broken. */
export const wordsIn = (element: Element): string =>
  [...elementsIn(element)]
    .map(({ name, children }) =>
      name === 'w:t' ? children.filter((one) => typeof one === 'string').join('') : name === 'w:br' ? '\n' : '',
    )
    .join('')

/** A file for Word as its parts and trees, read without the library that wrote it. */
export type OpenedPaper = {
  readonly parts: Parts
  readonly trees: Readonly<Record<string, Element>>
  readonly body: Element
  /** All words of the body in the order of reading, without the contents. */
  readonly text: string
}

export function openedPaper(bytes: Uint8Array): OpenedPaper {
  const parts = openParcel(bytes)
  const trees = Object.fromEntries(
    Object.entries(parts)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, part]) => [path, treeOf(textOf(part), path)]),
  )
  const tree = trees['word/document.xml']
  const body = tree === undefined ? undefined : named(tree, 'w:body')[0]
  if (body === undefined) throw new Error('no body')
  const text = body.children
    .filter((one) => typeof one !== 'string' && one.name !== 'w:sdt')
    .map((one) => (typeof one === 'string' ? one : wordsIn(one)))
    .join('\n')
  return { parts, trees, body, text }
}

/** What stands before what, by ISO/IEC 29500-1: the elements that our papers have, in the order of the format. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tr': 'tblPrEx trPr tc',
  'w:tc': 'tcPr p',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
  'w:settings':
    'zoom defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat themeFontLang clrSchemeMapping',
  'w:sectPr': 'headerReference footerReference pgSz pgMar pgNumType cols titlePg docGrid',
  'wp:inline': 'extent effectExtent docPr cNvGraphicFramePr graphic',
}

/** Where an element stands that the format does not know there, or where it stands too late: none in a sound part. */
export const outOfOrder = (tree: Element): string[] =>
  [...elementsIn(tree)].flatMap(({ name, children }) => {
    const order = orders[name]?.split(' ')
    if (order === undefined) return []
    const places = children.flatMap((one) =>
      typeof one === 'string' ? [] : [order.indexOf(one.name.replace(/^\w+:/, ''))],
    )
    const isSound = places.every((place, index) => place >= Math.max(0, places[index - 1] ?? 0))
    return isSound ? [] : [`${name}: ${children.map((one) => (typeof one === 'string' ? '' : one.name)).join(' ')}`]
  })
