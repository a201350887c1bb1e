import type { DatasetShape } from '../../dataset.ts'
import { line, part, standing, standingById, verdict, whose, written } from './of-every-table.ts'

export const initiativeShape: DatasetShape = {
  name: 'initiatives',
  title: { ja: '具体的取組', en: 'Initiatives' },
  about: {
    ja: '戦略に並ぶ取組ひとつを1行にした表。再掲も1行。達成状況と対応・改善策',
    en: 'One row for every initiative in the list of a strategy, listed again or not: verdicts and countermeasures',
  },
  key: ['row'],
  columns: [
    ...whose,
    { id: 'row', name: '通し番号', english: 'Row', type: 'integer', meaning: { ja: '1から', en: 'counts from 1' } },
    ...standing,
    {
      id: 'number',
      name: '取組番号',
      english: 'Number',
      type: 'text',
      meaning: { ja: '資料の番号', en: 'number in the document' },
    },
    {
      id: 'initiative',
      name: '取組',
      english: 'Initiative',
      type: 'text',
      meaning: { ja: '一覧に書かれた題名', en: 'title as this list writes it' },
    },
    {
      id: 'relisting',
      name: '再掲',
      english: 'Listed again',
      type: 'boolean',
      meaning: { ja: '再掲と書かれているか', en: 'whether it is marked as listed again' },
    },
    { id: 'section', name: '担当', english: 'Section', type: 'text', meaning: { ja: '担当する課', en: 'who does it' } },
    written('stated_text', '達成状況_記載', 'Verdict, as written'),
    verdict('stated_verdict', '達成状況_記載区分', 'Verdict, as stated', {
      ja: '資料に書かれた達成状況を4つに分けたもの。計算ではない',
      en: 'which of the four the document says; nothing computed',
    }),
    verdict('verdict', '達成状況', 'Verdict', {
      ja: '数えるときの達成状況。資料が書いていればそれ、なければ規則による',
      en: 'as it is counted: what the document says, else by the rule',
    }),
    written('situation', '未達成の状況', 'Why it was missed'),
    written('countermeasure', '対応・改善策', 'Countermeasure'),
    line,
    ...standingById,
    {
      id: 'listing_id',
      name: '掲載ID',
      english: 'Id of the listing',
      type: 'text',
      meaning: {
        ja: '一覧の中の行の識別子。どの戦略にもない取組では空',
        en: 'id of this line of the list; empty where no strategy lists it',
      },
    },
    part,
  ],
}
