import { carriedFields, type CarriedRecord } from '../../src/core/stratml/carried.ts'

const names: Readonly<Record<CarriedRecord, string>> = {
  plan: '計画 plan',
  goal: '課題 goal',
  strategy: '戦略 strategy',
  listing: '掲載 listing',
  initiative: '取組 initiative',
  activity: '取組実績 activity',
  countermeasure: '対応・改善策 countermeasure',
  indicator: '指標 indicator',
}

/** The fields that StratML carries, record by record. The keys of the list are its records. */
export const listOfCarried = (): string =>
  [
    '| 記録 record | 運ばれる項目 carried fields |',
    '|---|---|',
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    ...(Object.keys(carriedFields) as CarriedRecord[]).map(
      (kind) =>
        `| ${names[kind]} | ${[...(kind === 'plan' ? [] : ['id']), ...carriedFields[kind]].map((field) => `\`${field}\``).join(' ')} |`,
    ),
  ].join('\n')
