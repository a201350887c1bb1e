import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { exampleDocument, keepPlan, minato, withResult } from '../../../tools/published/published-example.ts'
import { knownTenants } from '../../../tools/generate/reading-rules.ts'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import { runChild } from '../../outside/child-process.ts'
import { publicationsOf } from '../../store/queries/publication.ts'
import { storedPlan } from '../../store/queries/plan.ts'
import { createImportApp } from './import-app.ts'
import { uploadAtMost } from './upload.ts'

const key = 'a-key-of-this-test'
const host = 'ku.example'
let database: TestDatabase
let app: Hono
let cookie = ''
let csrf = ''

const { rules, checked } = await exampleDocument()
const town = `大阪市浪速区　平成30年度 運営方針の振り返り

# 経営課題１　安心して歩ける町

## 戦略1-1　見守りの輪を広げる

具体的取組	目標	実績	目標達成状況
(1)声かけの日	12回以上	15回	達成

あらたな柱：水辺のにぎわい
めざそう値：300人
`

beforeAll(async () => {
  database = await createTestDatabase()
  await keepPlan(database.db, minato, checked.plan, { rules, source: checked.source })
  const world = {
    store: { db: database.db, isOwn: false, close: async () => undefined },
    rules,
    tenants: await knownTenants(),
    runChild,
    now: () => new Date().toISOString(),
    newId: randomUUID,
    styleAt: '/style.css',
    style: 'a{}',
    script: '',
    onError: () => undefined,
  }
  app = createImportApp(world, { key, missing: (context) => context.text('no such page', 404) })
  const entered = await ask('/import/?key=a-key-of-this-test', { headers: { cookie: '' } })
  cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  csrf = /name="csrf" value="([^"]+)"/.exec(await (await ask('/import/')).text())?.[1] ?? ''
})
afterAll(() => database.close())

type Asked = {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: FormData | string | Uint8Array<ArrayBuffer>
}
async function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Response> {
  const usual = { host, cookie, ...(method === 'POST' ? { origin: `http://${host}` } : {}) }
  return app.request(`http://${host}${path}`, { method, headers: { ...usual, ...headers }, ...(body && { body }) })
}
const post = (path: string, fields: readonly (readonly [string, string])[], headers: Record<string, string> = {}) => {
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString()
  const own = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
  return ask(path, { method: 'POST', body, headers: { ...own, ...headers } })
}
/** Puts a document in and waits until it is a draft; its address. */
async function put(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'town.txt',
  more: Record<string, string> = {},
): Promise<Response> {
  const form = new FormData()
  form.set('csrf', csrf)
  form.set('file', new File([content], name))
  for (const [field, value] of Object.entries(more)) form.set(field, value)
  let answer = await ask('/import/', { method: 'POST', body: form })
  for (
    let at = answer.headers.get('location') ?? '';
    at.includes('reading/');
    at = answer.headers.get('location') ?? at
  ) {
    answer = await ask(new URL(at, `http://${host}/import/`).pathname)
    if (answer.status !== 303 && !answer.headers.has('refresh')) break
    if (answer.status === 303) break
    await new Promise((resolve) => void setTimeout(resolve, 300))
  }
  return answer
}
const drafted = async (content = town) => (await put(content)).headers.get('location') ?? ''
const versionOf = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
const heading = (page: string) => (/<h1>(.*?)<\/h1>/.exec(page)?.[1] ?? '').replace(/<[^>]+>/g, '')

/** Every route with something in the place of its parameters. */
const routes = () =>
  app.routes
    .filter(({ path }) => !path.includes('*'))
    .map(({ method, path }) => ({
      method,
      path: path
        .replace(/:tenant\{[^/]*\}(?=\/|$)/, '271071')
        .replace(/:(?:draft|job)\{[^/]*\}(?=\/|$)/, '00000000-0000-4000-8000-000000000000'),
    }))

describe('the door', () => {
  test('every route of the router is no page for whoever brings no cookie, a wrong one, or a wrong key', async () => {
    const all = routes()
    expect(all.length).toBeGreaterThan(30)
    const open: string[] = []
    for (const { method, path } of all)
      for (const own of ['', 'furikaeri-import=guessed', `__Host-furikaeri-import=${cookie.split('=')[1]}x`]) {
        const answer = await ask(`${path}?key=guessed`, { method, headers: { cookie: own } })
        if (answer.status !== 404 || (await answer.text()) !== 'no such page') open.push(`${method} ${path}`)
      }
    expect(open).toEqual([])
  })

  test('opens with the key: a cookie that scripts cannot read, and an address without the key', async () => {
    const entered = await ask(`/import/?key=${key}`, { headers: { cookie: '' } })
    expect(entered.status).toBe(303)
    expect(entered.headers.get('location')).toBe('./')
    expect(entered.headers.get('set-cookie')).toMatch(
      /^furikaeri-import=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  test('by TLS the cookie belongs to this host alone', async () => {
    const entered = await ask(`/import/?key=${key}`, { headers: { 'x-forwarded-proto': 'https', cookie: '' } })
    expect(entered.headers.get('set-cookie')).toMatch(
      /^__Host-furikaeri-import=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
  })

  test('no answer is kept by caches or found by search engines', async () => {
    for (const path of ['/import/', '/import/import.js', '/en/import/']) {
      const { headers, status } = await ask(path)
      expect([path, status, headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([
        path,
        200,
        'private, no-store',
        'noindex',
      ])
    }
  })
})

describe('what changes something comes from a page of ours', () => {
  test.each([
    ['without the mark of the session', [['csrf', '']], {}],
    ['with a mark that was guessed', [['csrf', 'guessed']], {}],
    ['from another site', undefined, { origin: 'https://evil.example' }],
    ['from a page that hides where it is', undefined, { origin: 'null' }],
    ['from another site, as the browser says', undefined, { 'sec-fetch-site': 'cross-site' }],
    ['as no form', undefined, { 'content-type': 'text/plain' }],
  ] as const)('%s nothing is done', async (_, fields, headers) => {
    const at = await drafted()
    const answer = await post(`${at}discard`, fields ?? [['csrf', csrf]], headers)
    expect(answer.status).toBe(403)
    expect((await ask(at)).status).toBe(200)
  })

  test('an upload without the mark, or from elsewhere, is not read', async () => {
    const form = new FormData()
    form.set('file', new File([town], 'town.txt'))
    expect((await ask('/import/', { method: 'POST', body: form })).status).toBe(403)
    form.set('csrf', csrf)
    expect(
      (await ask('/import/', { method: 'POST', body: form, headers: { origin: 'https://evil.example' } })).status,
    ).toBe(403)
  })
})

describe('uploads', { timeout: 60_000 }, () => {
  test('a document becomes a draft of the ward and the year that it names', async () => {
    const at = await drafted()
    expect(at).toMatch(/^\/import\/271110\/[0-9a-f-]{36}\/$/)
    const page = await (await ask(at)).text()
    expect(heading(page)).toBe('人の確認が要る行 2')
    expect(page).toContain('town.txt — 大阪市浪速区 平成30年度(2018)')
    expect((await (await ask('/import/')).text()).includes(at.replace('/import/', './'))).toBe(true)
  })

  test.each([
    ['nothing at all', '', 'a.txt', 422, 'どちらかを入れてください'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'a.txt', 415, 'a.txt'],
    ['what only looks like a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'a.xlsx', 422, 'a.xlsx'],
    ['a text in which there is no plan', 'こんにちは', 'a.txt', 422, 'a.txt'],
    ['a name that leads elsewhere', 'こんにちは', '../../etc/<b>passwd.txt', 422, '&lt;b&gt;passwd.txt'],
  ])('%s is refused in a sentence that names it', async (_, content, name, status, said) => {
    const answer = await put(content, name)
    const page = await answer.text()
    expect([answer.status, /role="alert"/.test(page)]).toEqual([status, true])
    expect(page).toContain(said)
    expect(page).not.toContain('../etc')
  })

  test('more than the cap is refused before it is read, whatever its head says', async () => {
    const body = new Uint8Array(uploadAtMost + 300_000)
    const said = await ask('/import/', { method: 'POST', body, headers: { 'content-length': String(body.length) } })
    const unsaid = await ask('/import/', {
      method: 'POST',
      body,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect([said.status, unsaid.status]).toEqual([413, 413])
  })

  test('pasted text is read like a file', async () => {
    const form = new FormData()
    form.set('csrf', csrf)
    form.set('text', town)
    form.set('file', new File([], ''))
    form.set('tenant', '271047')
    const answer = await ask('/import/', { method: 'POST', body: form })
    expect(answer.status).toBe(303)
  })
})

describe('placing lines', () => {
  test('a line is placed under a record, taken back and put again', async () => {
    const at = await drafted()
    const place = async (fields: readonly (readonly [string, string])[], action = 'place') =>
      post(`${at}${action}`, [['csrf', csrf], ['version', versionOf(await (await ask(at)).text())], ...fields])
    const under = /<option value="(initiative-[^"]+)"/.exec(await (await ask(at)).text())?.[1] ?? ''
    expect(
      (
        await place([
          ['line', '10'],
          ['role', 'initiative'],
          ['under', under],
        ])
      ).status,
    ).toBe(303)
    expect(heading(await (await ask(at)).text())).toBe('人の確認が要る行 1')
    expect((await place([], 'undo')).status).toBe(303)
    expect(heading(await (await ask(at)).text())).toBe('人の確認が要る行 2')
    expect((await place([], 'redo')).status).toBe(303)
    expect(await (await ask(at)).text()).toContain('水辺のにぎわい</a>')
  })

  test('two tabs: the second one, on an older version, is told so, and nothing is lost', async () => {
    const at = await drafted()
    const fields = [
      ['csrf', csrf],
      ['version', '1'],
      ['role', 'nothing'],
    ] as const
    expect((await post(`${at}place`, [...fields, ['line', '10']])).status).toBe(303)
    const late = await post(`${at}place`, [...fields, ['line', '11']])
    const page = await late.text()
    expect([late.status, heading(page)]).toEqual([409, '人の確認が要る行 1'])
    expect(page).toContain('ほかの画面で')
    expect(versionOf(page)).toBe('2')
  })

  test('what cannot be placed is said, and stays as it is', async () => {
    const at = await drafted()
    const answer = await post(`${at}place`, [
      ['csrf', csrf],
      ['version', '1'],
      ['line', '10'],
      ['role', 'activity'],
    ])
    expect(answer.status).toBe(422)
    expect(heading(await answer.text())).toBe('人の確認が要る行 2')
  })

  test.each(['role=emperor&line=10', 'role=goal&line=0', 'role=goal&line=abc', 'role=goal&line=10&cell=999999999', ''])(
    'a form that is none of ours changes nothing: %s',
    async (query) => {
      const at = await drafted()
      const fields = [...new URLSearchParams(query)]
      expect((await post(`${at}place`, [['csrf', csrf], ['version', '1'], ...fields])).status).toBe(422)
      expect(versionOf(await (await ask(at)).text())).toBe('1')
    },
  )
})

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
