import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadForms } from '../../act/load-forms.ts'
import { chooseScheme } from '../../act/load-schemes.ts'
import { readDocument } from '../../act/read-document.ts'
import { createFiles } from '../../outside/files.ts'

const root = join(import.meta.dirname, '../../..')
const files = createFiles(root)

async function check(file: string) {
  const forms = await loadForms(files, 'forms')
  const choice = await chooseScheme(files, 'schemes', 'met-unmet')
  if (!('forms' in forms) || !('scheme' in choice)) throw new Error('our own forms and schemes are refused')
  const reading = await readDocument(files, file, { forms: forms.forms, scheme: choice.scheme })
  if ('refusals' in reading) throw new Error(JSON.stringify(reading.refusals))
  return reading
}

/** What is to be found, by the words of the line on which it stands: lines may move, words do not. */
function traps(text: string) {
  const lines = text.split(/\r?\n/)
  const line = (start: string, after = 1): number => {
    const at = lines.findIndex((words, index) => index >= after - 1 && words.startsWith(start))
    if (at < 0) throw new Error(`no line starts with ${start}`)
    return at + 1
  }
  const unmetTable = (goal: number) => line('具体的取組\t目標未達成の状況', goal)
  const first = unmetTable(1)
  const second = unmetTable(first + 1)
  const third = unmetTable(second + 1)
  return [
    ['error', 'unmet-without-countermeasure', line('(3)市岡商業高校跡地')],
    ['note', 'tally-not-derivable', line('経営課題 2\t')],
    ['note', 'tally-not-derivable', line('経営課題 3\t')],
    ['note', 'tally-not-derivable', line('経営課題 4\t')],
    ['warning', 'numbering-broken', line('(1) 地域活動のコミュニティビジネス化等の支援\t')],
    ['note', 'relisting-without-original', line('(2) 分権型教育行政の推進、教育課題解決への取組<再掲>')],
    ['warning', 'title-differs', line('## 戦略6 - 2 区民の参画と協働')],
    ['warning', 'title-differs', line('#### 区政情報の積極的発信')],
    ['warning', 'comparator-missing', line('区役所の相談機能の強化\t', third)],
    ['warning', 'comparator-missing', line('区政情報の積極的発信\t', third)],
    ['warning', 'indicator-changed-without-successor', line('区の広聴関係事業\t', third)],
    ['warning', 'survey-without-n', line('地域活動協議会による', first)],
    ['warning', 'survey-without-n', line('つながりづくりの支援\t', first)],
    ['warning', 'survey-without-n', line('港区の魅力発掘・創出\t', second)],
    ['warning', 'panel-read-as-population', line('港区の魅力発掘・創出\t', second)],
    ['warning', 'survey-without-n', line('区の広聴関係事業\t', third)],
    ['warning', 'survey-without-n', line('区役所の相談機能の強化\t', third)],
    ['warning', 'survey-without-n', line('区政会議の運営\t', third)],
    ['warning', 'survey-without-n', line('区政情報の積極的発信\t', third)],
    ['warning', 'survey-without-n', line('区民が納得できる効果的・効率的な業務運営\t', third)],
    ['note', 'figures-missing', line('(1) コミュニティ育成支援\t')],
    ['note', 'figures-missing', line('(3)市岡商業高校跡地')],
  ] as const
}

const row = (severity: string, kind: string, line: number) => `${String(line).padStart(4)} ${severity} ${kind}`
const sorted = (rows: readonly (readonly [string, string, number])[]) =>
  rows.map(([severity, kind, line]) => row(severity, kind, line)).toSorted()

async function found(file: string): Promise<string[]> {
  const { findings } = await check(file)
  return findings.map(({ severity, kind, at }) => row(severity, kind, 'line' in at ? at.line : 0)).toSorted()
}

const goalCounts = ({ number, met, unmet }: { number: string; met: number; unmet: number }) => [number, met, unmet]

function ward(file: string, more: (text: string) => readonly (readonly [string, string, number])[]) {
  const text = readFileSync(join(root, file), 'utf8')

  test('one promise that was missed has no answer; that is the only error, on its line', async () => {
    const { findings } = await check(file)
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ kind: 'unmet-without-countermeasure' })
    expect(errors[0] && 'title' in errors[0] && errors[0].title).toMatch(/^市岡商業高校跡地、弁天/)
  })

  test('every trap of the document is found on its line, and nothing else is', async () => {
    expect(await found(file)).toEqual(sorted([...traps(text), ...more(text)]))
  })

  test('findings come in the order of the document, the graver first at one place', async () => {
    const places = (await check(file)).findings.map(({ at, severity }) =>
      'line' in at ? at.line * 10_000 + at.column * 10 + ['error', 'warning', 'note'].indexOf(severity) : Infinity,
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('stated 47/22; listed 15/11 as 6/3, 7/3, 2/5; distinct 15/10 as 6/3, 7/2, 2/5', async () => {
    const { stated, listed, distinct } = (await check(file)).tally
    expect([stated?.met, stated?.unmet, listed.met, listed.unmet, distinct.met, distinct.unmet]).toEqual([
      47, 22, 15, 11, 15, 10,
    ])
    expect(stated?.byGoal.map(goalCounts)).toEqual([
      ['1', 6, 3],
      ['2', 11, 6],
      ['3', 12, 2],
      ['4', 9, 3],
      ['5', 7, 3],
      ['6', 2, 5],
    ])
    expect(listed.byGoal.map(goalCounts)).toEqual([
      ['1', 6, 3],
      ['5', 7, 3],
      ['6', 2, 5],
    ])
    expect(distinct.byGoal.map(goalCounts)).toEqual([
      ['1', 6, 3],
      ['5', 7, 2],
      ['6', 2, 5],
    ])
  })
}

describe('the review of 大阪市港区 for 平成29年度', () => {
  ward('examples/minato-fy2017/review.txt', () => [])
})

const deck = '../shared/seed/minato-fy2017-review.txt'
if (existsSync(join(root, deck)))
  describe('extra: the deck as it was handed out, with what a map and its captions left in the text', () => {
    ward(deck, (text) => {
      const lines = text.split(/\r?\n/)
      return [
        ['note', 'extraction-noise', lines.findIndex((words) => words.includes('豊洲')) + 1],
        ['warning', 'needs-a-person', lines.findIndex((words) => words.includes('とっておきのいいもん')) + 1],
      ]
    })
  })
