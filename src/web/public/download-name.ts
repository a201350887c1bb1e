import { z } from 'zod'

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

/**
 * How a data file is saved: under the name of its ward and its year, 大阪市港区-2017-indicators.csv; for programs that read only ASCII under
 * its year alone. Undefined for files that are no download.
 * Source: RFC 6266 (Content-Disposition), RFC 8187 (filename*).
 */
export function downloadName(path: string, ward: () => string | undefined): string | undefined {
  const [, year, name] = dataFile.exec(path) ?? []
  if (year === undefined || name === undefined) return undefined
  const publisher = ward()
  const plain = `${year}-${name}`
  const whole = publisher === undefined ? plain : `${publisher}-${plain}`
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended(whole)}`
}
