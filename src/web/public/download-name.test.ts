import { expect, test } from 'vitest'
import { downloadName } from './download-name.ts'

test.each([
  [
    '2017/indicators.csv',
    '大阪市港区',
    `attachment; filename="2017-indicators.csv"; filename*=UTF-8''%E5%A4%A7%E9%98%AA%E5%B8%82%E6%B8%AF%E5%8C%BA-2017-indicators.csv`,
  ],
  ['271071/2017/plan.json', undefined, `attachment; filename="2017-plan.json"; filename*=UTF-8''2017-plan.json`],
  [
    '2017/plan.json',
    `a"'(*)\r\n`,
    `attachment; filename="2017-plan.json"; filename*=UTF-8''a%22%27%28%2A%29%0D%0A-2017-plan.json`,
  ],
  [
    '2017/review.pdf',
    '港区',
    `attachment; filename="2017-review.pdf"; filename*=UTF-8''${encodeURIComponent('港区-2017-振り返り資料.pdf')}`,
  ],
  [
    '271071/2017/sheets.ods',
    '港区',
    `attachment; filename="2017-sheets.ods"; filename*=UTF-8''${encodeURIComponent('港区-2017-様式.ods')}`,
  ],
  [
    '271071/en/2017/review.pptx',
    '港区',
    `attachment; filename="2017-review-en.pptx"; filename*=UTF-8''${encodeURIComponent('港区-2017-review-en.pptx')}`,
  ],
  [
    '2017/plan.pdf',
    undefined,
    `attachment; filename="2017-plan.pdf"; filename*=UTF-8''${encodeURIComponent('2017-計画と振り返り.pdf')}`,
  ],
])('%s of %s is saved as %s', (path, ward, expected) => {
  expect(downloadName(path, () => ward)).toBe(expected)
})

test.each([
  'index.html',
  '2017/index.html',
  'search-index.js',
  '2017/share.png',
  'feed.xml',
  '2017/other.pdf',
  'review.pdf',
])('%s is no download', (path) => {
  expect(downloadName(path, () => 'x')).toBeUndefined()
})
