import { parseRange } from '../../core/form/cell-address.ts'
import type { OwnFile, OwnFileProblem, OwnName, PackedPart } from '../../core/form/own-workbook.ts'
import { relationshipsOf, relsPathOf, type Relationship } from '../slides/relationships.ts'
import { scanSheet } from './scan-sheet.ts'
import { sharedStrings } from './shared-strings.ts'
import { walkXml } from './xml-part.ts'
import { packedParts, OwnFileStop, unpack } from './packed-parts.ts'

/** All XML of a workbook together; forms of cities have a hundredth of it. */
const xmlAtMost = 20_000_000
const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name)

/** The XML parts of a workbook as texts. Every one is looked into, so that none carries a DOCTYPE along. */
function textsOf(parts: readonly PackedPart[]): Map<string, string> {
  const some = parts.filter(({ name }) => isXml(name))
  const total = some.reduce((sum, { size }) => sum + size, 0)
  if (total > xmlAtMost) throw new OwnFileStop('too-large', `${total} B`)
  const texts = new Map<string, string>()
  for (const part of some) {
    try {
      texts.set(part.name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unpack(part)))
    } catch (cause) {
      if (cause instanceof OwnFileStop) throw cause
      throw new OwnFileStop('broken-part', part.name) // not UTF-8
    }
  }
  for (const [name, text] of texts) if (/<!DOCTYPE/i.test(text)) throw new OwnFileStop('doctype', name)
  return texts
}

const oldMark = [0xd0, 0xcf, 0x11, 0xe0]

/** What is no workbook of the format, and what cannot be filled in without harm. */
function refuseOthers(parts: readonly PackedPart[]): void {
  const names = parts.map(({ name }) => name)
  const has = (pattern: RegExp) => names.find((name) => pattern.test(name))
  if (names.includes('mimetype')) throw new OwnFileStop('opendocument')
  if (!names.includes('[Content_Types].xml')) throw new OwnFileStop('not-xlsx')
  const macros = has(/vbaProject|macrosheets|\.bin$/i)
  if (macros !== undefined && !/printerSettings/i.test(macros)) throw new OwnFileStop('macros', macros)
  const signature = has(/^_xmlsignatures\//i)
  if (signature !== undefined) throw new OwnFileStop('signed', signature)
}

function linksOf(path: string, texts: ReadonlyMap<string, string>): Relationship[] {
  const relsPath = path === '' ? '_rels/.rels' : relsPathOf(path)
  const rels = texts.get(relsPath)
  const links = rels === undefined ? undefined : relationshipsOf(path, rels)
  if (links === undefined) throw new OwnFileStop('broken-part', relsPath)
  return links
}

/** Names that lead to a cell: `様式1!$B$3`, `'様式 1'!$B$3`, or a range, which is its first cell. */
function nameOf(name: string, leads: string): OwnName | undefined {
  const [, quoted, bare, ref = ''] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Za-z0-9:]+)$/.exec(leads.trim()) ?? []
  const sheet = quoted?.replaceAll("''", "'") ?? bare
  const range = parseRange(ref)
  return sheet === undefined || range === undefined ? undefined : { name, sheet, at: range.from }
}

/** What the part that names the sheets says. */
function rootOf(path: string, xml: string): { sheets: { name: string; id: string }[]; names: OwnName[] } {
  const sheets: { name: string; id: string }[] = []
  const names: OwnName[] = []
  let name: string | undefined
  let leads = ''
  walkXml(path, xml, {
    opens: ({ name: element, attributes }) => {
      if (element === 'sheet') {
        const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? []
        sheets.push({ name: attributes['name'] ?? '', id })
      }
      if (element === 'definedName') [name, leads] = [attributes['name'] ?? '', '']
    },
    closes: ({ name: element }) => {
      if (element !== 'definedName' || name === undefined) return
      const found = nameOf(name, leads)
      if (found !== undefined) names.push(found)
      name = undefined
    },
    says: (text) => {
      if (name !== undefined) leads += text
    },
  })
  return { sheets, names }
}

function opened(bytes: Uint8Array): OwnFile {
  if (oldMark.every((byte, index) => bytes[index] === byte)) throw new OwnFileStop('old-format')
  const parts = packedParts(bytes)
  refuseOthers(parts)
  const texts = textsOf(parts)
  if (/macroEnabled|vbaProject/i.test(texts.get('[Content_Types].xml') ?? ''))
    throw new OwnFileStop('macros', '[Content_Types].xml')
  const root = linksOf('', texts).find(({ type }) => type === 'officeDocument')?.target ?? ''
  const rootXml = texts.get(root)
  if (rootXml === undefined || !root.startsWith('xl/')) throw new OwnFileStop('not-xlsx')
  const links = linksOf(root, texts)
  const stringsPath = links.find(({ type }) => type === 'sharedStrings')?.target ?? ''
  const shared = texts.has(stringsPath) ? sharedStrings(stringsPath, texts.get(stringsPath) ?? '') : []
  const { sheets, names } = rootOf(root, rootXml)
  const scanned = sheets.flatMap(({ name, id }) => {
    const link = links.find((one) => one.id === id)
    if (link?.type !== 'worksheet') return [] // a sheet of a chart
    const xml = texts.get(link.target)
    if (xml === undefined) throw new OwnFileStop('broken-part', link.target)
    return [scanSheet(name, link.target, xml, shared)]
  })
  if (scanned.length === 0) throw new OwnFileStop('not-xlsx')
  const styles = links.find(({ type, target }) => type === 'styles' && texts.has(target))?.target
  if (styles !== undefined) walkXml(styles, texts.get(styles) ?? '', {})
  return { workbook: { sheets: scanned, names }, parts, root, styles, texts }
}

/** A city's own workbook (XLSX) with every place in it, or why it cannot be filled. It is not trusted: see `packedParts`, `textsOf` and `scanSheet` for what is refused. */
export function readOwnFile(bytes: Uint8Array): OwnFile | OwnFileProblem {
  try {
    return opened(bytes)
  } catch (cause) {
    if (cause instanceof OwnFileStop) return cause.found
    throw cause
  }
}
