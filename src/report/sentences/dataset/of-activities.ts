import type { DatasetShape } from '../../dataset.ts'
import { conditions, line, part, whose, written } from './of-every-table.ts'

export const activityShape: DatasetShape = {
  name: 'activities',
  title: { ja: '取組実績', en: 'Activities' },
  about: {
    ja: '取組実績の数量ひとつを1行にした表(3回・17人は2行)',
    en: 'One row for every quantity of what was done (3 times, 17 people: two rows)',
  },
  key: ['activity_id', 'position'],
  columns: [
    ...whose,
    {
      id: 'initiative_id',
      name: '取組ID',
      english: 'Id of the initiative',
      type: 'text',
      meaning: { ja: 'initiatives.csv の取組ID', en: 'as in initiatives.csv' },
    },
    {
      id: 'initiative',
      name: '取組',
      english: 'Initiative',
      type: 'text',
      meaning: { ja: '取組の題名', en: 'title of the initiative' },
    },
    {
      id: 'activity_id',
      name: '取組実績ID',
      english: 'Id of the activity',
      type: 'text',
      meaning: { ja: '番号によらない識別子', en: 'id of the activity' },
    },
    written('activity', '取組実績', 'Activity'),
    {
      id: 'position',
      name: '数量の順',
      english: 'Position of the quantity',
      type: 'integer',
      meaning: {
        ja: 'その取組実績の何番目の数量か。1から。数量がなければ0',
        en: 'counts from 1; 0 where there is no quantity',
      },
    },
    {
      id: 'label',
      name: '数える対象',
      english: 'What is counted',
      type: 'text',
      meaning: { ja: '数の前に書かれたことば', en: 'the words before the number' },
    },
    {
      id: 'value',
      name: '値',
      english: 'Value',
      type: 'decimal',
      meaning: { ja: '数量の数値', en: 'the figure' },
      unitIn: 'unit',
    },
    {
      id: 'unit',
      name: '単位',
      english: 'Unit',
      type: 'text',
      meaning: { ja: '数量の単位', en: 'unit of the figure' },
    },
    {
      id: 'each',
      name: 'それぞれ',
      english: 'Each',
      type: 'boolean',
      meaning: { ja: '「各」の付く数量か', en: 'for each of several' },
    },
    {
      id: 'all',
      name: 'すべて',
      english: 'All',
      type: 'boolean',
      meaning: { ja: '「全」の付く数量か', en: 'all that there are' },
    },
    {
      id: 'bound',
      name: '範囲',
      english: 'Bound',
      type: 'text',
      meaning: { ja: '数値がちょうどでないとき、どちら側か', en: 'on which side, where the figure is not exact' },
      values: conditions,
    },
    written('quantity', '数量_記載', 'Quantity, as written'),
    line,
    part,
  ],
}
