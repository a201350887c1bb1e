import type { Said } from './language.ts'

export type ApiOperationId =
  | 'listTenants'
  | 'readTenant'
  | 'listPlans'
  | 'readPlan'
  | 'listGoals'
  | 'readGoal'
  | 'listInitiatives'
  | 'readInitiative'
  | 'listIndicators'
  | 'readIndicator'
  | 'listFindings'
  | 'listPublications'
  | 'readPublication'

/** What every operation of the API answers. */
export const apiOperationWords: Record<ApiOperationId, { readonly summary: Said; readonly description: Said }> = {
  listTenants: {
    summary: { ja: '自治体の一覧', en: 'Local governments' },
    description: { ja: '何かを公表している自治体。コードの順。', en: 'Those that have published something, by code.' },
  },
  readTenant: {
    summary: { ja: '自治体', en: 'A local government' },
    description: { ja: '自治体ひとつの名前と、計画への道。', en: 'Its names, and the way to its plans.' },
  },
  listPlans: {
    summary: { ja: '計画の一覧', en: 'Plans' },
    description: {
      ja: '計画ごとのいちばん新しい公表版。自治体と年度の順。件数は3つの数え方で。',
      en: 'The newest publication of every plan, by local government and year, with its three counts.',
    },
  },
  readPlan: {
    summary: { ja: '計画', en: 'A plan' },
    description: {
      ja: '一年度の計画。いちばん新しい公表版の要約と、課題・取組・指標・点検への道。',
      en: 'The plan of one fiscal year: what its newest publication says as a whole, and the way to its records.',
    },
  },
  listGoals: {
    summary: { ja: '課題の一覧', en: 'Goals of a plan' },
    description: {
      ja: '経営課題と、その戦略。資料の順。件数は、資料の記載・掲載ごと・取組ごとを分けて。',
      en: 'Goals with their strategies in the order of the document; counts as stated, by listing and by distinct initiative.',
    },
  },
  readGoal: {
    summary: { ja: '課題', en: 'A goal' },
    description: { ja: '課題ひとつ。', en: 'One goal.' },
  },
  listInitiatives: {
    summary: { ja: '取組の一覧', en: 'Initiatives of a plan' },
    description: {
      ja: '具体的取組。達成状況は、資料の記載と規則による判定を並べて。したこと、対応・改善策、予算も。',
      en: 'Initiatives; the verdict as stated and as computed side by side; what was done, what comes next, budget.',
    },
  },
  readInitiative: {
    summary: { ja: '取組', en: 'An initiative' },
    description: { ja: '取組ひとつ。', en: 'One initiative.' },
  },
  listIndicators: {
    summary: { ja: '指標の一覧', en: 'Indicators of a plan' },
    description: {
      ja: '目標・実績・差・判定とその確かめ方、証拠の強さ。数は十進の文字列で、丸めない。',
      en: 'Target, result, gap, judgement with its working, evidence. Figures are decimal strings, never rounded.',
    },
  },
  readIndicator: {
    summary: { ja: '指標', en: 'An indicator' },
    description: { ja: '指標ひとつ。', en: 'One indicator.' },
  },
  listFindings: {
    summary: { ja: '点検で見つかったこと', en: 'What the check found' },
    description: {
      ja: '公表された資料を規則で点検した結果。資料の順。',
      en: 'What fixed rules found in the published document, in the order of the document.',
    },
  },
  listPublications: {
    summary: { ja: '公表版の一覧', en: 'Publications' },
    description: {
      ja: 'すべての公表版。訂正で置き換えられたものも残る。自治体・年度・番号の順。',
      en: 'All publications, the superseded ones too, by local government, year and number.',
    },
  },
  readPublication: {
    summary: { ja: '公表版そのもの', en: 'A publication, byte for byte' },
    description: {
      ja: '公表したときの正規化 JSON(RFC 8785)を一文字も変えずに。ETag と Repr-Digest は、その SHA-256。',
      en: 'The canonical JSON (RFC 8785) that was published, unchanged. ETag and Repr-Digest are its SHA-256.',
    },
  },
}
