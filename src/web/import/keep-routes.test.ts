import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedImport, town, type AskedImport } from '../../../tools/published/asked-import.ts'
import { exampleDocument, keepPlan, minato, withResult } from '../../../tools/published/published-example.ts'
import type { TestDatabase } from '../../../tools/test-database/test-database.ts'
import { storedPlan } from '../../store/queries/plan.ts'
import { publicationsOf } from '../../store/queries/publication.ts'

let database: TestDatabase
let csrf = ''
let ask: AskedImport['ask']
let post: AskedImport['post']
let drafted: AskedImport['drafted']
const { rules, checked } = await exampleDocument()
beforeAll(async () => {
  ;({ database, csrf, ask, post, drafted } = await askedImport())
})
afterAll(() => database.close())

const versionOf = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
const heading = (page: string) => (/<h1>(.*?)<\/h1>/.exec(page)?.[1] ?? '').replace(/<[^>]+>/g, '')

describe('keeping', { timeout: 60_000 }, () => {
  const takes = (page: string) =>
    [...page.matchAll(/name="take" value="([^"]+)"/g)].map(([, id = '']) => ['take', id] as const)
  const basedOn = (page: string) => ['basedOn', /name="basedOn" value="(\d+)"/.exec(page)?.[1] ?? ''] as const
  const agreed = async (at: string) => {
    const page = await (await ask(`${at}difference`)).text()
    return { page, fields: [['csrf', csrf], ['version', versionOf(page)], basedOn(page)] as const }
  }

  test('part of it is kept, the rest stays in the draft; then the rest; then it is published', async () => {
    const at = await drafted()
    const { page, fields } = await agreed(at)
    expect(heading(page)).toMatch(/^新しく保存する記録 \d+ 件$/)
    const [first = ['take', ''] as const, ...rest] = takes(page)
    const partly = await post(`${at}accept`, [...fields, first])
    expect(partly.headers.get('location')).toBe(`./done?revision=1&left=${rest.length}`)
    const { page: then, fields: again } = await agreed(at)
    expect(
      takes(then)
        .map(([, id]) => id)
        .toSorted(),
    ).toEqual(rest.map(([, id]) => id).toSorted())
    expect((await post(`${at}accept`, [...again, ...takes(then)])).headers.get('location')).toBe(
      './done?revision=2&left=0',
    )
    expect(heading(await (await ask(`${at}done`)).text())).toBe('第2版として保存しました')
    expect((await ask(at)).headers.get('location')).toBe('./done')
    expect((await post(`${at}publish`, [['csrf', csrf]])).headers.get('location')).toBe('./published?sequence=1')
    expect((await publicationsOf(database.db, '271110')).map(({ sequence }) => sequence)).toEqual([1])
  })

  test('a double click keeps it once', async () => {
    const at = await drafted(town.replace('12回以上', '13回以上'))
    const { page, fields } = await agreed(at)
    const answers = [
      await post(`${at}accept`, [...fields, ...takes(page)]),
      await post(`${at}accept`, [...fields, ...takes(page)]),
    ]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await storedPlan(database.db, '271110', 2018))?.revision).toBe(3)
  })

  test('when somebody else kept another revision in between, it says so with the new difference, and keeps the ticks', async () => {
    const words = 'つながりづくりの支援'
    const document = `大阪市港区 平成29年度 運営方針\n# 経営課題１ 町\n## 戦略1-1 輪\n具体的取組\t目標\t実績\t目標達成状況\n(1)${words}\t1回\t2回\t達成\n`
    const at = await drafted(document)
    const { page, fields } = await agreed(at)
    const [first = ['take', ''] as const] = takes(page)
    await keepPlan(database.db, minato, withResult(checked.plan, '61'), { rules, source: checked.source })
    const late = await post(`${at}accept`, [...fields, first])
    const now = await late.text()
    expect(late.status).toBe(409)
    expect(now).toContain('ほかの人がこの年度の計画を保存しました')
    expect(/name="take" value="[^"]+" checked/g[Symbol.match](now)).toHaveLength(1)
    expect(basedOn(now)).toEqual(['basedOn', '2'])
    expect((await storedPlan(database.db, '271071', 2017))?.revision).toBe(2)
  })

  test('nothing ticked, nothing kept', async () => {
    const at = await drafted(town.replace('平成30年度', '平成31年度'))
    const { fields } = await agreed(at)
    const answer = await post(`${at}accept`, fields)
    expect([answer.status, (await storedPlan(database.db, '271110', 2019)) === undefined]).toEqual([422, true])
  })

  test('errors that remain must have been seen before it is published', async () => {
    const at = await drafted(town.replace('平成30年度', '令和2年度').replace('15回\t達成', '9回\t達成'))
    const { page, fields } = await agreed(at)
    await post(`${at}accept`, [...fields, ...takes(page)])
    const unseen = await post(`${at}publish`, [['csrf', csrf]])
    expect([unseen.status, (await unseen.text()).includes('誤りが残っています')]).toEqual([422, true])
    expect(
      (
        await post(`${at}publish`, [
          ['csrf', csrf],
          ['seen', 'yes'],
        ])
      ).status,
    ).toBe(303)
  })

  test('a draft that is thrown away is no page any more', async () => {
    const at = await drafted()
    expect((await ask(`${at}discard`)).status).toBe(200)
    expect((await post(`${at}discard`, [['csrf', csrf]])).headers.get('location')).toBe('../../?said=discarded')
    expect((await ask(at)).status).toBe(404)
  })
})

describe('whose it is', () => {
  const nameless = town.replace('大阪市浪速区　平成30年度 ', '')

  test('a document that does not say it becomes a draft of nobody yet, and asks', async () => {
    const at = await drafted(nameless)
    expect(at).toMatch(/^\/import\/000000\//)
    const refused = await ask(`${at}difference`)
    expect(refused.status).toBe(422)
    const wrong = await post(`${at}address`, [
      ['csrf', csrf],
      ['tenant', '271111'],
      ['year', 'H30'],
    ])
    expect(wrong.status).toBe(422)
    const moved = await post(`${at}address`, [
      ['csrf', csrf],
      ['tenant', '大阪市浪速区'],
      ['year', 'H30'],
    ])
    expect(moved.headers.get('location')).toMatch(/^\.\.\/\.\.\/271110\//)
    expect((await ask(at)).status).toBe(404)
    expect((await ask(at.replace('000000', '271110'))).status).toBe(200)
  })
})

test('a label that is to be remembered is offered in the next document of the ward', async () => {
  const own = town.replace('平成30年度', '令和3年度')
  const at = await drafted(own)
  const page = await (await ask(at)).text()
  const under = /<option value="(initiative-[^"]+)"/.exec(page)?.[1] ?? ''
  const placed = [
    ['line', '11'],
    ['role', 'target'],
    ['under', under],
    ['remember', 'yes'],
  ] as const
  await post(`${at}place`, [['csrf', csrf], ['version', '1'], ...placed])
  const difference = await (await ask(`${at}difference`)).text()
  const ticks = [...difference.matchAll(/name="take" value="([^"]+)"/g)].map(([, id = '']) => ['take', id] as const)
  await post(`${at}accept`, [['csrf', csrf], ['version', '2'], ['basedOn', '0'], ...ticks])
  const next = await drafted(own.replace('令和3年度', '令和4年度'))
  expect(await (await ask(next)).text()).toContain('「めざそう値」で始まる行が 1 行あります。')
  expect(
    (
      await post(`${next}suggested`, [
        ['csrf', csrf],
        ['version', '1'],
      ])
    ).status,
  ).toBe(303)
  expect(heading(await (await ask(next)).text())).toBe('人の確認が要る行 1')
})

test('a record that was renamed is offered as the same: taken as such it is changed, and not removed and added', async () => {
  const year = town.replace('平成30年度', '令和5年度')
  const keep = async (at: string, query = '') => {
    const page = await (await ask(`${at}difference${query}`)).text()
    const all = [...page.matchAll(/name="(take|version|basedOn|same)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    )
    return { page, fields: [['csrf', csrf] as const, ...all] }
  }
  const first = await drafted(year)
  await post(`${first}accept`, (await keep(first)).fields)
  const at = await drafted(year.replace('声かけの日', '朝の声かけの日'))
  const { page } = await keep(at)
  expect(page).toContain('名前が変わったものとみられます')
  const match = /name="same" value="([^"]+~[^"]+)"/.exec(page)?.[1] ?? ''
  const chosen = await post(`${at}difference`, [
    ['csrf', csrf],
    ['same', match],
  ])
  const then = await keep(at, new URL(chosen.headers.get('location') ?? '', 'http://a/b').search)
  expect(then.page).toContain('<del><span class="unseen">前</span> 声かけの日</del>')
  expect(
    (
      await post(
        `${at}accept`,
        then.fields.filter(([name, value]) => name !== 'same' || value === match),
      )
    ).status,
  ).toBe(303)
  const [kept] = (await storedPlan(database.db, '271110', 2023))?.plan.initiatives ?? []
  expect([kept?.id, kept?.title.text]).toEqual([match.split('~')[1], '朝の声かけの日'])
})
