import { describe, expect, test } from 'vitest'
import { refuseRequest } from './refuse-request.ts'

const ask = (url: string, { host = 'ku.example' } = {}) =>
  refuseRequest({ method: 'GET', url, headers: { host } })?.status

describe('addresses that no page has', () => {
  test.each([
    '/../etc/passwd',
    '/2017/../../etc/passwd',
    '/2017/..',
    '/%2e%2e/secret',
    '/.%2E/secret',
    '/2017%2f..%2fsecret',
    '/a\\b',
    '/a%5cb',
    '/a%00b',
    '/a%0d%0aSet-Cookie:x',
    '/%',
    '/%zz',
    '/%E3%81',
    '/%ff',
    '*',
    '',
    'ku.example/',
  ])('%s', (url) => {
    expect(ask(url)).toBe(400)
  })

  test('more than 8,192 letters', () => {
    expect(ask(`/${'a'.repeat(8192)}`)).toBe(414)
    expect(ask(`/search.html?q=${'a'.repeat(8000)}`)).toBeUndefined()
  })
})

test.each(['/', '/2017/', '/2017/..html', '/a..b/', '/%E6%B8%AF%E5%8C%BA', '/search.html?q=%E9&x=..%2f', '//'])(
  '%s is an address: whether a page stands there is asked later',
  (url) => {
    expect(ask(url)).toBeUndefined()
  },
)

describe('hosts', () => {
  test.each(['ku.example', 'localhost:3000', '127.0.0.1', '[::1]:3000', 'KU.example.', 'xn--8pvr4u.jp'])(
    '%s is one',
    (host) => {
      expect(ask('/', { host })).toBeUndefined()
    },
  )

  test.each([
    '',
    undefined,
    'a b',
    'ku.example/',
    'user@ku.example',
    'ku.example:port',
    '<script>',
    'a'.repeat(256),
    '港区.jp',
    'a,b',
  ])('%s is none', (host) => {
    expect(refuseRequest({ method: 'GET', url: '/', headers: host === undefined ? {} : { host } })?.status).toBe(400)
  })
})

test.each(['TRACE', 'TRACK', 'CONNECT'])('%s is not allowed, and the answer says what is', (method) => {
  const answer = refuseRequest({ method, url: '/', headers: { host: 'ku.example' } })
  expect(answer?.status).toBe(405)
  expect(answer?.headers.join(' ')).toContain('Allow GET, HEAD')
})
