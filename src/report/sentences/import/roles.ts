import type { PlacingRole } from '../../../core/placing/placement.ts'
import type { PlacingProblem } from '../../../core/placing/place-line.ts'
import type { Plan } from '../../../core/plan/plan.ts'
import type { LineUse } from '../../../core/line-use.ts'
import type { Language, Said } from '../language.ts'

const words: Readonly<Record<Exclude<PlacingRole, keyof Plan['levels']>, Said>> = {
  target: { ja: '目標', en: 'Target' },
  actual: { ja: '実績', en: 'Result' },
  activity: { ja: '取組実績', en: 'Activity' },
  countermeasure: { ja: '対応・改善策', en: 'Countermeasure' },
  nothing: { ja: '記録しない', en: 'Nothing' },
}
const levels: Readonly<Record<keyof Plan['levels'], Said>> = {
  goal: { ja: '', en: 'Goal' },
  strategy: { ja: '', en: 'Strategy' },
  initiative: { ja: '', en: 'Initiative' },
}

/** What a line can be; the levels are called as the document calls them. */
export function sayRole(role: PlacingRole, plan: Pick<Plan, 'levels'>, language: Language): string {
  if (role === 'goal' || role === 'strategy' || role === 'initiative')
    return language === 'ja' ? plan.levels[role] : levels[role][language]
  return words[role][language]
}

/** What became of a line, in a word. */
export const useWords: Readonly<Record<LineUse['use'], Said>> = {
  record: { ja: '記録', en: 'record' },
  furniture: { ja: '飾り', en: 'furniture' },
  noise: { ja: '図の文字', en: 'from a picture' },
  'needs-a-person': { ja: '要確認', en: 'to check' },
}

/** Why a line cannot be placed so, and what to do. */
export const placingProblems: Readonly<Record<PlacingProblem | 'changed-elsewhere', Said>> = {
  'goal-needed': {
    ja: '入れる先の課題がありません。先に課題の行を選ぶか、「どこに」で課題を選んでください。',
    en: 'There is no goal to put it under. Place the line of a goal first, or choose one as its place.',
  },
  'initiative-needed': {
    ja: '入れる先の取組がありません。「どこに」で取組を選んでください。',
    en: 'There is no initiative to put it under. Choose one as its place.',
  },
  'record-needed': {
    ja: '何の目標・実績かが決まりません。「どこに」で取組か戦略を選んでください。',
    en: 'Nobody knows what it is a figure of. Choose an initiative or a strategy as its place.',
  },
  'line-empty': { ja: 'この行には文字がありません。', en: 'There are no words in this line.' },
  'changed-elsewhere': {
    ja: 'ほかの画面で、この下書きが変わっていました。何も失われていません。いまの状態を表示していますので、もう一度選んでください。',
    en: 'This draft was changed on another page. Nothing is lost: this is how it stands now; choose once more.',
  },
}
