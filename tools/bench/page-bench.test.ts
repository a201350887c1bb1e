import { expect, test } from 'vitest'
import { bareTemplate } from './page-bench.ts'

test('the bare template writes the very same page', () => {
  const page =
    '<!doctype html><html><body><p title="a &amp; b">1 &lt; 2 &amp;amp; &quot;3&quot; &#39;</p>\n<!-- x --></body></html>'
  expect(bareTemplate(page)()).toBe(page)
})
