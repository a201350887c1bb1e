import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedImport, key, town, type AskedImport } from '../../../tools/published/asked-import.ts'
import { uploadAtMost } from './upload.ts'

let app: AskedImport['app']
let [cookie, csrf] = ['', '']
let ask: AskedImport['ask']
let post: AskedImport['post']
let put: AskedImport['put']
let drafted: AskedImport['drafted']
let close: () => Promise<void>
beforeAll(async () => {
  const asked = await askedImport()
  ;({ app, cookie, csrf, ask, post, put, drafted } = asked)
  close = asked.database.close
})
afterAll(() => close())

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
