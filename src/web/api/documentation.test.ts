import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { problemAnchor, problemStatus } from './problem.ts'
import { operations } from './operations/operations.ts'
import { serveDocumentation } from './documentation.ts'

function served(url?: string) {
  const app = new Hono()
  serveDocumentation(app, { url, style: 'style-x.css' })
  return { page: async (path: string) => (await app.request(path)).text(), app }
}
const idsOf = (page: string) => new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))

test.each(['/api/', '/en/api/'])(
  '%s explains every operation and every problem where their addresses lead',
  async (path) => {
    const ids = idsOf(await served().page(path))
    for (const { id } of operations) expect(ids).toContain(id)
    for (const kind of ['not-found', 'invalid-parameters', 'unavailable'] as const)
      expect(ids).toContain(problemAnchor(kind))
    expect(Object.keys(problemStatus).length).toBe([...ids].filter((id) => id?.startsWith('problem-')).length)
  },
)

test.each(['/api/', '/en/api/'])('%s leads nowhere on itself that is not there, and needs no script', async (path) => {
  const page = await served().page(path)
  const ids = idsOf(page)
  const inside = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(inside.length).toBeGreaterThan(40)
  expect(inside.filter((id) => !ids.has(id))).toEqual([])
  expect([...page.matchAll(/<script(?! type="application\/ld\+json")/g)]).toEqual([])
})

test('examples are addresses that can be asked: on this machine, or where the site stands', async () => {
  expect(await served().page('/api/')).toContain('http://localhost:3000/api/v1/plans/271071/2017')
  expect(await served('https://example.org/a/').page('/api/')).toContain('https://example.org/a/api/v1/tenants')
})

test('without the slash the way is shown, also behind a proxy that has put something before it', async () => {
  const answer = await served().app.request('/api')
  expect([answer.status, answer.headers.get('location')]).toEqual([301, 'api/'])
})
