import { dirname, isAbsolute, join } from 'node:path'
import type { Refusal } from '../core/refusal.ts'
import type { Files } from '../outside/files.ts'
import { readPicture } from '../read/picture/read-picture.ts'
import { themeFileSchema, themeOf, type DeckTheme } from '../write/pptx/theme.ts'
import { loadFile } from './load-data.ts'
import { refusalOfFile } from './refusals.ts'

const pictureAtMost = 2_000_000

/** The look of a ward's slides from its file, with the logo beside it; what is wrong with either is refused with its place. */
export async function loadTheme(
  files: Files,
  file: string,
): Promise<{ readonly theme: DeckTheme } | { readonly refusals: readonly Refusal[] }> {
  const loaded = await loadFile(files, file, themeFileSchema)
  if ('refusals' in loaded) return loaded
  const [said] = loaded.values
  if (said === undefined) return { refusals: [{ kind: 'file-missing', file }] }
  if (said.logo === undefined) return { theme: themeOf(said) }
  const path = isAbsolute(said.logo.file) ? said.logo.file : join(dirname(file), said.logo.file)
  const bytes = await files.read(path, pictureAtMost)
  if ('problem' in bytes) return { refusals: [refusalOfFile(bytes, pictureAtMost)] }
  const picture = readPicture(bytes)
  return picture === undefined
    ? { refusals: [{ kind: 'not-a-picture', file: path }] }
    : { theme: themeOf(said, { ...picture, alt: said.logo.alt }) }
}
