import type { DefinitionChange } from '../../core/lineage/definition-change.ts'
import { sayComparator } from './amount.ts'
import type { Language, Said } from './language.ts'
import { indicatorKinds } from './record.ts'

const surveys = {
  sample: { ja: '無作為に選んだ人への調査', en: 'a random sample' },
  panel: { ja: 'モニターへの調査', en: 'a panel of monitors' },
  unknown: { ja: '調査', en: 'a survey' },
} as const
const directions = {
  up: { ja: '多いほどよい', en: 'more is better' },
  down: { ja: '少ないほどよい', en: 'less is better' },
} as const

const fromTo = (ja: string, en: string, from: Said, to: Said): Said => ({
  ja: `${ja}が「${from.ja}」から「${to.ja}」に変わりました`,
  en: `${en} changed from "${from.en}" to "${to.en}"`,
})
const same = (text: string): Said => ({ ja: text, en: text })

function sayChange(change: DefinitionChange): Said {
  switch (change.kind) {
    case 'successor':
      return {
        ja: `指標「${change.from}」の代わりに「${change.to}」を測るようになりました`,
        en: `"${change.to}" is measured in place of "${change.from}"`,
      }
    case 'version':
      return fromTo(
        '指標の定義',
        'the definition',
        { ja: `第${change.from}版`, en: `version ${change.from}` },
        { ja: `第${change.to}版`, en: `version ${change.to}` },
      )
    case 'name':
      return fromTo('測るもの', 'what is measured', same(change.from), same(change.to))
    case 'indicator-kind':
      return fromTo('指標の種類', 'the kind of indicator', indicatorKinds[change.from], indicatorKinds[change.to])
    case 'unit':
      return fromTo('単位', 'the unit', same(change.from), same(change.to))
    case 'comparator':
      return fromTo('目標の比べ方', 'the comparison', sayComparator(change.from), sayComparator(change.to))
    case 'direction':
      return fromTo('よい向き', 'which way is better', directions[change.from], directions[change.to])
    case 'survey':
      return fromTo('調べ方', 'the survey', surveys[change.from], surveys[change.to])
    case 'cumulative':
      return change.to === 'cumulative'
        ? { ja: '年ごとの値から累計に変わりました', en: 'it counts several years together now' }
        : { ja: '累計から年ごとの値に変わりました', en: 'it counts every year by itself now' }
  }
}

/** What changed in a definition, and that it forbids comparing. `year` is a name: 平成30年度. */
export function sayChanges(year: string, changes: readonly DefinitionChange[], language: Language): string {
  const said = changes.map((change) => sayChange(change)[language])
  return language === 'ja'
    ? `${year}から、${said.join('。また、')}。前の年の値とは比べられません。`
    : `From ${year} on ${said.join('; ')}. Figures before and after cannot be compared.`
}
