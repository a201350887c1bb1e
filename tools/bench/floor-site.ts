import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteFile } from '../../src/outside/site-folder.ts'

/** The floor of every static site: the same bytes to the same number of files, by plain Node and nothing else. `out` must not be there yet. */
export function writeFloorSite(files: readonly SiteFile[], out: string): void {
  const made = new Set<string>()
  for (const { path, bytes } of files) {
    const place = join(out, path)
    const folder = dirname(place)
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true })
      made.add(folder)
    }
    writeFileSync(place, bytes)
  }
}
