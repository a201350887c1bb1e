import { expect, test } from 'vitest'
import { rooms } from '../boundaries/table.ts'
import { codeIn, readDocument, tableRows } from './documents.ts'

test('who may import whom: the document has the table of the check', () => {
  const rows = tableRows(readDocument('docs/architecture.md'), 'room').map(
    ([room = '', knows = '', types = '', , why]) => ({
      room: codeIn(room)[0],
      knows: codeIn(knows),
      types: codeIn(types),
      why,
    }),
  )
  expect(rows).toEqual(
    Object.entries(rooms).map(([room, { knows, types = [], because }]) => ({ room, knows, types, why: because })),
  )
})

test('what each room may take from npm is that of the check', () => {
  const rows = tableRows(readDocument('docs/architecture.md'), 'room').map(([room = '', , , packages = '']) => [
    codeIn(room)[0],
    packages === 'any' ? undefined : packages === 'none' ? [] : codeIn(packages),
  ])
  expect(rows).toEqual(Object.entries(rooms).map(([room, { packages }]) => [room, packages]))
})
