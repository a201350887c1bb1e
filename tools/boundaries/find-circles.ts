import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'

/** The files of `src/` that each file imports at run time (types leave no arrow). */
function arrows(file: string, source: string): string[] {
  const { module } = parseSync(file, source)
  const requests = module.staticImports
    .filter((item) => item.entries.length === 0 || item.entries.some((entry) => !entry.isType))
    .map((item) => item.moduleRequest.value)
  return requests
    .filter((from) => from.startsWith('.'))
    .map((from) => posix.normalize(posix.join(posix.dirname(file), from)))
}

/** Circles of run-time imports among the given sources (path relative to `src/` → text), each once, as a list that ends where it began. */
export function findCircles(sources: ReadonlyMap<string, string>): string[][] {
  const circles: string[][] = []
  const finished = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) circles.push([...path.slice(at), file])
    const source = sources.get(file)
    if (at >= 0 || finished.has(file) || source === undefined) return
    for (const next of arrows(file, source)) visit(next, [...path, file])
    finished.add(file)
  }
  for (const file of sources.keys()) visit(file, [])
  return circles
}
