import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import { rooms, type Room } from './table.ts'

/** An import that the table does not allow: where it stands, what it asks for, and the rule with its reason. */
export type Crossing = { readonly file: string; readonly line: number; readonly imports: string; readonly rule: string }

type Import = { readonly from: string; readonly typeOnly: boolean; readonly offset: number }

/** Every static and dynamic import and re-export of a TypeScript source; a dynamic one with a computed name is reported as `<computed>`. */
function importsOf(file: string, source: string): Import[] {
  const { module } = parseSync(file, source)
  const imports: Import[] = module.staticImports.map((item) => ({
    from: item.moduleRequest.value,
    typeOnly: item.entries.length > 0 && item.entries.every((entry) => entry.isType),
    offset: item.start,
  }))
  for (const { entries, start } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) imports.push({ from: moduleRequest.value, typeOnly: isType, offset: start })
    }
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const text = source.slice(moduleRequest.start, moduleRequest.end)
    const literal = /^(['"])(.*)\1$/.exec(text)?.[2]
    imports.push({ from: literal ?? '<computed>', typeOnly: false, offset: start })
  }
  return imports
}

const roomOf = (path: string) => path.split('/')[0] ?? ''
const isInside = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

/** The rule that an import breaks, with its reason; undefined when it is allowed. */
function brokenRule(file: string, { from, typeOnly }: Import, room: Room): string | undefined {
  const name = roomOf(file)
  if (!from.startsWith('.')) {
    const allowed =
      room.packages === undefined || room.packages.some((item) => from === item || from.startsWith(`${item}/`))
    return allowed
      ? undefined
      : `${name} may import no package but ${room.packages?.join(', ') || 'none'}: ${room.because}`
  }
  const target = posix.normalize(posix.join(posix.dirname(file), from))
  if (target.startsWith('..')) return `${name} may not import from outside src: ${room.because}`
  if (roomOf(target) === name) return undefined
  if (room.knows.some((place) => isInside(target, place))) return undefined
  if (room.types?.some((place) => isInside(target, place))) {
    return typeOnly ? undefined : `${name} may import only types of ${roomOf(target)}: ${room.because}`
  }
  return `${name} may not import ${roomOf(target)}: ${room.because}`
}

/**
 * The imports of one file that the table of rooms does not allow.
 * `file` is relative to `src/`; tests may import anything within `src/` and any package.
 */
export function findCrossings(file: string, source: string): Crossing[] {
  const room = rooms[roomOf(file)]
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length
  if (room === undefined) {
    return [
      {
        file,
        line: 1,
        imports: '',
        rule: `${roomOf(file)} is no room of the river: add it to the table with its reason`,
      },
    ]
  }
  if (file.endsWith('.test.ts')) return []
  return importsOf(file, source).flatMap((item) => {
    const rule = brokenRule(file, item, room)
    return rule === undefined ? [] : [{ file, line: lineOf(item.offset), imports: item.from, rule }]
  })
}
