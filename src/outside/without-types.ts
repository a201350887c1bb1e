import { stripTypeScriptTypes } from 'node:module'

/**
 * A TypeScript source as JavaScript, its types blanked out, as Node itself runs it. Node still calls this function experimental and says so
 * on standard error at its first use; that the program uses it is no news to whoever runs it.
 */
export function withoutTypes(source: string): string {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(source)
  } finally {
    process.emitWarning = emitWarning
  }
}
