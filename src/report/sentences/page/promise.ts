import type { Said } from '../language.ts'

/** The words of a promise: target and result, how sure the figure is, and what comes next. */
export const promiseWords = {
  targetAndResult: { ja: '目標と実績', en: 'Target and result' },
  target: { ja: '目標', en: 'Target' },
  result: { ja: '実績', en: 'Result' },
  verdict: { ja: '達成状況', en: 'Verdict' },
  workingLabel: { ja: '確かめ方', en: 'Working' },
  indicatorsHeading: { ja: '指標', en: 'Indicators' },
  statedUnmetButMet: {
    ja: '資料の記載は未達成ですが、目標と実績の数値では達成です',
    en: 'the document says unmet, but its figures meet the target',
  },
  statedMetButUnmet: {
    ja: '資料の記載は達成ですが、目標と実績の数値では未達成です',
    en: 'the document says met, but its figures miss the target',
  },
  noFigures: { ja: '目標と実績の数値が資料にありません', en: 'the document gives neither target nor result' },
  noEvidence: {
    ja: '何人が答えた調査かの記載がなく、差が偶然かどうかは分かりません。',
    en: 'The number of answers is not given, so nobody can say whether the difference is chance.',
  },
  panelEvidence: {
    ja: '区民モニターへの調査のため、数値は回答者についてのものです。',
    en: 'A survey of monitors: the figure describes the respondents only.',
  },
  noEvidenceNote: { ja: '回答数の記載がなく、確かさ不明。', en: 'Number of answers not given.' },
  panelEvidenceNote: { ja: '区民モニターだけの数値です。', en: 'Monitors only, not all residents.' },
  whatComesNext: { ja: '次にどうするか', en: 'What comes next' },
  next: { ja: '次の手', en: 'Next' },
  countermeasure: { ja: '対応・改善策', en: 'Countermeasure' },
  noCountermeasure: { ja: '対応・改善策が資料にありません', en: 'the document names no countermeasure' },
} as const satisfies Record<string, Said>
