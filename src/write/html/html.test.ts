import { describe, expect, test } from 'vitest'
import { html, raw } from './html.ts'

const words = '<b>"words"</b>'

describe('the layout of a template does not reach the page', () => {
  test.each([
    [
      'between tags',
      html`<ul>
        <li>a</li>
        <li>b</li>
      </ul>`,
      '<ul><li>a</li><li>b</li></ul>',
    ],
    ['around values', html`<p>${'a'}</p>`, '<p>a</p>'],
    [
      'within a tag it is a space, beside values too',
      html`<td role="cell" ${raw('hidden')} class="${'x'}"></td>`,
      '<td role="cell" hidden class="x"></td>',
    ],
    ['between words it is a space', html`<p>one two three</p>`, '<p>one two three</p>'],
    ['a space on one line stays', html`<b>a</b> <b>b</b> ${'c'}`, '<b>a</b> <b>b</b> c'],
  ])('%s', (_, made, expected) => {
    expect(made.text).toBe(expected)
  })
})

test('values are escaped and keep their own line breaks', () => {
  expect(html`<p>${words}</p>`.text).toBe('<p>&lt;b&gt;&quot;words&quot;&lt;/b&gt;</p>')
  expect(html`<p>${'a\n  b'}</p>`.text).toBe('<p>a\n  b</p>')
})

test('markup within markup is not escaped again', () => {
  expect(html`<p>${[html`<b>${'&'}</b>`, raw('<i></i>')]}</p>`.text).toBe('<p><b>&amp;</b><i></i></p>')
})
