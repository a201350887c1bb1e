import { beforeAll, describe, expect, test } from 'vitest'
import { answerOf, editionContext, exampleWard, wordsOf } from '../../../tools/published/example-edition.ts'
import type { Document } from '../document/document.ts'
import type { CountsTable } from '../document/table.ts'
import { nowhere } from '../site/addresses.ts'
import type { Ward } from '../site/ward.ts'
import { planOverview } from './plan-overview.ts'

let ward: Ward
let page: Document
beforeAll(async () => {
  ward = await exampleWard()
  page = planOverview(editionContext(ward))
})

test('the answer is the result as the document prints it', () => {
  expect(answerOf(page)).toBe('69の目標のうち47を達成、22が届きませんでした')
  expect(answerOf(planOverview(editionContext(ward, 'en')))).toBe('Of 69 targets, 47 were met and 22 were missed')
})

test('the board has a sign for every target: by name where they are listed, paler where only counts are published', () => {
  const board = page.blocks.find((block) => block.kind === 'board')
  expect(board?.rows.map(({ number, met, of }) => `${number}: ${met}/${of}`)).toEqual([
    '1: 6/9', '2: 11/17', '3: 12/14', '4: 9/12', '5: 7/10', '6: 2/7',
  ]) // prettier-ignore
  expect(board?.rows.map(({ signs }) => signs.filter(({ countOnly }) => countOnly).length)).toEqual([
    0, 17, 14, 12, 0, 0,
  ])
  for (const { signs } of board?.rows ?? [])
    for (const { countOnly, href } of signs) expect(href === undefined).toBe(countOnly)
})

describe('the three counts stand side by side, each with its name, and are reconciled', () => {
  const table = () =>
    page.blocks
      .flatMap((block) => (block.kind === 'section' && block.id === 'counts' ? block.blocks : []))
      .find((block): block is CountsTable => block.kind === 'table')
  test('as printed, by listing, by initiative', () => {
    const headings = table()?.columns.map(({ heading }) => heading) ?? []
    expect(headings[1]).toContain('資料の記載')
    expect(headings[2]).toContain('掲載ごと')
    expect(headings[3]).toContain('取組ごと')
  })
  test.each([
    ['1 区民主体のまちづくり', '6 / 3', '6 / 3', '6 / 3', '一致'],
    ['2 安全・安心・快適なまちづくり', '11 / 6', '内訳なし', '内訳なし', '内訳なし'],
    ['5 訪れたい魅力と活気あふれるまちづくり', '7 / 3', '7 / 3', '7 / 2', '一致(再掲を含む)'],
    ['6 区民意見を反映した区政運営', '2 / 5', '2 / 5', '2 / 5', '一致'],
    ['計', '47 / 22', '15 / 11', '15 / 10', '内訳のない課題を含む'],
  ])('%s: %s, %s, %s: %s', (...row) => {
    const found = table()?.rows.find(({ cells }) => cells[0]?.text === row[0])
    expect(found?.cells.map(({ text }) => text)).toEqual(row)
  })
})

test('what was missed stands with target, result, gap and what comes next; what has no answer says so', () => {
  const words = wordsOf(page)
  for (const text of ['49.9%', '50%以上', '0.1ポイント届かず', '47.5ポイント届かず', '対応・改善策が資料にありません'])
    expect(words).toContain(text)
})

test('standing alone as a file it leads to its own parts only', () => {
  const alone = planOverview({ ...editionContext(ward), to: nowhere })
  const links: string[] = []
  JSON.stringify(alone, (key, value: unknown) => {
    if (key === 'href' && typeof value === 'string') links.push(value)
    return value
  })
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((link) => !link.startsWith('#'))).toEqual([])
})

test('vision, mission and policy stand on the page when the plan has them', () => {
  const context = editionContext(ward)
  const plan = {
    ...context.judged.plan,
    vision: { text: '港とともに暮らすまち' },
    mission: { text: '地域の力を支える' },
    policy: { text: '現場で聞く' },
  }
  const words = wordsOf(planOverview({ ...context, judged: { ...context.judged, plan } }))
  for (const text of ['目標像', '港とともに暮らすまち', '使命', '地域の力を支える', '区長の方針', '現場で聞く'])
    expect(words).toContain(text)
})
