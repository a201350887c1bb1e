import type { Refusal } from '../core/refusal.ts'
import type { Files } from '../outside/files.ts'
import { usualTheme, type DeckTheme } from '../write/pptx/theme.ts'
import { loadTemplate } from './load-template.ts'
import { loadTheme } from './load-theme.ts'

type Refused = { readonly refusals: readonly Refusal[] }
type Asked = { readonly theme?: string; readonly template?: string }

/** How a ward wants its slides to look: its theme file, its own slides as a template, both, or neither (undefined). Everything that is wrong at once. */
export async function loadLook(
  files: Files,
  { theme, template }: Asked,
): Promise<{ readonly theme: DeckTheme | undefined } | Refused> {
  if (theme === undefined && template === undefined) return { theme: undefined }
  const look = theme === undefined ? { theme: usualTheme } : await loadTheme(files, theme)
  const slides = template === undefined ? { template: undefined } : await loadTemplate(files, template)
  const refusals: Refusal[] = []
  if ('refusals' in look) refusals.push(...look.refusals)
  if ('refusals' in slides) refusals.push(...slides.refusals)
  if ('refusals' in look || 'refusals' in slides) return { refusals }
  return { theme: slides.template === undefined ? look.theme : { ...look.theme, template: slides.template } }
}
