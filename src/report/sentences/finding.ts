import type { Found } from '../../core/check/finding.ts'
import { rounded } from '../../core/decimal.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
import { sayAmount } from './amount.ts'
import type { Said } from './language.ts'
import { sayBy, type Table } from './table.ts'
import { verdictWords } from './verdict.ts'

/** A finding in words: what is wrong, and what to do. The place and the reason stand beside it. */
export type SaidFinding = { readonly message: Said; readonly remedy: Said }

const pair = ({ met, unmet }: { met: number; unmet: number }): Said => ({
  ja: `達成${met}・未達成${unmet}`,
  en: `${met} met, ${unmet} unmet`,
})
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
const quoted = (text: string): string => (text.includes('「') ? `『${short(text)}』` : `「${short(text)}」`)

const levels = {
  goal: { ja: '課題', en: 'goal' },
  strategy: { ja: '戦略', en: 'strategy' },
  initiative: { ja: '取組', en: 'initiative' },
} as const
const sides = { target: { ja: '目標', en: 'target' }, actual: { ja: '実績', en: 'result' } } as const

/** The fields of records by their names in the schema. */
const fields: Readonly<Record<string, Said>> = {
  title: { ja: '題名', en: 'title' },
  name: { ja: '指標名', en: 'name' },
  target: { ja: '目標', en: 'target' },
  stated: { ja: '達成状況', en: 'verdict' },
  vision: { ja: '目標(めざす姿)', en: 'vision' },
  mission: { ja: '使命', en: 'mission' },
  policy: { ja: '区長の方針', en: 'policy' },
  issue: { ja: '課題認識', en: 'issue' },
  mainStrategies: { ja: '主な戦略', en: 'main strategies' },
  indicators: { ja: 'アウトカム指標', en: 'indicators' },
  summary: { ja: '自己評価', en: 'self-evaluation' },
  nextPolicy: { ja: '今後の方針', en: 'next policy' },
}
const sayField = (name: string): Said => fields[name] ?? { ja: name, en: name }

const relistedOtherwise = (title: string, stated: Verdict, original: Verdict): Said => ({
  ja: `再掲の${quoted(title)}は「${verdictWords[stated].ja}」ですが、もとの掲載は「${verdictWords[original].ja}」です`,
  en: `${quoted(title)} is listed again as ${verdictWords[stated].en}, but its original says ${verdictWords[original].en}`,
})

const sums = {
  met: { ja: '達成の合計', en: 'the total of met' },
  unmet: { ja: '未達成の合計', en: 'the total of unmet' },
  total: { ja: '計', en: 'the total' },
} as const

const unread: Record<
  Extract<Found, { kind: 'needs-a-person' }>['what'],
  { message: (found: { from: number; to: number; count: number; excerpt: string }) => Said; remedy: Said }
> = {
  lines: {
    message: ({ from, to, count, excerpt }) => ({
      ja:
        from === to
          ? `この行をどこに入れるか決められませんでした: ${quoted(excerpt)}`
          : `${from}〜${to}行(${count}行)をどこに入れるか決められませんでした: ${quoted(excerpt)} ほか`,
      en:
        from === to
          ? `this line could not be placed: ${quoted(excerpt)}`
          : `lines ${from}–${to} (${count}) could not be placed: ${quoted(excerpt)} …`,
    }),
    remedy: {
      ja: '取組の記録なら題名や項目名の下に置き、図や写真の文字なら消してください',
      en: 'put it under its title or label, or delete it when it belongs to a picture',
    },
  },
  target: {
    message: ({ excerpt }) => ({
      ja: `目標を読み取れません: ${quoted(excerpt)}`,
      en: `the target cannot be read: ${quoted(excerpt)}`,
    }),
    remedy: {
      ja: '数値と単位、「以上」「以下」で書き直してください',
      en: 'write it as a number with its unit and 以上 or 以下',
    },
  },
  actual: {
    message: ({ excerpt }) => ({
      ja: `実績を読み取れません: ${quoted(excerpt)}`,
      en: `the result cannot be read: ${quoted(excerpt)}`,
    }),
    remedy: { ja: '数値と単位だけで書き直してください', en: 'write it as a number with its unit' },
  },
  deadline: {
    message: ({ excerpt }) => ({
      ja: `目標の期限が存在しない日か、元号のない年度です: ${quoted(excerpt)}`,
      en: `the deadline does not exist or lacks its era: ${quoted(excerpt)}`,
    }),
    remedy: { ja: '「令和7年度末」のように書き直してください', en: 'write it as in 令和7年度末' },
  },
}

const sayings: Table<Found, SaidFinding> = {
  'unmet-without-countermeasure': ({ title }) => ({
    message: {
      ja: `未達成の${quoted(title)}に、対応・改善策がありません`,
      en: `${quoted(title)} is unmet and has no countermeasure`,
    },
    remedy: {
      ja: '次にどうするかを書き、未達成の表に加えてください',
      en: 'say what will be done, and add it to the table of unmet targets',
    },
  }),
  'verdict-differs': ({ against, title, stated, computed, target, actual }) => ({
    message:
      against === 'original'
        ? relistedOtherwise(title, stated, computed)
        : {
            ja: `${quoted(title)}は「${verdictWords[stated].ja}」とありますが、${target === '' ? '' : `目標 ${target}・実績 ${actual} では`}「${verdictWords[computed].ja}」です`,
            en: `${quoted(title)} is stated as ${verdictWords[stated].en}${target === '' ? '' : `, but ${actual} against ${target}`} is ${verdictWords[computed].en}`,
          },
    remedy: { ja: '数値か達成状況のどちらかを直してください', en: 'correct the figures or the verdict' },
  }),
  'tally-differs': ({ goal, stated, listed, distinct }) => ({
    message: {
      ja: `${goal === '' ? '合計' : quoted(goal)}の表は${pair(stated).ja}ですが、一覧を数えると${pair(listed).ja}(再掲を除くと${pair(distinct).ja})です`,
      en: `${goal === '' ? 'the total' : quoted(goal)} is printed as ${pair(stated).en}; the listings give ${pair(listed).en} (${pair(distinct).en} without 再掲)`,
    },
    remedy: { ja: '表の数か一覧の達成状況を直してください', en: 'correct the table or the listings' },
  }),
  'tally-sum-wrong': ({ of, goal, stated, sum }) => ({
    message: {
      ja: `${goal === '' ? '' : `${quoted(goal)}の`}${sums[of].ja}は ${stated} とありますが、足すと ${sum} です`,
      en: `${goal === '' ? '' : `${quoted(goal)}: `}${sums[of].en} is printed as ${stated}, but the sum is ${sum}`,
    },
    remedy: { ja: '合計か内訳の数を直してください', en: 'correct the total or its parts' },
  }),
  'tally-not-derivable': ({ goal, stated, because }) => ({
    message: {
      ja: `${goal === '' ? '合計' : quoted(goal)}は${pair(stated).ja}とありますが、${because === 'nothing-listed' ? '内訳の一覧がなく' : '達成状況のない取組があり'}、確かめられません`,
      en: `${goal === '' ? 'the total' : quoted(goal)}: ${pair(stated).en} is printed, but ${because === 'nothing-listed' ? 'nothing is listed' : 'some verdicts are missing'}; it cannot be checked`,
    },
    remedy: { ja: '取組の一覧も公表すると、住民が確かめられます', en: 'publish the listing too' },
  }),
  'title-differs': ({ level, title, other }) => ({
    message: {
      ja: `${levels[level].ja}の題名がここでは${quoted(other)}、ほかでは${quoted(title)}です`,
      en: `the ${levels[level].en} is called ${quoted(other)} here and ${quoted(title)} elsewhere`,
    },
    remedy: { ja: 'どちらかにそろえてください', en: 'use one title' },
  }),
  'numbering-broken': ({ where, numbers }) => ({
    message: {
      ja: `${quoted(where)}の番号が続いていません: ${numbers.map((number) => `(${number})`).join('')}`,
      en: `the numbers under ${quoted(where)} do not run on: ${numbers.map((number) => `(${number})`).join('')}`,
    },
    remedy: { ja: '番号を振り直してください', en: 'renumber them' },
  }),
  'relisting-without-original': ({ title }) => ({
    message: {
      ja: `${quoted(title)}は再掲とありますが、もとの掲載が見当たりません`,
      en: `${quoted(title)} is listed again, but its original is not in the document`,
    },
    remedy: { ja: 'もとの掲載がある資料と合わせて公表してください', en: 'publish it together with its original' },
  }),
  'comparator-missing': ({ target, count, judged }) => ({
    message: {
      ja:
        count === 1
          ? `目標${quoted(target)}に「以上」「以下」がありません。${judged === false ? '増減のどちらがよいか分からず、判定していません' : '「以上」として判定しています'}`
          : `${count} の目標に「以上」「以下」がありません(例: ${quoted(target)})。「以上」として判定しています`,
      en:
        count === 1
          ? `the target ${quoted(target)} has no comparator; it is ${judged === false ? 'not judged: which way is better is not said' : 'judged as at least'}`
          : `${count} targets have no comparator (such as ${quoted(target)}); they are judged as at least`,
    },
    remedy: { ja: '「以上」か「以下」を書き足してください', en: 'write 以上 or 以下' },
  }),
  'unit-missing': ({ of, text, name, count = 1 }) => ({
    message: {
      ja: `${quoted(name)}の${sides[of].ja}${quoted(text)}に単位がありません${count === 1 ? '' : `(ほかにも。単位のない指標は ${count})`}`,
      en: `the ${sides[of].en} ${quoted(text)} of ${quoted(name)} has no unit${count === 1 ? '' : ` (one of ${count} indicators without)`}`,
    },
    remedy: { ja: '単位を書き足してください', en: 'write the unit' },
  }),
  'unit-differs': ({ name, promised, measured }) => ({
    message: {
      ja: `${quoted(name)}の目標は「${promised}」、実績は「${measured}」で、比べられません`,
      en: `${quoted(name)} is promised in ${promised} and measured in ${measured}: they cannot be compared`,
    },
    remedy: { ja: '同じ単位の実績を書いてください', en: 'give the result in the unit of the target' },
  }),
  'figures-missing': ({ title, verdict, count, lacking }) => ({
    message: {
      ja:
        count === 1
          ? `${quoted(title)}は「${verdictWords[verdict].ja}」とありますが、${lacking === undefined ? '目標と実績' : sides[lacking].ja}の数値がなく、確かめられません`
          : `「${verdictWords[verdict].ja}」とされた ${count} の取組に、目標と実績の数値がありません(${quoted(title)} ほか)`,
      en:
        count === 1
          ? `${quoted(title)} is stated as ${verdictWords[verdict].en} without ${lacking === undefined ? 'target and result' : `its ${sides[lacking].en}`}`
          : `${count} initiatives are stated as ${verdictWords[verdict].en} without target and result (${quoted(title)} …)`,
    },
    remedy: { ja: '目標と実績も載せてください', en: 'give target and result' },
  }),
  'survey-without-n': ({ name }) => ({
    message: {
      ja: `調査の割合ですが、回答数の記載がありません: ${quoted(name)}`,
      en: `a surveyed share without its number of answers: ${quoted(name)}`,
    },
    remedy: { ja: '「n=530」のように回答数を書いてください', en: 'give the number of answers, as in n=530' },
  }),
  'panel-read-as-population': ({ name }) => ({
    message: {
      ja: `モニター調査の結果が、区民全体の割合のように書かれています: ${quoted(name)}`,
      en: `a monitor panel is read as if it were all residents: ${quoted(name)}`,
    },
    remedy: { ja: '「モニター回答者のうち」と書いてください', en: 'speak of the respondents' },
  }),
  'target-within-error': ({ name, low, high, target }) => ({
    message: {
      ja: `${quoted(name)}の目標 ${target} は、実績の95%信頼区間 ${rounded(low, 1)}〜${rounded(high, 1)}% に入ります`,
      en: `the target ${target} of ${quoted(name)} lies inside the 95% interval ${rounded(low, 1)}–${rounded(high, 1)}%`,
    },
    remedy: { ja: '差は誤差の範囲内だと添えてください', en: 'say that the difference is within the error' },
  }),
  'percentage-out-of-range': ({ name, of, text }) => ({
    message: {
      ja: `${quoted(name)}の${sides[of].ja}が 0〜100% の外です: ${text}`,
      en: `the ${sides[of].en} of ${quoted(name)} is outside 0–100%: ${text}`,
    },
    remedy: { ja: '桁と単位を確かめてください', en: 'check digits and unit' },
  }),
  'quantity-without-unit': ({ activity, value }) => ({
    message: {
      ja: `取組実績の数 (${value}) に単位がありません: ${quoted(activity)}`,
      en: `the figure (${value}) has no unit: ${quoted(activity)}`,
    },
    remedy: { ja: '「3回」「17人」のように書いてください', en: 'write it as in 3回 or 17人' },
  }),
  'duplicate-initiative': ({ title }) => ({
    message: {
      ja: `${quoted(title)}が再掲の印なしに二度載っています`,
      en: `${quoted(title)} is listed twice without 再掲`,
    },
    remedy: {
      ja: '同じ取組なら「再掲」と書き、違う取組なら題名を変えてください',
      en: 'mark it 再掲, or give it a title of its own',
    },
  }),
  'output-as-outcome': ({ name, unit }) => ({
    message: {
      ja: `成果の指標が、行った量(${unit})で測られています: ${quoted(name)}`,
      en: `an outcome is measured by what was done (${unit}): ${quoted(name)}`,
    },
    remedy: { ja: '住民にとって何が変わったかを測る指標も立ててください', en: 'add an indicator of what changed' },
  }),
  'target-below-last-actual': ({ name, target, previous }) => ({
    message: {
      ja: `${quoted(name)}の目標 ${sayAmount(target)} は、前年度の実績 ${sayAmount(previous)} より易しい値です`,
      en: `the target ${sayAmount(target)} of ${quoted(name)} is easier than last year's result ${sayAmount(previous)}`,
    },
    remedy: { ja: '目標を引き上げるか、理由を書いてください', en: 'raise it, or say why' },
  }),
  'indicator-changed-without-successor': ({ title }) => ({
    message: {
      ja: `${quoted(title)}は業績目標を変更するとありますが、新しい指標がありません`,
      en: `${quoted(title)} changes its indicator, but no successor is named`,
    },
    remedy: { ja: '新しい指標と目標を書いてください', en: 'name the new indicator and its target' },
  }),
  'required-field-missing': ({ field, record }) => ({
    message: {
      ja: `${record === '' ? '' : `${quoted(record)}に`}「${sayField(field).ja}」がありません`,
      en: `${record === '' ? 'the document' : quoted(record)} has no ${sayField(field).en}`,
    },
    remedy: { ja: '様式にしたがって書き足してください', en: 'add it as the form asks' },
  }),
  'extraction-noise': ({ from, to, count, excerpt }) => ({
    message: {
      ja: `${from}〜${to}行(${count}行)は、図や写真から拾われた文字です: ${quoted(excerpt)}`,
      en: `lines ${from}–${to} (${count}) were picked up from a picture: ${quoted(excerpt)}`,
    },
    remedy: { ja: '資料から消してかまいません', en: 'they can be deleted' },
  }),
  'needs-a-person': (found) => ({ message: unread[found.what].message(found), remedy: unread[found.what].remedy }),
}

export const sayFinding = (found: Found): SaidFinding => sayBy<Found, SaidFinding>(sayings, found)
