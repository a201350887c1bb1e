import { get } from 'node:http'
import { expect, test } from 'vitest'
import { serverAddress } from './stage.ts'

/** What one may wait for on a slow phone (a goal of the project): the page and all that it needs to be read, as sent. */
const atMost = 60_000

type Sent = { readonly encoding: string | undefined; readonly bytes: Buffer }

/** What really travels: the body before anybody unpacks it. */
const sent = (address: string, encoding: string): Promise<Sent> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], bytes: Buffer.concat(parts) }))
    }).on('error', reject)
  })

/** The page, and what it links to for being shown: style, scripts and pictures. */
async function weightOf(path: string, encoding: string): Promise<{ bytes: number; scripts: number }> {
  const address = new URL(path, serverAddress()).href
  const markup = await (await fetch(address)).text()
  const needed = [
    ...markup.matchAll(/<link rel="stylesheet" href="([^"]+)"|<(?:script|img)\b[^>]*\bsrc="([^"]+)"/g),
  ].map(([, style, source]) => new URL(style ?? source ?? '', address).href)
  const all = await Promise.all([address, ...needed].map((one) => sent(one, encoding)))
  expect(all.map((one) => one.encoding)).toEqual(all.map(() => encoding))
  return {
    bytes: all.reduce((sum, { bytes }) => sum + bytes.length, 0),
    scripts: needed.filter((one) => one.endsWith('.js')).length,
  }
}

const pages = ['/', '/en/', '/2017/', '/en/2017/']
test.each(['br', 'gzip'].flatMap((encoding) => pages.map((path) => ({ encoding, path }))))(
  '$path with its style is at most 60 kB as $encoding, without a script',
  async ({ encoding, path }) => {
    const { bytes, scripts } = await weightOf(path, encoding)
    expect(scripts).toBe(0)
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThanOrEqual(atMost)
  },
)
