import { expect, test } from 'vitest'
import { html, withTexts } from './html.ts'
import { markJapaneseWords } from './japanese-words.ts'

test.each([
  ['a title that stands alone', '防災訓練', '<span lang="ja">防災訓練</span>'],
  ['a name inside a sentence', 'Review of 港区.', 'Review of <span lang="ja">港区</span>.'],
  [
    'figures and brackets within the words go with them',
    '「みなトクモン」の認定(30社 44品): met',
    '<span lang="ja">「みなトクモン」の認定(30社 44品)</span>: met',
  ],
  ['Latin letters within stay outside', '区HPでの紹介', '<span lang="ja">区</span>HP<span lang="ja">での紹介</span>'],
  ['an escape is no word', '安全 & 安心', '<span lang="ja">安全</span> &amp; <span lang="ja">安心</span>'],
  ['markup stays text', '<b>防災', '&lt;b&gt;<span lang="ja">防災</span>'],
])('%s is marked', (_, text, marked) => {
  expect(markJapaneseWords(text)).toBe(marked)
})

test('a long text and a short one are marked alike, each time that they are asked for', () => {
  const long = '防災訓練に、地域の方と小学校の児童が一緒に参加しました。'
  for (const text of [long, '防災', long, '防災'])
    expect(markJapaneseWords(text)).toBe(`<span lang="ja">${text}</span>`)
})

const drawn = (draw: () => string) => withTexts(markJapaneseWords, draw)
test.each([
  ['a place that is filled in later', () => html`<p>${'Last changed \uE002day\uE002'}</p>`.text],
  ['English', () => html`<p>${'Of 69 targets, 47 were met'}</p>`.text],
  ['attributes', () => html`<a title="${'防災: met'}">met</a>`.text],
  ['what says its language', () => html`<a href="${'/'}" lang="${'ja'}" hreflang="${'ja'}">${'日本語'}</a>`.text],
  [
    'drawings',
    () =>
      html`<svg>
        <title>${'目標'}</title>
        <text x="${1}">${'平成29年度'}</text>
      </svg>`.text,
  ],
  ['choices of a form', () => html`<option>${'取組'}</option>`.text],
])('%s is left alone', (_, draw) => {
  expect(drawn(draw)).toBe(draw())
})

test('words behind a closing tag are marked', () => {
  expect(drawn(() => html`<p><a lang="${'en'}">${'x'}</a>${'達成'}</p>`.text)).toContain('<span lang="ja">達成</span>')
})
