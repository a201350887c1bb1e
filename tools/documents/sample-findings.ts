import type { Found, RuleId } from '../../src/core/check/finding.ts'

/** One finding of every rule, from the example ward where it has one: what the list of checks quotes. A new rule does not compile until it has its sample. */
export const sampleFindings: { readonly [Id in RuleId]: Extract<Found, { kind: Id }> } = {
  'unmet-without-countermeasure': {
    kind: 'unmet-without-countermeasure',
    title: '市岡商業高校跡地、弁天埠頭などの有効活用',
    listing: 'listing-1',
  },
  'verdict-differs': {
    kind: 'verdict-differs',
    title: 'つながりづくりの支援',
    stated: 'met',
    computed: 'unmet',
    target: '50%以上',
    actual: '49.9%',
  },
  'tally-differs': {
    kind: 'tally-differs',
    goal: '区民主体のまちづくり',
    stated: { met: 7, unmet: 2 },
    listed: { met: 6, unmet: 3 },
    distinct: { met: 6, unmet: 3 },
  },
  'tally-sum-wrong': { kind: 'tally-sum-wrong', of: 'met', goal: '', stated: 48, sum: 47 },
  'tally-not-derivable': {
    kind: 'tally-not-derivable',
    goal: '安全・安心・快適なまちづくり',
    stated: { met: 11, unmet: 6 },
    because: 'nothing-listed',
  },
  'title-differs': {
    kind: 'title-differs',
    level: 'strategy',
    title: '区政の参画と協働による区政運営',
    other: '区民の参画と協働による区政運営',
  },
  'numbering-broken': {
    kind: 'numbering-broken',
    where: '1-2 自律した地域運営の支援',
    numbers: ['1', '2', '1', '1'],
  },
  'relisting-without-original': {
    kind: 'relisting-without-original',
    title: '分権型教育行政の推進、教育課題解決への取組',
  },
  'comparator-missing': { kind: 'comparator-missing', target: '80%', count: 1 },
  'unit-missing': { kind: 'unit-missing', of: 'actual', text: '79.2', name: '活動を知っている区民の割合' },
  'unit-differs': { kind: 'unit-differs', name: '催しへの参加', promised: '団体', measured: '人' },
  'figures-missing': { kind: 'figures-missing', title: 'コミュニティ育成支援', verdict: 'met', count: 15 },
  'survey-without-n': {
    kind: 'survey-without-n',
    name: '近所とのつながりを前向きに感じている区民の割合',
  },
  'panel-read-as-population': {
    kind: 'panel-read-as-population',
    name: '区民モニターアンケートでの「みなトクモン」の認知度',
  },
  'target-within-error': {
    kind: 'target-within-error',
    name: '近所とのつながりを前向きに感じている区民の割合',
    low: '45.7',
    high: '54.1',
    target: '50%以上',
  },
  'percentage-out-of-range': {
    kind: 'percentage-out-of-range',
    name: '窓口の満足度',
    of: 'actual',
    text: '791%',
  },
  'quantity-without-unit': { kind: 'quantity-without-unit', activity: '広報の研修(3)', value: '3' },
  'duplicate-initiative': { kind: 'duplicate-initiative', title: '港区の魅力発掘・創出', first: 'listing-1' },
  'output-as-outcome': { kind: 'output-as-outcome', name: '講座の開催回数', unit: '回' },
  'target-below-last-actual': {
    kind: 'target-below-last-actual',
    name: '防災訓練に参加した区民の割合',
    target: { value: '30', unit: '%' },
    previous: { value: '34.5', unit: '%' },
  },
  'indicator-changed-without-successor': {
    kind: 'indicator-changed-without-successor',
    title: '区の広聴関係事業',
  },
  'required-field-missing': {
    kind: 'required-field-missing',
    of: 'goal',
    field: 'issue',
    record: '2 安全・安心・快適なまちづくり',
  },
  'extraction-noise': { kind: 'extraction-noise', from: 132, to: 161, count: 30, excerpt: '図の中の文字' },
  'needs-a-person': {
    kind: 'needs-a-person',
    what: 'actual',
    from: 12,
    to: 12,
    count: 1,
    excerpt: '30年度 3030.5達成',
  },
  'broken-character': {
    kind: 'broken-character',
    record: 'initiative-f6c7ddke',
    character: 'U+000B',
    excerpt: 'つながりづくりの\u000b支援',
  },
  'stratml-not-taken': {
    kind: 'stratml-not-taken',
    element: 'Organization',
    count: 1,
    excerpt: 'Office of Crossings',
  },
  'stratml-invalid': {
    kind: 'stratml-invalid',
    fault: 'duplicate-id',
    element: 'Identifier',
    written: 'goal-x74agerg',
    first: 14,
  },
}
