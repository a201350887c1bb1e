import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedName, outputNames } from './output-names.ts'

const none: ReadonlySet<string> = new Set()

test.each([
  ['the name of the file', ['plans/minato.txt', 'plans/kita.json'], ['minato.pptx', 'kita.pptx']],
  [
    'the same name in two folders: with the folder',
    ['minato/review.txt', 'kita/review.txt', 'kita/plan.txt'],
    ['minato-review.pptx', 'kita-review.pptx', 'plan.pptx'],
  ],
  [
    'the same name twice in a folder: with its kind',
    ['in/minato.txt', 'in/minato.json'],
    ['in-minato-txt.pptx', 'in-minato-json.pptx'],
  ],
  [
    'folders of the same name: with the whole way',
    ['a/x/plan.txt', 'b/x/plan.txt'],
    ['a-x-plan-txt.pptx', 'b-x-plan-txt.pptx'],
  ],
  [
    'a name that is another with its folder',
    ['a/b.txt', 'c/b.txt', 'a-b.txt'],
    ['a-b-txt.pptx', 'c-b.pptx', 'a-b.pptx'],
  ],
  ['large and small letters are one name on many disks', ['a/Plan.txt', 'b/plan.txt'], ['a-Plan.pptx', 'b-plan.pptx']],
  ['が as one sign or as two', ['a/が.txt', 'b/か\u3099.txt'], ['a-が.pptx', 'b-か\u3099.pptx']],
  ['signs that mean something to a machine', ['a<b>:c|d?.txt', 'x\u0000\ny.txt'], ['a-b--c-d-.pptx', 'x--y.pptx']],
  ['what Windows keeps for itself', ['con.txt', 'LPT1.json'], ['_con.pptx', '_LPT1.pptx']],
  ['a name that would be hidden', ['/p/..plan.txt'], ['plan.pptx']],
  ['standard input by its number', ['/dev/fd/3'], ['3.pptx']],
])('%s', (_, paths, names) => {
  expect(outputNames(paths, '.pptx', none)).toEqual(names)
})

test('what is read is never written over', () => {
  expect(outputNames(['plan.json', 'other.txt'], '.json', new Set(['plan.json']))).not.toContain('plan.json')
})

test('a name of 85 letters of three bytes leaves room for its part beside it', () => {
  const [name = ''] = outputNames([`${'港'.repeat(85)}.txt`], '.stratml.xml', none)
  expect(new TextEncoder().encode(`.${name}.${'0'.repeat(36)}.part`).length).toBeLessThanOrEqual(255)
  expect(name).toMatch(/^港{50,}\.stratml\.xml$/)
})

test('any files: as many names, all different on every disk, none a way to another folder', () => {
  const path = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })
  const few = fc.array(fc.constantFrom('a', 'A', 'b', '..', '.', 'con'), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(fc.oneof(path, few), { maxLength: 12 }), (parts) => {
      const names = outputNames(
        parts.map((one) => one.join('/')),
        '.pdf',
        none,
      )
      expect(new Set(names.map(foldedName)).size).toBe(parts.length)
      for (const name of names) expect(name).toMatch(/^[^./\\][^/\\]*\.pdf$/s)
    }),
  )
})
