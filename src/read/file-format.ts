import type { LayoutProblem } from './laid-out.ts'
import { looksLikePage } from './web-page/looks-like-page.ts'
import { partNames } from './zip/open-zip.ts'

/** The formats that are read into lines: those of offices, and web pages. Texts, JSON and XML have readers of their own. */
export type FileFormat = 'xlsx' | 'ods' | 'docx' | 'pptx' | 'html' | 'pdf'

const endings: Readonly<Record<string, FileFormat>> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  ods: 'ods',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  docm: 'docx',
  pptx: 'pptx',
  pptm: 'pptx',
  ppsx: 'pptx',
  pdf: 'pdf',
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)
const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)
/** The container of old Office files, and of new ones with a password. */
const isOle = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

const mainParts: readonly (readonly [part: string, format: FileFormat])[] = [
  ['xl/workbook.xml', 'xlsx'],
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['content.xml', 'ods'],
]

/**
 * Which format a file has, by what is in it; undefined for one that is no file of an office: text, a picture. A file whose name says something
 * else than its content is a problem, for one of both is wrong.
 */
export function formatOf(bytes: Uint8Array, file: string): FileFormat | LayoutProblem | undefined {
  const named = endings[/\.([a-z]{3,4})$/i.exec(file)?.[1]?.toLowerCase() ?? '']
  if (isOle(bytes)) return named === undefined ? undefined : { problem: 'encrypted', detail: '' }
  const found = isZip(bytes) ? formatOfZip(bytes) : formatOfBeginning(bytes, file)
  if (typeof found === 'object') return found
  if (named === 'html' && found === undefined) return undefined // a text that somebody called a page
  if (named !== undefined && found !== named) return { problem: 'other-type', detail: found ?? '' }
  return found
}

function formatOfZip(bytes: Uint8Array): FileFormat | LayoutProblem | undefined {
  const names = partNames(bytes)
  if ('problem' in names) return names
  return mainParts.find(([part]) => names.has(part))?.[1]
}

/** Markdown may begin with a tag and go on without. */
const isMarkdown = (file: string) => /\.(?:md|markdown)$/i.test(file)

const isPdf = (bytes: Uint8Array) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)

function formatOfBeginning(bytes: Uint8Array, file: string): FileFormat | undefined {
  if (isPdf(bytes)) return 'pdf'
  return !isMarkdown(file) && looksLikePage(bytes) ? 'html' : undefined
}
