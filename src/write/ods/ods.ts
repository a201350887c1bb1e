import { zipSync } from 'fflate'
import type { Workbook } from '../../report/document/workbook.ts'
import { partOf } from '../pptx/parcel.ts'
import { odsContent } from './ods-content.ts'
import { mimetype, odsManifest, odsMeta, odsSettings, odsStyles } from './ods-parts.ts'

/** Local time on purpose: a zip keeps the time of the clock on the wall, so this is the same everywhere. */
const mtime = '1980-01-01T00:00:00'
const begin = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * A workbook as an OpenDocument spreadsheet. The same workbook gives the same bytes: no author, no program, no time, nothing hidden. The type comes
 * first and uncompressed, as the format asks. Source: OASIS, Open Document Format 1.3, part 2.
 */
export function ods(workbook: Workbook): Uint8Array {
  const parts = {
    'content.xml': odsContent(workbook),
    'styles.xml': odsStyles(workbook),
    'meta.xml': odsMeta(workbook),
    'settings.xml': odsSettings(workbook),
  }
  const packed = Object.entries({ ...parts, 'META-INF/manifest.xml': odsManifest(Object.keys(parts)) }).map(
    ([path, text]) => [path, [partOf(begin + text), { level: 6, mtime }]] as const,
  )
  return zipSync({ mimetype: [partOf(mimetype), { level: 0, mtime }], ...Object.fromEntries(packed) }, { mtime, os: 0 })
}
