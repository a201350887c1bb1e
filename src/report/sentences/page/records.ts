import type { Language, Said } from '../language.ts'

/** The words of goals, strategies and initiatives as the document has them. */
export const recordsWords = {
  goal: { ja: '課題', en: 'Goal' },
  strategies: { ja: '戦略', en: 'Strategies' },
  outcomes: { ja: '成果の指標', en: 'Outcome indicators' },
  whatTheDocumentSays: { ja: '資料に書かれていること', en: 'In the words of the document' },
  countsOnly: {
    ja: 'この課題は、件数だけが公表されています。どの取組が達成・未達成だったかは資料に載っていません。',
    en: 'Only the counts of this goal are published; the document does not say which initiatives were met or missed.',
  },
  future: { ja: '将来像', en: 'Future' },
  currentState: { ja: '現状', en: 'Situation' },
  analysis: { ja: '要因分析', en: 'Analysis' },
  issue: { ja: '課題認識', en: 'Issue' },
  mainStrategies: { ja: '主な戦略', en: 'Main strategies' },
  summary: { ja: '自己評価', en: 'Self-assessment' },
  nextPolicy: { ja: '今後の方針', en: 'What comes next' },
  desiredState: { ja: 'めざす状態', en: 'Desired state' },
  approach: { ja: '方向性', en: 'Approach' },
  problem: { ja: '課題', en: 'Problem' },
  aboutRecord: { ja: 'この取組について', en: 'About this initiative' },
  listedUnder: { ja: '載っている場所', en: 'Listed under' },
  section: { ja: '担当', en: 'Section' },
  otherTitles: { ja: '資料でのほかの書き方', en: 'Also written' },
  budgetHeading: { ja: '予算と決算', en: 'Budget and settlement' },
  budgetCaption: { ja: '予算と決算(年度ごと)', en: 'Budget and settlement by fiscal year' },
  budget: { ja: '予算', en: 'Budget' },
  settlement: { ja: '決算', en: 'Settlement' },
  again: { ja: '(再掲)', en: '(listed again)' },
} as const satisfies Record<string, Said>

/** What the page of a goal or strategy is: 経営課題 1の振り返りです. */
export const reviewOf = (name: string, language: Language): string =>
  language === 'ja' ? `${name}の振り返りです。` : `Review of ${name}.`
