import { z } from 'zod'
import { savedDocuments } from '../../report/sentences/page/downloads.ts'
import { documentNamed } from '../../report/site/edition-documents.ts'

const withTenant = z.object({ tenant: z.object({ name: z.string() }) })

/** Whose plan a publication is, from its frozen bytes; undefined when they cannot be read. */
export function publisherIn(publication: Uint8Array | undefined): string | undefined {
  if (publication === undefined) return undefined
  try {
    return withTenant.parse(JSON.parse(new TextDecoder().decode(publication))).tenant.name.replaceAll(' ', '')
  } catch {
    return undefined
  }
}

/** The letters that RFC 8187 lets stand as they are; all others are written as the percent signs of their UTF-8. */
const extended = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

/** Data of a plan: 2017/indicators.csv, or with several wards 271071/2017/indicators.csv. */
const dataFile = /^(?:\d{6}\/)?(\d{4})\/([\w-]+\.(?:csv|csv-metadata\.json|json|jsonld|stratml\.xml))$/
/** Slides, PDF and sheets of a plan, those in English below a folder of theirs: en/2017/review.pdf. */
const documentFile = /^(?:\d{6}\/)?(en\/)?(\d{4})\/(\w+\.\w+)$/

/** Whether a file is one of the documents for people: large, and asked for seldom. */
export const isDocument = (path: string): boolean => documentNamed(documentFile.exec(path)?.[3] ?? '') !== undefined

/** What a file is saved as: for programs that read only ASCII, and for all others. */
type SavedName = { readonly plain: string; readonly whole: string }

function documentSaved(path: string): SavedName | undefined {
  const [, english, year, name = ''] = documentFile.exec(path) ?? []
  const document = documentNamed(name)
  if (document === undefined) return undefined
  const { kind, format } = document
  const words = savedDocuments[kind]
  const plain = `${year}-${english === undefined ? kind : words.en}.${format}`
  return { plain, whole: english === undefined ? `${year}-${words.ja}.${format}` : plain }
}

function dataSaved(path: string): SavedName | undefined {
  const [, year, name] = dataFile.exec(path) ?? []
  return year === undefined ? undefined : { plain: `${year}-${name}`, whole: `${year}-${name}` }
}

/**
 * How a file is saved: under the name of its ward and its year, 大阪市港区-2017-indicators.csv, 大阪市港区-2017-振り返り資料.pdf; for programs
 * that read only ASCII under its year alone. Undefined for files that are no download.
 * Source: RFC 6266 (Content-Disposition), RFC 8187 (filename*).
 */
export function downloadName(path: string, ward: () => string | undefined): string | undefined {
  const saved = documentSaved(path) ?? dataSaved(path)
  if (saved === undefined) return undefined
  const publisher = ward()
  const whole = publisher === undefined ? saved.whole : `${publisher}-${saved.whole}`
  return `attachment; filename="${saved.plain}"; filename*=UTF-8''${extended(whole)}`
}
