import { expect, test } from 'vitest'
import { markJapaneseWords } from './japanese-words.ts'

test.each([
  ['a title that stands alone', '<b>防災訓練</b>', '<b><span lang="ja">防災訓練</span></b>'],
  ['a name inside a sentence', '<p>Review of 港区.</p>', '<p>Review of <span lang="ja">港区</span>.</p>'],
  [
    'figures and brackets within the words go with them',
    '<p>"「みなトクモン」の認定(30社 44品)" met</p>',
    '<p>"<span lang="ja">「みなトクモン」の認定(30社 44品)</span>" met</p>',
  ],
  [
    'Latin letters within stay outside',
    '<p>区HPでの紹介</p>',
    '<p><span lang="ja">区</span>HP<span lang="ja">での紹介</span></p>',
  ],
  ['words behind a closing tag', '<p><b>47</b>達成</p>', '<p><b>47</b><span lang="ja">達成</span></p>'],
  [
    'an escape is no word',
    '<p>安全 &amp; 安心</p>',
    '<p><span lang="ja">安全</span> &amp; <span lang="ja">安心</span></p>',
  ],
])('%s is marked', (_, body, marked) => {
  expect(markJapaneseWords(body)).toBe(marked)
})

test.each([
  ['a place that is filled in later', '<p>Last changed \uE002day\uE002</p>'],
  ['English', '<p>Of 69 targets, 47 were met</p>'],
  ['attributes', '<a title="防災: met">met</a>'],
  ['what says its language', '<a href="/" lang="ja" hreflang="ja">日本語</a>'],
  ['drawings', '<svg><title>目標</title><text x="1">平成29年度</text></svg>'],
  ['choices of a form', '<option>取組</option>'],
])('%s is left alone', (_, body) => {
  expect(markJapaneseWords(body)).toBe(body)
})
