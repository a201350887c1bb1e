import { describe, expect, test } from 'vitest'
import { readings } from '../../report/sentences/vocabulary.ts'
import { html, withTexts } from './html.ts'
import { withReadings } from './ruby.ts'

const ruby = (word: string, reading: string) => `<ruby>${word}<rt>${reading}</rt></ruby>`

describe('words get their readings', () => {
  test.each([
    ['運営方針の振り返り', `${ruby('運営方針', 'うんえいほうしん')}の${ruby('振り返り', 'ふりかえり')}`],
    ['22が未達成', `22が${ruby('未達成', 'みたっせい')}`],
    ['取組みと取組', `${ruby('取組み', 'とりくみ')}と${ruby('取組', 'とりくみ')}`],
    ['地区民生委員', ruby('地区民生委員', 'ちくみんせいいいん')],
    ['港区のまつり', '港区のまつり'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(withReadings(text)).toBe(expected)
  })

  test('every reading is hiragana, every word stands once', () => {
    expect(readings.filter(({ reading }) => !/^[ぁ-ゖー]+$/.test(reading))).toEqual([])
    expect(new Set(readings.map(({ word }) => word)).size).toBe(readings.length)
    expect(readings.length).toBeGreaterThan(40)
  })
})

describe('only texts between tags have readings', () => {
  const drawn = (draw: () => string) => withTexts(withReadings, draw)
  test.each([
    ['a text', () => html`<p>${'目標'}</p>`.text, `<p>${ruby('目標', 'もくひょう')}</p>`],
    [
      'an attribute',
      () => html`<a title="${'目標'}" href="${'/目標'}">x</a>`.text,
      '<a title="目標" href="/目標">x</a>',
    ],
    ['the title of a drawing', () => html`<svg><title>${'目標'}</title></svg>`.text, '<svg><title>目標</title></svg>'],
    ['the text of a drawing', () => html`<text x="1" y="${2}">${'目標'}</text>`.text, '<text x="1" y="2">目標</text>'],
    ['a choice', () => html`<option value="${'目標'}">${'目標'}</option>`.text, '<option value="目標">目標</option>'],
    ['a found word', () => html`<mark>${'目標'}</mark>`.text, `<mark>${ruby('目標', 'もくひょう')}</mark>`],
    ['what is markup already', () => html`${html`<b>目標</b>`}`.text, '<b>目標</b>'],
    ['special letters', () => html`<p>${'<目標>'}</p>`.text, `<p>&lt;${ruby('目標', 'もくひょう')}&gt;</p>`],
  ])('%s', (_, draw, expected) => {
    expect(drawn(draw)).toBe(expected)
  })

  test('afterwards nothing is dressed any more', () => {
    drawn(() => html`<p>${'目標'}</p>`.text)
    expect(html`<p>${'目標'}</p>`.text).toBe('<p>目標</p>')
  })
})
