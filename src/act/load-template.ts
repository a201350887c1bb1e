import type { Refusal } from '../core/refusal.ts'
import type { SlideTemplate } from '../core/slide-template.ts'
import type { Files } from '../outside/files.ts'
import { readTemplate } from '../read/slides/read-template.ts'
import { refusalOfFile } from './refusals.ts'

const atMost = 30_000_000

/** A ward's own slides whose master and layouts ours are to have; what they hold besides is not taken over. */
export async function loadTemplate(
  files: Files,
  file: string,
): Promise<{ readonly template: SlideTemplate } | { readonly refusals: readonly Refusal[] }> {
  const bytes = await files.read(file, atMost)
  if ('problem' in bytes) return { refusals: [refusalOfFile(bytes, atMost)] }
  const template = readTemplate(bytes)
  return 'problem' in template ? { refusals: [{ kind: 'not-a-template', file, ...template }] } : { template }
}
