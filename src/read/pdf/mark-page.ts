import { OPS, type PDFPageProxy } from 'pdfjs-dist'
import { matrixOf, times, type Matrix } from './matrix.ts'
import type { Glyph, PageMarks, Ruling } from './page-marks.ts'
import { pathRulings } from './path-rulings.ts'
import { createTextState, type FileGlyph, type Font } from './text-state.ts'

/** A page of a map or a drawing has more lines than any table. */
const rulingsAtMost = 20_000
/** The smallest print of a page of A3 has some 30,000 letters. */
export const glyphsAtMost = 100_000

const strokes = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]) // prettier-ignore
/** What paints pictures. */
const pictures = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageMaskXObjectGroup, OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectRepeat, OPS.paintInlineImageXObjectGroup]) // prettier-ignore
const fills = new Set<number>([OPS.fill, OPS.eoFill])

const numberAt = (values: readonly unknown[], index: number): number => {
  const value = values[index]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

function fileGlyph(value: unknown): FileGlyph | number | undefined {
  if (typeof value === 'number') return value
  const [unicode, width, vmetric] = [fieldOf(value, 'unicode'), fieldOf(value, 'width'), fieldOf(value, 'vmetric')]
  if (typeof unicode !== 'string' || typeof width !== 'number') return undefined
  const numbers = Array.isArray(vmetric) ? vmetric.filter((item) => typeof item === 'number') : undefined
  return { unicode, width, isSpace: fieldOf(value, 'isSpace') === true, vmetric: numbers }
}

/** The fonts of a page by the names that its operators use. */
async function fontOf(page: PDFPageProxy, name: string): Promise<Font> {
  const found: unknown = await new Promise((resolve) => {
    page.commonObjs.get(name, resolve)
  })
  const scale = matrixOf(fieldOf(found, 'fontMatrix') ?? [0.001, 0, 0, 0.001, 0, 0])[0]
  return { isVertical: fieldOf(found, 'vertical') === true, scale: scale === 0 ? 0.001 : scale }
}

type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

async function fontsOf(page: PDFPageProxy, { fnArray, argsArray }: Operators): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>()
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.setFont) continue
    const name = fieldOf(argsArray[index], '0')
    if (typeof name === 'string' && !fonts.has(name)) fonts.set(name, await fontOf(page, name))
  }
  return fonts
}

/** Follows the operators of a page (ISO 32000-2, Annex A) as far as letters and ruling lines go. */
function createFollower(start: Matrix, fonts: ReadonlyMap<string, Font>) {
  const glyphs: Glyph[] = []
  const rulings: Ruling[] = []
  const text = createTextState()
  const kept: Matrix[] = []
  let page = start
  const save = () => {
    if (kept.length < 1000) kept.push(page)
    text.save()
  }
  const restore = () => {
    page = kept.pop() ?? page
    text.restore()
  }
  const show = (values: unknown) => {
    if (!Array.isArray(values) || glyphs.length > glyphsAtMost) return
    const shown = values.map(fileGlyph).filter((glyph) => glyph !== undefined)
    for (const glyph of text.show(page, shown)) glyphs.push(glyph)
  }
  const draw = (values: readonly unknown[]) => {
    const [operator, parts] = [numberAt(values, 0), values[1]]
    const data: unknown = Array.isArray(parts) ? parts[0] : undefined
    if (!(data instanceof Float32Array) || rulings.length > rulingsAtMost) return
    if (strokes.has(operator) || fills.has(operator))
      for (const ruling of pathRulings(data, page, strokes.has(operator))) rulings.push(ruling)
  }
  const setFont = (values: readonly unknown[]) =>
    text.setFont(fonts.get(String(values[0])) ?? { isVertical: false, scale: 0.001 }, numberAt(values, 1))
  const acts: Record<number, (values: readonly unknown[]) => void> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (values) => {
      page = times(page, matrixOf(values))
    },
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      save()
      if (matrix !== null && matrix !== undefined) page = times(page, matrixOf(matrix))
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginText]: () => text.startAt([1, 0, 0, 1, 0, 0]),
    [OPS.setFont]: setFont,
    [OPS.setCharSpacing]: (values) => text.set({ charSpacing: numberAt(values, 0) }),
    [OPS.setWordSpacing]: (values) => text.set({ wordSpacing: numberAt(values, 0) }),
    [OPS.setHScale]: (values) => text.set({ stretch: numberAt(values, 0) / 100 }),
    [OPS.setLeading]: (values) => text.set({ leading: numberAt(values, 0) }),
    [OPS.setTextRise]: (values) => text.set({ rise: numberAt(values, 0) }),
    [OPS.moveText]: (values) => text.move(numberAt(values, 0), numberAt(values, 1)),
    [OPS.setLeadingMoveText]: (values) => {
      text.set({ leading: -numberAt(values, 1) })
      text.move(numberAt(values, 0), numberAt(values, 1))
    },
    [OPS.setTextMatrix]: ([matrix]) => text.startAt(matrixOf(matrix)),
    [OPS.nextLine]: text.nextLine,
    [OPS.showText]: ([values]) => show(values),
    [OPS.constructPath]: draw,
  }
  return { acts, glyphs, rulings }
}

/** The letters and ruling lines of a page, as they stand before whoever looks at it. */
export async function markPage(page: PDFPageProxy): Promise<PageMarks> {
  const operators: Operators = await page.getOperatorList({ annotationMode: 0 })
  const viewport = page.getViewport({ scale: 1 })
  const { acts, glyphs, rulings } = createFollower(matrixOf(viewport.transform), await fontsOf(page, operators))
  for (const [index, operator] of operators.fnArray.entries()) {
    const values = operators.argsArray[index]
    acts[operator]?.(Array.isArray(values) ? values : [])
  }
  const { width, height } = viewport
  const isSeen = ({ left, right, top, bottom }: Glyph) => right > 0 && left < width && bottom > 0 && top < height
  const hasPicture = operators.fnArray.some((operator) => pictures.has(operator))
  return { page: page.pageNumber, width, height, glyphs: glyphs.filter(isSeen), rulings, hasPicture }
}
