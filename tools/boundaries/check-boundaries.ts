/** `npm run check`, step "boundaries": every import of `src/` against the table of rooms, and no circle of files. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCircles } from './find-circles.ts'
import { findCrossings } from './find-crossings.ts'

const src = join(import.meta.dirname, '../../src')
const files = globSync('**/*.ts', { cwd: src }).map((file) => file.replaceAll('\\', '/'))
const sources = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]))
const crossings = [...sources].flatMap(([file, source]) => findCrossings(file, source))
for (const { file, line, imports, rule } of crossings)
  console.error(`src/${file}:${line}: imports ${imports} — ${rule}`)
const circles = findCircles(sources)
for (const circle of circles) console.error(`circle: ${circle.join(' → ')}`)
console.log(`${files.length} files, ${crossings.length} forbidden imports, ${circles.length} circles`)
process.exitCode = crossings.length + circles.length > 0 ? 1 : 0
