import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadForms } from '../../../act/load-forms.ts'
import { createFiles } from '../../../outside/files.ts'
import { unlikeLabels } from './label-letters.ts'
import { collectLabels, type Labels } from './labels.ts'
import { readLabel } from './read-label.ts'

let labels: Labels
beforeAll(async () => {
  const files = createFiles(join(import.meta.dirname, '../../../..'))
  const reading = await loadForms(files, 'forms')
  if (!('forms' in reading)) throw new Error(JSON.stringify(reading.refusals))
  labels = collectLabels(reading.forms[0], reading.forms, 2023)
})

describe('which texts need no closer look', () => {
  test.each(['あ', 'a', '図書館まつり', 'セル12', '123', '1,200', '45.6%'])('%s is no label', (text) => {
    expect(labels.unlike.test(text)).toBe(true)
  })

  test.each(['目標', '目標値', 'R5実績', '実績令和5年度', '年度末', '2018', '等R5', 'アウトカム指標1', '(目標)', '目標 値', '事業費等', ''])(
    '「%s」 may be one',
    (text) => expect(labels.unlike.test(text)).toBe(false),
  ) // prettier-ignore

  test('numbers are looked at where a form calls something by one', () => {
    expect(unlikeLabels(['目標', '1']).test('123')).toBe(false)
  })
})

test('what is turned away would have been no label: every word of the forms, with what may stand before and behind it', () => {
  const close: Labels = { ...labels, unlike: /(?!)/ }
  const before = ['', 'の', '末', '年度', '当初', '時点の', '計画全体の', '本の', '年間の', '令和5年度', 'R5', '2018', '28年度', '元年度', 'セル', '3'] // prettier-ignore
  const behind = [
    '',
    '等',
    'など',
    '1',
    '12',
    '末',
    '時点',
    'の状況',
    '令和5年度',
    'R5',
    '2018年',
    '28年度',
    'セル',
    '件',
  ]
  const words = ['', 'セル', ...labels.meanings.keys()]
  const wrong = before
    .flatMap((first) => words.flatMap((word) => behind.map((last) => first + word + last)))
    .filter((text) => labels.unlike.test(text) && readLabel(close, text) !== undefined)
  expect(wrong).toEqual([])
})
