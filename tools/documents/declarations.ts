import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { root } from './documents.ts'

/** The names that a source file declares anywhere in it: functions, constants, types, and the keys of objects and types. */
export function declaredIn(path: string): Set<string> {
  const { program } = parseSync(path, readFileSync(join(root, path), 'utf8'))
  const names = new Set<string>()
  new Visitor({
    FunctionDeclaration: ({ id }) => void (id && names.add(id.name)),
    VariableDeclarator: ({ id }) => void (id.type === 'Identifier' && names.add(id.name)),
    TSTypeAliasDeclaration: ({ id }) => void names.add(id.name),
    Property: ({ key }) => {
      if (key.type === 'Identifier') names.add(key.name)
      if (key.type === 'Literal' && typeof key.value === 'string') names.add(key.value)
    },
    TSPropertySignature: ({ key }) => void (key.type === 'Identifier' && names.add(key.name)),
    ExportSpecifier: ({ exported }) => void (exported.type === 'Identifier' && names.add(exported.name)),
  }).visit(program)
  return names
}

/** The titles of the tests and groups of a test file, as they are written: `%s` and `${…}` stay what they are. */
export function testTitles(path: string): Set<string> {
  const source = readFileSync(join(root, path), 'utf8')
  const titles = new Set<string>()
  new Visitor({
    CallExpression: ({ callee, arguments: given }) => {
      const called = source.slice(callee.start, callee.end)
      const [title] = given
      if (!/^(?:test|describe|it)\b/.test(called) || title === undefined) return
      if (title.type === 'Literal' && typeof title.value === 'string') titles.add(title.value)
      if (title.type === 'TemplateLiteral') titles.add(source.slice(title.start + 1, title.end - 1))
    },
  }).visit(parseSync(path, source).program)
  return titles
}
