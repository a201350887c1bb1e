import type { Verdict } from '../../../core/judge/judgement.ts'
import type { Said } from '../language.ts'
import { verdictWords } from '../verdict.ts'
import { quoted, sides } from './quoted.ts'
import type { Sayings } from './said-finding.ts'

const relistedOtherwise = (title: string, stated: Verdict, original: Verdict): Said => ({
  ja: `再掲の${quoted(title)}は「${verdictWords[stated].ja}」ですが、もとの掲載は「${verdictWords[original].ja}」です`,
  en: `${quoted(title)} is listed again as ${verdictWords[stated].en}, but its original says ${verdictWords[original].en}`,
})

/** What is said of a result: its verdict, its figures, and what will be done. */
export const answers = {
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
  'indicator-changed-without-successor': ({ title }) => ({
    message: {
      ja: `${quoted(title)}は業績目標を変更するとありますが、新しい指標がありません`,
      en: `${quoted(title)} changes its indicator, but no successor is named`,
    },
    remedy: { ja: '新しい指標と目標を書いてください', en: 'name the new indicator and its target' },
  }),
} satisfies Sayings
