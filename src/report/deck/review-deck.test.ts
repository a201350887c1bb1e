import { beforeAll, describe, expect, test } from 'vitest'
import { deckExamples } from '../../../tools/published/deck-examples.ts'
import { titleText, type Deck, type DeckTable, type Slide } from '../document/deck.ts'
import { reviewDeck } from './review-deck.ts'

let deck: Deck
let english: Deck
let empty: Deck
beforeAll(async () => {
  const examples = await deckExamples()
  deck = reviewDeck(examples.usual, 'ja')
  english = reviewDeck(examples.usual, 'en')
  empty = reviewDeck(examples.empty, 'ja')
})

const slide = (title: string): Slide => {
  const found = deck.slides.find((one) => titleText(one).includes(title))
  if (found === undefined) throw new Error(`no slide ${title}`)
  return found
}
const tableOf = ({ blocks }: Slide): DeckTable => {
  const table = blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  return table
}
const rowsOf = (title: string) => tableOf(slide(title)).rows.map(({ cells }) => cells.map(({ text }) => text))

test('the order of a review: the answer, the goals, the counts, goal by goal its list, activities and misses, at last the sources', () => {
  expect(deck.slides.slice(0, 11).map(titleText)).toEqual([
    '69の目標のうち47を達成、22が届きませんでした',
    '6つの経営課題に、69の目標があります',
    '達成は、経営課題 3の14のうち12から、経営課題 6の7のうち2までです',
    '資料の件数は、取組の一覧がある課題では数えた数と合っています',
    '「区民主体のまちづくり」は、9の目標のうち6を達成しました',
    '「豊かなコミュニティの促進」では、2つの取組で3つのことをしました',
    '「自律した地域運営の支援」では、3つの取組で3つのことをしました',
    '「多様な主体の協働の推進」では、2つの取組で4つのことをしました',
    '「区民主体のまちづくり」で、3つの取組が届きませんでした',
    '「安全・安心・快適なまちづくり」は、17の目標のうち11を達成しました',
    '「健やかにいきいきと暮らせるまちづくり」は、14の目標のうち12を達成しました',
  ])
  expect(deck.slides.at(-1)?.id).toBe('reading')
})

describe('a slide', () => {
  test('the cover shows one sign for every promise; a count alone is paler', () => {
    const [signs] = deck.slides[0]?.blocks ?? []
    if (signs?.kind !== 'signs') throw new Error('no signs')
    expect(signs.signs).toHaveLength(69)
    expect(signs.signs.filter(({ state }) => state === 'met')).toHaveLength(47)
    expect(signs.signs.filter(({ countOnly }) => countOnly)).toHaveLength(43)
  })

  test('three counts stand side by side, labelled', () => {
    const table = tableOf(slide('資料の件数は'))
    expect(table.columns.map(({ heading }) => heading)).toEqual(['課題', '資料の記載', '掲載ごと', '取組ごと', '照合'])
    expect(rowsOf('資料の件数は')).toContainEqual([
      '5 訪れたい魅力と活気あふれるまちづくり',
      '7 / 3',
      '7 / 3',
      '7 / 2',
      '一致(再掲を含む)',
    ])
  })

  test('a 再掲 is marked in the list of its strategy, with shape and word of its verdict', () => {
    const row = tableOf(slide('「訪れたい魅力')).rows.find(({ cells }) => cells[1]?.text.endsWith('(再掲)'))
    expect(row?.cells[1]?.text).toBe('(2) 港区の魅力発掘・創出(再掲)')
    expect(row?.cells[2]).toMatchObject({ text: '未達成', state: 'unmet' })
    expect(row?.under).toBe('5-2 まちの魅力の発信')
  })

  test('activities stand once, with their quantities apart', () => {
    expect(rowsOf('「地域資源を活かした')).toContainEqual([
      '',
      'ツイッター・フェイスブック(各51回)、区HP(14回)、区広報紙(4回)での紹介',
      '各51回、14回、4回',
    ])
    const all = deck.slides
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(all.filter(({ cells }) => cells.some(({ text }) => text.includes('「みなトクモン」の認定(')))).toHaveLength(
      1,
    )
  })

  test('a miss: what was measured, target and result with the gap in words, what comes next', () => {
    const row = tableOf(slide('「区民主体のまちづくり」で')).rows[1]
    expect(row?.cells[0]?.text).toBe('つながりづくりの支援')
    expect(row?.cells[2]).toEqual({ text: '目標 50%以上\n実績 49.9%', below: '0.1ポイント届かず', state: 'unmet' })
    expect(row?.cells[3]?.text).toContain('広報紙')
    expect(row?.note).toMatch(/^つながりづくりの支援: 50%以上 → 49\.9%\(資料 \d+行目\)$/)
  })

  test('what a miss lacks is said', () => {
    expect(rowsOf('「訪れたい魅力と活気あふれるまちづくり」で')[1]).toEqual([
      '市岡商業高校跡地、弁天埠頭などの有効活用',
      '記載なし',
      '目標と実績の数値が資料にありません',
      '対応・改善策が資料にありません',
    ])
  })

  test('the photos of a document stand by their captions', async () => {
    const { usual } = await deckExamples()
    const [initiative] = usual.plan.initiatives
    if (initiative === undefined) throw new Error('no initiative')
    const photos = [{ id: 'photo-a', caption: '清掃の日', alt: '' }]
    const plan = { ...usual.plan, initiatives: [{ ...initiative, photos }, ...usual.plan.initiatives.slice(1)] }
    const said = reviewDeck({ ...usual, plan }, 'ja').slides.flatMap(({ blocks }) => blocks)
    expect(said).toContainEqual({ kind: 'paragraph', text: '資料の写真: 清掃の日', tone: 'quiet' })
  })
})

test('in English the frame is English, and the words of the document stay', () => {
  expect(titleText(english.slides[0] ?? { title: [] })).toBe('Of 69 targets, 47 were met and 22 were missed')
  const words = JSON.stringify(english.slides)
  expect(words).toContain('区民主体のまちづくり')
  expect(words).toContain('0.1 ポイント short')
  expect(words).not.toContain('届きませんでした')
})

test('a plan with nothing in it says so, and still says how it was read', () => {
  expect(empty.slides.map(titleText)).toEqual([
    'まだ判定できる目標がありません',
    '資料に課題や取組の記載がありません',
    'この資料は、公表された資料を規則で判定して作りました',
  ])
})
