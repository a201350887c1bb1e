import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { runChild } from '../../src/outside/child-process.ts'
import { createImportApp } from '../../src/web/import/import-app.ts'
import { knownTenants } from '../generate/reading-rules.ts'
import { createTestDatabase, type TestDatabase } from '../test-database/test-database.ts'
import { exampleDocument, keepPlan, minato } from './published-example.ts'

export const key = 'a-key-of-this-test'
export const host = 'ku.example'

/** A review of an invented ward's year with two lines that no form knows. */
export const town = `大阪市浪速区　平成30年度 運営方針の振り返り

# 経営課題１　安心して歩ける町

## 戦略1-1　見守りの輪を広げる

具体的取組	目標	実績	目標達成状況
(1)声かけの日	12回以上	15回	達成

あらたな柱：水辺のにぎわい
めざそう値：300人
`

type Asked = {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: FormData | string | Uint8Array<ArrayBuffer>
}
type Fields = readonly (readonly [string, string])[]

/** The import as an officer asks it who was let in, on a database of its own that keeps the example ward. */
export type AskedImport = {
  readonly app: Hono
  readonly database: TestDatabase
  readonly cookie: string
  readonly csrf: string
  readonly ask: (path: string, asked?: Asked) => Promise<Response>
  readonly post: (path: string, fields: Fields, headers?: Record<string, string>) => Promise<Response>
  /** Puts a document in and waits until it is a draft or refused. */
  readonly put: (content: string | Uint8Array<ArrayBuffer>, name?: string) => Promise<Response>
  /** The address of the draft that a document becomes. */
  readonly drafted: (content?: string) => Promise<string>
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds))

async function createApp(database: TestDatabase): Promise<Hono> {
  const { rules, checked } = await exampleDocument()
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
  return createImportApp(world, { key, missing: (context) => context.text('no such page', 404) })
}

export async function askedImport(): Promise<AskedImport> {
  const database = await createTestDatabase()
  const app = await createApp(database)
  const askAs = async (cookie: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}) => {
    const usual = { host, cookie, ...(method === 'POST' ? { origin: `http://${host}` } : {}) }
    return app.request(`http://${host}${path}`, { method, headers: { ...usual, ...headers }, ...(body && { body }) })
  }
  const entered = await askAs('', `/import/?key=${key}`)
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const ask: AskedImport['ask'] = (path, asked) => askAs(cookie, path, asked)
  const csrf = /name="csrf" value="([^"]+)"/.exec(await (await ask('/import/')).text())?.[1] ?? ''
  const post: AskedImport['post'] = (path, fields, headers = {}) => {
    const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString()
    const own = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
    return ask(path, { method: 'POST', body, headers: { ...own, ...headers } })
  }
  const put: AskedImport['put'] = async (content, name = 'town.txt') => {
    const form = new FormData()
    form.set('csrf', csrf)
    form.set('file', new File([content], name))
    let answer = await ask('/import/', { method: 'POST', body: form })
    const reading = answer.headers.get('location')
    while (reading?.includes('reading/') === true) {
      answer = await ask(new URL(reading, `http://${host}/import/`).pathname)
      if (!answer.headers.has('refresh')) break
      await pause(300)
    }
    return answer
  }
  const drafted = async (content = town) => (await put(content)).headers.get('location') ?? ''
  return { app, database, cookie, csrf, ask, post, put, drafted }
}
