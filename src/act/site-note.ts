import { z } from 'zod'

/** The file in which a folder of pages says what it holds. */
export const noteName = '.furikaeri-site.json'

const partSchema = z.strictObject({
  /** What the part was drawn from: equal input, equal files. */
  input: z.string(),
  /** Its files, each with a mark that changes with its bytes. */
  files: z.record(z.string(), z.string()),
})

/** What a folder of pages holds, part by part: a plan in all its languages, a ward, the site as a whole. */
export const siteNoteSchema = z.strictObject({
  schema: z.literal('furikaeri.site/1'),
  several: z.boolean(),
  parts: z.record(z.string(), partSchema),
})
export type SiteNote = z.infer<typeof siteNoteSchema>
export type SitePart = z.infer<typeof partSchema>

export const emptyNote: SiteNote = { schema: 'furikaeri.site/1', several: false, parts: {} }

/** A note read back; undefined when it is none of ours or of another version: then everything is drawn anew. */
export function readNote(bytes: Uint8Array): SiteNote | undefined {
  try {
    return siteNoteSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return undefined
  }
}
