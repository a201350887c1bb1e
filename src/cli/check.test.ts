import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { capturedWorld, nowhere } from '../../tools/documents/captured-cli.ts'
import { runFurikaeri } from '../../tools/run-furikaeri.ts'
import { rules } from '../core/check/rules.ts'
import { createFiles } from '../outside/files.ts'
import { runCli } from './cli.ts'

const root = join(import.meta.dirname, '../..')
const review = join(root, 'examples/minato-fy2017/review.txt')
const example = (rule: string, name = 'triggers.txt') => join(root, 'examples/findings', rule, name)
const folder = mkdtempSync(join(tmpdir(), 'furikaeri-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The terminal in this process: the real commands on the real files; what they print and tell is kept apart. */
async function terminal(words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { code: 0, out: '', err: '' }
  const { world } = capturedWorld(nowhere)
  const files = createFiles(folder)
  await runCli(
    {
      ...world,
      files,
      terminal: {
        ...world.terminal,
        print: async (text) => {
          said.out += text
        },
        tell: (text) => {
          said.err += `${text}\n`
        },
      },
      endWith: (code) => {
        said.code = code
      },
    },
    words,
  )
  return said
}
const check = (...words: readonly string[]) => terminal(['check', ...words])
const write = (name: string, content: string | object): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return name
}
const samplePlan = (): Record<string, unknown> =>
  JSON.parse(readFileSync(example('indicator-changed-without-successor', 'clean.json'), 'utf8'))

const patience = { timeout: 60_000 }

describe('check FILE… --json', () => {
  test('one object: files with their tally and findings, in the fields of the contract and no others', async () => {
    const { code, out, err } = await check(review, '--json')
    expect([code, err]).toEqual([1, ''])
    const answer = JSON.parse(out)
    expect(Object.keys(answer)).toEqual(['files'])
    const [file] = answer.files
    expect(Object.keys(file)).toEqual(['file', 'tally', 'findings'])
    expect(file.file).toBe(review)
    expect(file.tally).toEqual({
      stated: {
        met: 47,
        unmet: 22,
        notJudged: 0,
        notApplicable: 0,
        byGoal: [
          { number: '1', title: '区民主体のまちづくり', met: 6, unmet: 3 },
          { number: '2', title: '安全・安心・快適なまちづくり', met: 11, unmet: 6 },
          { number: '3', title: '健やかにいきいきと暮らせるまちづくり', met: 12, unmet: 2 },
          { number: '4', title: '「子どもの学び」と「子育て世代」を応援するまちづくり', met: 9, unmet: 3 },
          { number: '5', title: '訪れたい魅力と活気あふれるまちづくり', met: 7, unmet: 3 },
          { number: '6', title: '区民意見を反映した区政運営', met: 2, unmet: 5 },
        ],
      },
      listed: {
        met: 15,
        unmet: 11,
        notJudged: 0,
        notApplicable: 0,
        byGoal: [
          { number: '1', title: '区民主体のまちづくり', met: 6, unmet: 3 },
          { number: '5', title: '訪れたい魅力と活気あふれるまちづくり', met: 7, unmet: 3 },
          { number: '6', title: '区民意見を反映した区政運営', met: 2, unmet: 5 },
        ],
      },
      distinct: {
        met: 15,
        unmet: 10,
        notJudged: 0,
        notApplicable: 0,
        byGoal: [
          { number: '1', title: '区民主体のまちづくり', met: 6, unmet: 3 },
          { number: '5', title: '訪れたい魅力と活気あふれるまちづくり', met: 7, unmet: 2 },
          { number: '6', title: '区民意見を反映した区政運営', met: 2, unmet: 5 },
        ],
      },
    })
    expect(file.findings.length).toBeGreaterThan(20)
    for (const finding of file.findings) {
      expect(Object.keys(finding)).toEqual(['rule', 'severity', 'at', 'message', 'remedy'])
      expect(Object.keys(rules)).toContain(finding.rule)
      expect(['error', 'warning', 'note']).toContain(finding.severity)
      expect(finding.at).toEqual({ line: expect.any(Number), column: expect.any(Number) })
    }
    expect(file.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([
      {
        rule: 'unmet-without-countermeasure',
        severity: 'error',
        at: { line: 129, column: 25 },
        message: '未達成の「市岡商業高校跡地、弁天埠頭などの有効活用」に、対応・改善策がありません',
        remedy: '次にどうするかを書き、未達成の表に加えてください',
      },
    ])
  })

  test('a plan without places gives the record; stated is null where nothing is printed; what is neither is said by goal', async () => {
    const text = JSON.stringify(samplePlan(), (key, value: unknown) => (key === 'at' ? undefined : value))
      .replace('"verdict":"unmet"', '"verdict":"not-judged"')
      .replace('"implied":false', '"implied":true')
    const { code, out } = await check(write('no-places.json', text), '--json')
    expect(code).toBe(0)
    const [{ tally, findings }] = JSON.parse(out).files
    expect(tally.stated).toBeNull()
    expect(tally.listed.byGoal).toEqual([
      { number: '1', title: '安心して暮らせるまち', met: 0, unmet: 0, notJudged: 1 },
    ])
    expect(findings).toMatchObject([
      { rule: 'comparator-missing', at: { record: expect.stringMatching(/^indicator-/) } },
    ])
  })

  test('several files, one of which cannot be read: the others are answered, the refusal says which and why', async () => {
    const { code, out, err } = await check(
      example('tally-differs', 'clean.txt'),
      'missing.txt',
      example('verdict-differs'),
      '--json',
    )
    const answer = JSON.parse(out)
    expect(code).toBe(1)
    expect(answer.files.map(({ file }: { file: string }) => file)).toEqual([
      example('tally-differs', 'clean.txt'),
      example('verdict-differs'),
    ])
    expect(answer.errors).toEqual([
      {
        kind: 'file-missing',
        file: 'missing.txt',
        message: 'ファイルが見つかりません: missing.txt',
        remedy: '名前と場所を確かめてください',
      },
    ])
    expect(err).toBe('ファイルが見つかりません: missing.txt。名前と場所を確かめてください。\n')
  })
})

describe('check for people', () => {
  test('each finding like a linter’s, with why and what to do; the counts at the end; 1 for an error', async () => {
    const file = example('verdict-differs')
    const { code, out, err } = await check(file)
    expect([code, err]).toEqual([1, ''])
    expect(out.split('\n')).toEqual([
      `${file}:6:26: 誤り: 「朝食を毎日とる小学生」は「達成」とありますが、目標 90.0%以上・実績 89.9% では「未達成」です [verdict-differs]`,
      '    理由: 目標と実績の数字が、書かれた達成・未達成と合いません。読む人はどちらを信じてよいか分かりません',
      '    対応: 数値か達成状況のどちらかを直してください',
      `${file}: 誤り 1・注意 0・参考 0`,
      '  表の記載: 記載なし / 掲載ごと: 達成 1・未達成 0 / 取組ごと: 達成 1・未達成 0',
      '',
    ])
  })

  test('of a plan as JSON, lines are those of the document that it was read from', async () => {
    const { out: read } = await terminal(['read', example('verdict-differs'), '--json'])
    const { out } = await check(write('read.json', JSON.parse(read).plan))
    expect(out.split('\n')[0]).toMatch(/verdict-differs\/triggers\.txt:6:26: 誤り: /)
    expect(out).toContain('\nread.json: 誤り 1・')
  })

  test('in English', async () => {
    const file = example('verdict-differs')
    const { out } = await check(file, '--lang', 'en')
    expect(out).toContain(`${file}:6:26: error: `)
    expect(out).toContain('\n    why: the figures contradict the stated verdict')
    expect(out).not.toMatch(/誤り|理由|対応/)
  })

  test('warnings and notes are no errors: 0', async () => {
    const { code, out } = await check(example('comparator-missing'), example('tally-not-derivable'))
    expect(code).toBe(0)
    expect(out).toContain('triggers.txt:6:10: 注意: ')
    expect(out).toContain('triggers.txt:6:1: 参考: ')
  })

  test('--quiet shows the errors only and counts everything', async () => {
    const { code, out } = await check(review, '--quiet')
    expect(code).toBe(1)
    expect(out.match(/ 誤り: /g)).toHaveLength(1)
    expect(out).not.toMatch(/: 注意: |: 参考: /)
    expect(out).toMatch(/: 誤り 1・注意 \d+・参考 \d+\n/)
  })

  test('called without a file: 2 and how to call it', async () => {
    const { code, out, err } = await check()
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('files')
  })
})

describe('as a program of its own', patience, () => {
  test('the same answers on standard output, refusals on standard error, 1 at the end', async () => {
    const words = ['check', example('verdict-differs'), 'missing.txt', '--json']
    const { code, out, err } = await runFurikaeri(words, { cwd: folder })
    expect({ code, out, err }).toEqual(await terminal(words))
    expect(code).toBe(1)
  })

  test('0 when nothing is wrong', async () => {
    const { code, err } = await runFurikaeri(['check', example('verdict-differs', 'clean.txt')])
    expect([code, err]).toEqual([0, ''])
  })
})

describe('a JSON that is no plan', () => {
  test('names the place and the path of everything that is wrong, at once', async () => {
    const plan = { ...samplePlan(), tenant: '27107', fiscalYear: '2017', goals: [{ id: 'GOAL' }] }
    const { code, out, err } = await check(write('broken.json', plan), '--json')
    expect(code).toBe(1)
    const { files, errors } = JSON.parse(out)
    expect(files).toEqual([])
    expect(errors.map(({ path, kind }: { path: string; kind: string }) => [kind, path])).toEqual(
      [
        ['schema-mismatch', 'fiscalYear'],
        ['schema-mismatch', 'goals.0.id'],
        ...['number', 'title', 'otherTitles', 'indicators', 'strategies'].map((field) => [
          'schema-missing',
          `goals.0.${field}`,
        ]),
        ['schema-mismatch', 'tenant'],
      ].toSorted(
        (a, b) =>
          errors.findIndex(({ path }: { path: string }) => path === a[1]) -
          errors.findIndex(({ path }: { path: string }) => path === b[1]),
      ),
    )
    expect(err).toMatch(/broken\.json:3:17 の fiscalYear\(.*数値が期待され/)
    expect(err).toMatch(/broken\.json:\d+:\d+ に goals\.0\.title がありません/)
    expect(err.split('\n').filter((line) => line.includes('broken.json'))).toHaveLength(errors.length)
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('what is no object is said of the whole', async () => {
    const { code, err } = await check(write('list.json', [1, 2]), '--lang', 'en')
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/list\.json:1:1, the whole \(Invalid input: expected object, received array\)/),
    ])
  })

  test('an id used twice and a listing of nothing are named by their paths', async () => {
    const text = JSON.stringify(samplePlan()).replace(/("initiatives":\[\{"id":")initiative-[^"]+"/, '$1goal-gspvif4e"')
    const { code, out } = await check(write('inconsistent.json', text), '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out).errors.map(({ kind, path }: { kind: string; path: string }) => [kind, path])).toEqual([
      ['plan-inconsistent', 'initiatives.0.id'],
      ['plan-inconsistent', 'goals.0.strategies.0.listings.0.initiative'],
    ])
  })

  test.each<[string, string, string]>([
    ['a key twice', '{"schema":"furikaeri.plan/1","goals":[],"goals":[]}', 'json-duplicate-key'],
    ['a prototype', '{"schema":"furikaeri.plan/1","__proto__":{"isAdmin":true}}', 'json-forbidden-key'],
    ['200,000 levels', '['.repeat(200_000), 'json-too-deep'],
    ['2⁵³+1', '{"fiscalYear":9007199254740993}', 'json-number-not-exact'],
    ['1e309', '{"fiscalYear":1e309}', 'json-number-not-exact'],
    ['half a character', '{"schema":"\\ud800"}', 'json-broken-character'],
    ['cut off', '{"schema":"furikaeri.plan/1","goals":[', 'json-broken'],
    ['something else after a byte-order mark', '\uFEFF{"title":"x"}', 'schema-mismatch'],
  ])('%s: refused with 1 and a sentence, no trace', async (_what, text, kind) => {
    const { code, out, err } = await check(write('hostile.json', text), '--json')
    expect(code).toBe(1)
    const { errors } = JSON.parse(out)
    expect(errors.map((error: { kind: string }) => error.kind)).toContain(kind)
    expect(errors[0]).toMatchObject({
      file: 'hostile.json',
      at: { line: 1 },
      message: expect.stringContaining('hostile.json:1:'),
    })
    expect(err).not.toMatch(/\n\s+at |Error/)
  })
})

describe('read FILE --json', () => {
  test('plan, findings as check gives them, and every line once', async () => {
    const { code, out } = await terminal(['read', review, '--json'])
    expect(code).toBe(0)
    const answer = JSON.parse(out)
    expect(Object.keys(answer)).toEqual(['plan', 'findings', 'lines'])
    expect(answer.plan).toMatchObject({ schema: 'furikaeri.plan/1', fiscalYear: 2017 })
    expect(answer.findings).toEqual(JSON.parse((await check(review, '--json')).out).files[0].findings)
    const lines = readFileSync(review, 'utf8').trimEnd().split('\n')
    expect(answer.lines.slice(0, lines.length).map(({ line }: { line: number }) => line)).toEqual(
      lines.map((_text, index) => index + 1),
    )
    for (const line of answer.lines) {
      expect(['record', 'noise', 'furniture', 'needs-a-person']).toContain(line.use)
      expect(Object.keys(line).filter((key) => !['line', 'use', 'record'].includes(key))).toEqual([])
    }
  })

  test('the plan that it gives is a plan: read again, nothing differs', async () => {
    const { plan } = JSON.parse((await terminal(['read', review, '--json'])).out)
    const again = JSON.parse((await terminal(['read', write('plan.json', plan), '--json'])).out)
    expect(again.plan).toEqual(plan)
    expect(again.lines).toEqual([])
    expect(again.findings.map(({ rule }: { rule: string }) => rule)).toContain('unmet-without-countermeasure')
  })

  test('a file that is refused gives the reasons', async () => {
    const { code, out } = await terminal(['read', 'missing.txt', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      errors: [{ kind: 'file-missing', file: 'missing.txt', message: expect.any(String), remedy: expect.any(String) }],
    })
  })
})

const hostile = join(root, '../shared/hostile')
if (existsSync(hostile))
  describe('extra: hostile JSON files', () => {
    test('all are refused, together, and each by name', async () => {
      const files = readdirSync(hostile).filter((name) => name.endsWith('.json'))
      const { code, out, err } = await check(...files.map((name) => join(hostile, name)), '--json')
      expect(code).toBe(1)
      const { files: read, errors } = JSON.parse(out)
      expect(read).toEqual([])
      expect(new Set(errors.map(({ file }: { file: string }) => file)).size).toBe(files.length)
      expect(err).not.toMatch(/\n\s+at /)
    })
  })

test.each([
  ['examples/findings/cell-without-value/triggers.xlsx', '振り返り!C8: 注意: '],
  ['examples/read-files/workbook-form/input.ods', "'様式2-1'!B11: 注意: "],
  ['examples/read-files/slides-review/input.pptx', 'slide=2: 参考: '],
  ['examples/read-files/pdf-review/input.pdf', 'page=1: 注意: '],
])('what is found in %s is found in its cell, slide or page', async (file, place) => {
  const path = join(root, file)
  const { out } = await terminal(['check', path])
  expect(out).toContain(`${path}: ${place}`)
  expect(out).not.toMatch(/:\d+:\d+: /)
})
