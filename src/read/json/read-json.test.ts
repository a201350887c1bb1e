import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from './read-json.ts'
import { scanJson } from './scan-json.ts'

/** Every problem as kind, line:column and what it is about. */
function problemsOf(text: string): string[] {
  const reading = readJson(text)
  if (!('problems' in reading)) return []
  return reading.problems.map((problem) =>
    [
      problem.kind,
      `${problem.line}:${problem.column}`,
      ...('key' in problem ? [problem.key] : []),
      ...('text' in problem ? [problem.text] : []),
    ].join(' '),
  )
}

describe('what is read', () => {
  test.each<[string, unknown]>([
    ['{"a": [1, -2, "三"], "b": {"c": null}}', { a: [1, -2, '三'], b: { c: null } }],
    ['{"a":1,"b":{"a":1}}', { a: 1, b: { a: 1 } }],
    [' \r\n\t[ ] ', []],
    ['"\\u6e2f\\n\\ud83d\\ude00𠮷"', '港\n😀𠮷'],
    ['999999999999999', 999999999999999],
    ['true', true],
  ])('%s', (text, value) => {
    const reading = readJson(text)
    expect('value' in reading && reading.value).toEqual(value)
  })
})

describe('what is refused, all at once and each with its place', () => {
  test.each<[string, string, string[]]>([
    ['a key twice', '{"a":1,\n "b":2, "a":3}', ['duplicate-key 2:9 a']],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', ['duplicate-key 1:8 a']],
    ['__proto__', '{"__proto__":{"isAdmin":true}}', ['forbidden-key 1:2 __proto__']],
    ['__proto__, escaped and deep inside', '[{"a":{"\\u005f_proto__":1}}]', ['forbidden-key 1:8 __proto__']],
    [
      'constructor and prototype',
      '{"constructor":{"prototype":{}}}',
      ['forbidden-key 1:2 constructor', 'forbidden-key 1:17 prototype'],
    ],
    ['2⁵³+1', '{"votes":9007199254740993}', ['number-not-exact 1:10 9007199254740993']],
    ['beyond every float', '[1e309]', ['number-not-exact 1:2 1e309']],
    [
      'a figure that a float would change',
      '[0.1, 79.2, 1.0, -0, 1E2]',
      [
        'number-not-exact 1:2 0.1',
        'number-not-exact 1:7 79.2',
        'number-not-exact 1:13 1.0',
        'number-not-exact 1:18 -0',
        'number-not-exact 1:22 1E2',
      ],
    ],
    ['half a character', '["\\ud800", "\\udc00x"]', ['broken-character 1:2', 'broken-character 1:12']],
    ['half a character in a key', '{"a\\ud800":1}', ['broken-character 1:2']],
    ['NUL', '["a\\u0000b"]', ['broken-character 1:2']],
    ['no end', '{"a":[1,2', ['not-json 1:10']],
    ['nothing', '', ['not-json 1:1']],
    ['a byte-order mark inside', '\uFEFF{}', ['not-json 1:1']],
    ['two values', '{} {}', ['not-json 1:4']],
    ['a comma too many', '[1,]', ['not-json 1:4']],
    ['a comma too few', '[1\n2]', ['not-json 2:1']],
    ['single quotes', "{'a':1}", ['not-json 1:2']],
    ['a comment', '{ // remark\n}', ['not-json 1:3']],
    ['NaN', '[NaN]', ['not-json 1:2']],
    ['a leading zero', '[01]', ['not-json 1:2']],
    ['a raw line end in a text', '["a\nb"]', ['not-json 1:2']],
    ['a wrong escape', '["\\x41"]', ['not-json 1:2']],
    ['brackets that do not match', '{"a":[1}', ['not-json 1:8']],
    [
      'several things',
      '{"a":1.5,"a":"\\ud800"',
      ['number-not-exact 1:6 1.5', 'duplicate-key 1:10 a', 'broken-character 1:14', 'not-json 1:22'],
    ],
  ])('%s', (_what, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  test('64 levels are read, 65 are not, and 200,000 exhaust nothing', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(problemsOf(nested(64))).toEqual([])
    expect(problemsOf(nested(65))).toEqual(['too-deep 1:65'])
    expect(problemsOf(nested(200_000))).toEqual(['too-deep 1:65'])
    expect(problemsOf('{"a":'.repeat(200_000))).toEqual(['too-deep 1:321'])
    expect(problemsOf(`"${'['.repeat(1000)}"`)).toEqual([]) // brackets in a text are no levels
  })

  test('more values than any plan has', () => {
    expect(problemsOf(`[${'1,'.repeat(199_998)}1]`)).toEqual([])
    expect(problemsOf(`[${'1,'.repeat(199_999)}1]`)).toEqual(['too-many-values 1:400000'])
  })

  test('of a thousand problems the first hundred are said', () => {
    expect(problemsOf(`[${'1.5,'.repeat(999)}1.5]`)).toHaveLength(100)
  })

  test('a text, a figure and a blank of a million characters are read or refused at once', () => {
    const million = 1_000_000
    expect(problemsOf(`["${'あ'.repeat(million)}"]`)).toEqual([])
    expect(problemsOf(`["${'\\n'.repeat(million)}"]`)).toEqual([])
    expect(problemsOf(`[${' '.repeat(million)}]`)).toEqual([])
    expect(problemsOf(`[${'9'.repeat(million)}]`)).toEqual([`number-not-exact 1:2 ${'9'.repeat(40)}`])
    expect(problemsOf(`["${'\\'.repeat(million)}`)).toEqual(['not-json 1:2'])
  })
})

describe('where a value stands', () => {
  const text = '{\n  "a": [\n    1,\n    {"b": "x"}\n  ],\n  "c": null\n}'
  test.each<[PropertyKey[], string]>([
    [[], '1:1'],
    [['a'], '2:8'],
    [['a', 0], '3:5'],
    [['a', 1, 'b'], '4:11'],
    [['c'], '6:8'],
    [['a', 1, 'missing', 'more'], '4:5'],
    [['missing'], '1:1'],
    [['a', 0], '3:5'],
  ])('%j', (path, place) => {
    const reading = readJson(text)
    if ('problems' in reading) throw new Error('it is JSON')
    const { line, column } = reading.placeOf(path)
    expect(`${line}:${column}`).toBe(place)
  })
})

describe('the scanner and the engine agree on what is JSON', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  const scans = (text: string) => {
    const events = scanJson(text)
    let step = events.next()
    while (step.done !== true) step = events.next()
    return step.value === undefined
  }

  test('for any JSON, whole or with one character changed, put in or taken out', () => {
    const letters = fc.constantFrom(...'{}[]",:\\ \n\t01-+.eEtrufalsn/b\u0000あ'.split(''))
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), letters, fc.nat({ max: 3 }), (json, where, letter, how) => {
        const at = where % (json.length + 1)
        const text =
          how === 0 ? json : json.slice(0, at) + (how === 3 ? '' : letter) + json.slice(how === 1 ? at : at + 1)
        expect([text, scans(text)]).toEqual([text, isJson(text)])
      }),
      { numRuns: 2000 },
    )
  })
})

const hostile = join(import.meta.dirname, '../../../../shared/hostile')
if (existsSync(hostile))
  describe('extra: hostile files', () => {
    const harmless = new Set(['xss_fields.json']) // JSON like any other; its markup stays text
    test.each(readdirSync(hostile).filter((name) => name.endsWith('.json')))('%s', (name) => {
      const text = readFileSync(join(hostile, name), 'utf8')
      expect(problemsOf(text).length > 0).toBe(!harmless.has(name))
      expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined()
    })
  })
