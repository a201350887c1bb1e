import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { minato } from '../../../tools/published/published-example.ts'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { readDocument } from '../../act/read-document.ts'
import { freeze } from '../../core/publication.ts'
import { createFiles } from '../../outside/files.ts'
import type { Block, Document } from '../document/document.ts'
import type { CountsTable } from '../document/table.ts'
import type { Trend } from '../document/year-lines.ts'
import type { Language } from '../sentences/language.ts'
import { editionOf, type Edition, type Ward } from '../site/ward.ts'
import { lineageOfWard } from '../ward-lineage.ts'
import { initiativePage } from './initiative-page.ts'
import { yearsPage } from './years-page.ts'

const root = join(import.meta.dirname, '../../..')
const editions: Edition[] = []
beforeAll(async () => {
  const rules = await readingRules()
  for (const year of [2018, 2017]) {
    const checked = await readDocument(createFiles(root), `examples/minato-fy${year}/review.txt`, rules)
    if ('refusals' in checked) throw new Error(JSON.stringify(checked.refusals))
    const content = freeze(checked, minato, year)
    const publication = { ...content, sequence: 1, publishedAt: `${year + 1}-06-25T01:00:00Z`, revision: 1 }
    editions.push(editionOf(publication, { sha256: '', body: '' }))
  }
})

const wardOf = (...shown: readonly Edition[]): Ward => ({
  tenant: minato,
  name: '大阪市港区',
  editions: shown,
  published: shown,
})
const page = (ward: Ward, language: Language = 'ja') => yearsPage({ ward, language, to: (at) => at })
const said = ({ answer }: Document) => answer.map(({ text }) => text).join('')
const section = ({ blocks }: Document, id: string): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'section' && block.id === id ? block.blocks : []))
const trendsIn = (blocks: readonly Block[]): readonly Trend[] =>
  blocks.flatMap((block) => (block.kind === 'trends' ? block.items : []))
const allTrends = ({ blocks }: Document) =>
  blocks.flatMap((block) => (block.kind === 'section' ? trendsIn(block.blocks) : []))
const rows = (table: CountsTable | undefined) => (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text))
const tableIn = (blocks: readonly Block[]) => blocks.find((block) => block.kind === 'table')

test('with one year there is nothing to compare', () => {
  const alone = page(wardOf(...editions.slice(1)))
  expect(said(alone)).toBe('1年度分の振り返りがあります')
  expect(alone.blocks.map(({ kind }) => kind)).toEqual(['table'])
})

describe('two years of the example ward', () => {
  test('the answer says what was missed again, the lead what became of the rest', () => {
    expect(said(page(wardOf(...editions)))).toBe('2年続けて届かなかった目標は5つです')
    expect(page(wardOf(...editions)).lead).toBe(
      '平成29年度に届かなかった10の取組(取組ごとに一度だけ数えて)は、平成30年度に、5つは達成し、5つはもう一度届きませんでした。',
    )
    expect(said(page(wardOf(...editions), 'en'))).toBe('5 targets were missed 2 years in a row')
  })

  test('what was missed again comes first, with what had been promised, or that nothing had', () => {
    const missed = trendsIn(section(page(wardOf(...editions)), 'missed-again'))
    expect(missed.map(({ title }) => title.text)).toContain('つながりづくりの支援')
    expect(missed.every(({ sentence }) => sentence === '平成29年度から2年続けて、目標に届きませんでした。')).toBe(true)
    const [answered, silent] = ['つながりづくりの支援', '市岡商業高校跡地、弁天埠頭などの有効活用'].map((name) =>
      missed.find(({ title }) => title.text === name),
    )
    expect(answered?.answers).toEqual([
      { label: '平成29年度に約束された対応', text: '広報紙でつながりの大切さを伝え、防災訓練の場でも呼びかける。' },
    ])
    expect(silent?.answers.map(({ text }) => text)).toEqual([
      '目標と実績の数値が資料にありません',
      '対応・改善策が資料にありません',
    ])
  })

  test('the countermeasures that were followed by a met target stand in a table', () => {
    const became = rows(tableIn(section(page(wardOf(...editions)), 'became')))
    expect(became).toHaveLength(5)
    expect(became.every(([, , last]) => last === '達成')).toBe(true)
  })

  test('a target that was raised and met: one line, and its figures in a sentence', () => {
    const chart = allTrends(page(wardOf(...editions))).find(
      ({ title }) => title.text === '地域活動協議会による広報活動の支援',
    )?.charts[0]
    expect(chart?.description).toBe(
      '平成29年度の79.2%から平成30年度の84.5%へ、5.3ポイント上がりました。目標の82%以上を達成しました。',
    )
    expect(chart?.years.map(({ target, result, joined }) => [target, result, joined])).toEqual([
      ['80', '79.2', false],
      ['82', '84.5', true],
    ])
    expect(rows(chart?.table)).toEqual([
      ['平成29年度', '80%以上', '79.2%', '未達成', ''],
      ['平成30年度', '82%以上', '84.5%', '達成', '前の年と同じ'],
    ])
  })

  test('a replaced indicator: the line is broken, and the page says that nothing may be compared', () => {
    const chart = allTrends(page(wardOf(...editions))).find(({ title }) => title.text === '区の広聴関係事業')?.charts[0]
    expect(chart?.years.map(({ joined, changed }) => [joined, changed])).toEqual([
      [false, undefined],
      [false, '定義が変更'],
    ])
    expect(chart?.notes[0]).toContain('前の年の値とは比べられません')
    expect(chart?.description).toBe('平成30年度は26.3%でした。目標の20%以上を達成しました。')
  })

  test('what the newest plan does not have is named', () => {
    const gone = rows(tableIn(section(page(wardOf(...editions)), 'gone')))
    expect(gone).toEqual([['「築港・天保山地区まちづくり計画」の策定', '達成', '資料にない']])
  })

  test('an initiative’s page of either year shows both, and leads to the other', () => {
    const ward = wardOf(...editions)
    const edition = editions.find(({ fiscalYear }) => fiscalYear === 2017)
    const initiative = edition?.judged.plan.initiatives.find(({ title }) => title.text === '港区の魅力発掘・創出')
    if (edition === undefined || initiative === undefined) throw new Error('the example has changed')
    const shown = initiativePage({ ward, edition, judged: edition.judged, language: 'ja', to: (at) => at }, initiative)
    const blocks = section(shown, 'years')
    expect(blocks.map(({ kind }) => kind)).toEqual(['year-lines', 'table', 'links'])
    expect(tableIn(blocks)?.rows.map(({ cells }) => cells[0]?.href)).toEqual([`2018/${initiative.id}.html`, undefined])
  })

  test('the lineage of a ward is made once', () => {
    const ward = wardOf(...editions)
    expect(lineageOfWard(ward)).toBe(lineageOfWard(ward))
  })
})
