import { rounded } from '../../../core/decimal.ts'
import { quoted } from './quoted.ts'
import type { Sayings } from './said-finding.ts'

/** Results of surveys. */
export const surveys = {
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
} satisfies Sayings
