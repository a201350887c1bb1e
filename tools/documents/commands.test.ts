import { describe, expect, test } from 'vitest'
import { createProgram } from '../../src/cli/cli.ts'
import { capturedWorld, nowhere } from './captured-cli.ts'
import { codeIn, documents, readDocument, tableRows } from './documents.ts'

const program = await createProgram(capturedWorld(nowhere).world)
const common = new Set(['--json', '--lang <language>'])
const page = (command: string) => `docs/commands/${command}.md`

test('every command has its page, and no page is of a command that is gone', () => {
  const pages = documents.filter((path) => /^docs\/commands\/(?!README)/.test(path))
  expect(pages).toEqual(program.commands.map((command) => page(command.name())).sort())
})

test('the list of commands names them all', () => {
  const listed = tableRows(readDocument('docs/commands/README.md'), 'command').map(([name = '']) => codeIn(name)[0])
  expect(listed).toEqual(program.commands.map((command) => command.name()))
})

describe.each(program.commands.map((command) => ({ name: command.name(), command })))('$name', ({ name, command }) => {
  const text = readDocument(page(name))
  test('its options are those of the program, with choices and defaults', () => {
    const options = command.options.filter(({ flags }) => !common.has(flags))
    const rows = tableRows(text, 'option')
    const written = rows.map(([flags = '']) => codeIn(flags)[0])
    expect(new Set(written)).toEqual(new Set(options.map(({ flags }) => flags)))
    expect(written).toHaveLength(options.length)
    for (const { flags, argChoices, defaultValue } of options) {
      const row = rows.find(([cell = '']) => codeIn(cell)[0] === flags)
      const said = codeIn(row?.[1] ?? '')
      for (const choice of argChoices ?? []) expect([flags, said]).toEqual([flags, expect.arrayContaining([choice])])
      if (typeof defaultValue === 'string')
        expect([flags, said]).toEqual([flags, expect.arrayContaining([defaultValue])])
    }
  })
  test('its arguments are those of the program', () => {
    const written = command.registeredArguments.map((argument) => {
      const own = argument.name() + (argument.variadic ? '...' : '')
      return argument.required ? `<${own}>` : `[${own}]`
    })
    expect(tableRows(text, 'argument').map(([cell = '']) => codeIn(cell)[0])).toEqual(written)
  })
  test('says what it ends with', () => {
    expect(tableRows(text, 'exit code').map(([code]) => code)).toEqual(expect.arrayContaining(['0', '1', '2']))
  })
})
