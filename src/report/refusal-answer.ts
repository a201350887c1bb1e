import type { Refusal } from '../core/refusal.ts'
import type { Language } from './sentences/language.ts'
import { sayRefusal } from './sentences/refusal.ts'

/** A refusal as the terminal's JSON gives it: its kind, its words, and the file, place and path where it has them. */
export function refusalAnswer(refusal: Refusal, language: Language) {
  const { message, remedy } = sayRefusal(refusal)
  return {
    kind: refusal.kind,
    ...('file' in refusal ? { file: refusal.file } : {}),
    ...('at' in refusal ? { at: refusal.at } : {}),
    ...('path' in refusal ? { path: refusal.path } : {}),
    message: message[language],
    remedy: remedy[language],
  }
}
