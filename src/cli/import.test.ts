import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runFurikaeri } from '../../tools/run-furikaeri.ts'
import { patience, terminalInFolder } from '../../tools/test-database/terminal-in-folder.ts'

const root = join(import.meta.dirname, '../..')
const review = join(root, 'examples/minato-fy2017/review.txt')
const { folder, run, kept } = terminalInFolder('import')
const importing = (...words: readonly string[]) => run('import', ...words)

/** What was refused; that something takes its time (…) is none of it. */
const sentences = (err: string) => err.split('\n').filter((line) => line !== '' && !line.endsWith(' …'))

const asPlan = (name: string, plan: object): string => {
  writeFileSync(join(folder, name), JSON.stringify(plan))
  return name
}
const emptyPlan = {
  schema: 'furikaeri.plan/1',
  form: { id: 'review-deck', version: 1 },
  levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
  sources: [],
  goals: [],
  initiatives: [],
  history: [],
}

describe('a published review', patience, () => {
  test('without a yes and without anybody to ask: the difference is shown, nothing is written', async () => {
    const { code, out, err } = await importing(review, '--tenant', '271071')
    expect(code).toBe(1)
    expect(sentences(err)).toEqual([
      '確認がないため、書き込みませんでした。画面で「はい」と答えるか、--yes を付けてください。',
    ])
    expect(out).toContain('大阪府大阪市港区 271071  平成29年度 (2017)\n新しく保存します\n  + 追加 ')
    expect(await kept(2017)).toBeUndefined()
  })

  test('with --yes it becomes revision 1', async () => {
    const { code, out } = await importing(review, '--tenant', '271071', '--yes')
    expect(code).toBe(0)
    expect(out.endsWith('第1版として保存しました\n')).toBe(true)
    expect((await kept(2017))?.revision).toBe(1)
  })

  test('for somebody whom it nowhere names: that is said before anybody agrees, and in the JSON', async () => {
    const { out } = await importing(review, '--tenant', '131016')
    expect(out).toContain('資料のどこにも「千代田区」の名がありません。団体コードが合っているか確かめてください')
    const json = await importing(review, '--tenant', '131016', '--json')
    expect(JSON.parse(json.out)).toMatchObject({ tenantNamed: false, written: false })
  })

  test('again, it says that nothing differs and writes nothing', async () => {
    const { code, out, err } = await importing(review, '--tenant', '271071', '--yes')
    expect({ code, said: sentences(err) }).toEqual({ code: 0, said: [] })
    expect(out).toContain('何も書き込みません')
    expect((await kept(2017))?.revision).toBe(1)
  })

  test('with one figure changed, that figure is the difference', async () => {
    const changed = readFileSync(review, 'utf8').replaceAll('79.2', '79.3')
    expect(changed).not.toBe(readFileSync(review, 'utf8'))
    writeFileSync(join(folder, 'changed.txt'), changed)
    const { code, out } = await importing('changed.txt', '--tenant', '271071', '--yes', '--lang', 'en')
    expect(code).toBe(0)
    expect(out).toMatch(/1 difference to revision 1\n {2}~ changed /)
    expect(out).toContain('79.3')
    expect((await kept(2017))?.revision).toBe(2)
  })

  describe('that calls an initiative otherwise', () => {
    const renamed = () => {
      const file = join(folder, 'renamed.txt')
      writeFileSync(file, readFileSync(review, 'utf8').replaceAll('校庭等の芝生化', '校庭・園庭の芝生化'))
      return file
    }

    test('says that it is probably the kept one; without a yes to that it is another one', async () => {
      const { out } = await importing(renamed(), '--tenant', '271071')
      expect(out).toContain(
        '取組「校庭・園庭の芝生化」は、保存済みの「校庭等の芝生化」の名前が変わったものとみられます(題の近さ 80%)',
      )
      expect(out).toContain('同じものとは扱っていません')
      expect(out).toContain('- 削除')
    })

    test('with --take-matches it is the same: its title has changed, and nothing is removed', async () => {
      const { out } = await importing(renamed(), '--tenant', '271071', '--take-matches', '--yes', '--json')
      const { matches, changes, revision } = JSON.parse(out)
      expect(matches).toMatchObject([{ level: 'initiative', kept: { title: '校庭等の芝生化' }, taken: true }])
      expect(new Set(changes.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['changed']))
      expect(revision).toBe(3)
      const again = await importing(renamed(), '--tenant', '271071', '--take-matches', '--yes', '--json')
      expect(JSON.parse(again.out)).toMatchObject({ changes: [], written: false })
    })
  })
})

describe('for scripts (--json)', patience, () => {
  const file = asPlan('vision.json', {
    ...emptyPlan,
    tenant: '271071',
    fiscalYear: 2020,
    vision: { text: '住みよい区' },
  })

  test('without a yes: the difference and the reason, nothing written', async () => {
    const { code, out } = await importing(file, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      tenant: '271071',
      fiscalYear: 2020,
      basedOn: 0,
      changes: [{ record: 'plan', path: 'vision', kind: 'added', after: { text: '住みよい区' } }],
      written: false,
      errors: [{ kind: 'not-confirmed' }],
    })
    expect(await kept(2020)).toBeUndefined()
  })

  test('with a yes: written, and the second time not', async () => {
    const [first, second] = [await importing(file, '--json', '--yes'), await importing(file, '--json', '--yes')]
    expect(JSON.parse(first.out)).toMatchObject({ written: true, revision: 1, basedOn: 0 })
    expect(JSON.parse(second.out)).toMatchObject({ written: false, revision: 1, basedOn: 1, changes: [] })
    expect([first.code, second.code]).toEqual([0, 0])
  })

  test('a plan without any content is a first revision too, not “no difference”', async () => {
    const empty = asPlan('empty.json', { ...emptyPlan, tenant: '271071', fiscalYear: 2021 })
    const { out } = await importing(empty, '--json', '--yes')
    expect(JSON.parse(out)).toMatchObject({ written: true, revision: 1, changes: [] })
  })
})

describe('whose plan of which year', patience, () => {
  const file = asPlan('nobodys.json', { ...emptyPlan, mission: { text: '安心' } })
  const minatos = asPlan('minatos.json', {
    ...emptyPlan,
    tenant: '271071',
    fiscalYear: 2022,
    mission: { text: '安心' },
  })

  test.each([
    ['neither is known: both are asked for at once', [file], ['tenant-needed', 'year-needed']],
    ['the check digit is wrong', [file, '--tenant', '271072', '--year', 'H30'], ['tenant-code-wrong']],
    ['another ward than the plan says', [minatos, '--tenant', '131016'], ['tenant-differs']],
  ])('%s', async (_, words, kinds) => {
    const { code, out, err } = await importing(...words, '--yes', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out).errors.map(({ kind }: { kind: string }) => kind)).toEqual(kinds)
    expect(sentences(err)).toHaveLength(kinds.length)
  })

  test('given at the terminal, in whatever writing', async () => {
    const { out } = await importing(file, '--tenant', '271071', '--year', '令和5年度', '--yes', '--json')
    expect(JSON.parse(out)).toMatchObject({ tenant: '271071', fiscalYear: 2023, written: true })
  })
})

test('what is no address of a database is refused as such, without repeating it', async () => {
  const { code, err } = await runFurikaeri(['import', review, '--tenant', '271071', '--yes'], {
    env: { DATABASE_URL: 'secret-word' },
  })
  expect(code).toBe(1)
  expect(sentences(err).join('\n')).toMatch(/^DATABASE_URL がデータベースの住所になっていません。/)
  expect(err).not.toContain('secret-word')
})

test('a database that cannot be reached is said in one sentence', async () => {
  const { code, err } = await runFurikaeri(['import', review, '--tenant', '271071', '--yes'], {
    env: { DATABASE_URL: 'postgresql://127.0.0.1:9/none' },
  })
  expect(code).toBe(1)
  expect(sentences(err).join('\n')).toMatch(/^DATABASE_URL のデータベースにつながりません: .*ECONNREFUSED.*。$/)
})

test(
  'four imports at once into one data folder of our own: each is kept, and the last one stops the database',
  patience,
  async () => {
    const data = join(folder, 'data')
    const years = ['2011', '2012', '2013', '2014']
    const file = asPlan('parallel.json', { ...emptyPlan, tenant: '271071', mission: { text: '安心' } })
    const all = await Promise.all(
      years.map((year) =>
        runFurikaeri(['import', file, '--year', year, '--data', data, '--yes', '--json'], { cwd: folder }),
      ),
    )
    expect(all.map(({ code, err }) => ({ code, said: sentences(err) }))).toEqual(
      years.map(() => ({ code: 0, said: [] })),
    )
    expect(all.map(({ out }) => JSON.parse(out).written)).toEqual([true, true, true, true])
    expect(existsSync(join(data, 'postgres/PG_VERSION'))).toBe(true)
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
  },
)
