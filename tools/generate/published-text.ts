import { formatFiscalYear } from '../../src/core/calendar/fiscal-year.ts'
import type { Goal, Initiative, Plan, Strategy } from '../../src/core/plan/plan.ts'

type Initiatives = ReadonlyMap<string, Initiative>

function tallyTable({ goals, stated }: Plan): string[] {
  const open = (stated?.notJudged ?? 0) > 0
  const row = (cells: readonly (string | number)[], notJudged: number) =>
    [...cells, ...(open ? [notJudged] : [])].join('\t')
  return [
    '# 業績目標の達成状況',
    '',
    `経営課題\t\t達成\t未達成${open ? '\t判定不能' : ''}`,
    ...goals.map((goal) =>
      row(
        [`経営課題 ${goal.number}`, goal.title.text, goal.stated?.met ?? 0, goal.stated?.unmet ?? 0],
        goal.stated?.notJudged ?? 0,
      ),
    ),
    row(['計', '', stated?.met ?? 0, stated?.unmet ?? 0], stated?.notJudged ?? 0),
    '',
  ]
}

const strategyName = ({ number, title }: Strategy) => `戦略${number.replace('-', ' - ')} ${title.text}`

function listingTable(strategy: Strategy): string[] {
  return [
    `### ${strategyName(strategy)}`,
    '',
    '具体的取組\t目標達成状況',
    ...strategy.listings.map(
      ({ number, title, relisting, stated }) =>
        `(${number}) ${title}${relisting ? ' <再掲>' : ''}\t${stated?.text ?? ''}`,
    ),
    '',
  ]
}

function activityBlock(strategy: Strategy, initiatives: Initiatives): string[] {
  const own = strategy.listings.filter(({ relisting }) => !relisting)
  return [
    `## ${strategyName(strategy)}`,
    '',
    '### 主な具体的取組:',
    '',
    ...own.flatMap(({ title, initiative }) => [
      `#### ${title}`,
      '',
      ...(initiatives.get(initiative)?.activities.map(({ text }) => `- ${text}`) ?? []),
      '',
    ]),
  ]
}

function unmetTable({ strategies }: Goal, initiatives: Initiatives): string[] {
  const rows = strategies
    .flatMap(({ listings }) => listings)
    .filter(({ relisting, stated }) => !relisting && stated?.verdict === 'unmet')
    .flatMap(({ title, initiative }) => {
      const { situation, countermeasure } = initiatives.get(initiative) ?? {}
      return countermeasure === undefined ? [] : [`${title}\t${situation?.text ?? ''}\t${countermeasure.text}`]
    })
  if (rows.length === 0) return []
  return ['# 目標未達成の取組み', '', '具体的取組\t目標未達成の状況\t対応・改善策など', ...rows, '']
}

/** What a ward would hand its council: the plan as text, in the layout of the deck in examples/minato-fy2017. Figures of promises that were kept are not printed there. */
export function publishedText(plan: Plan, wardName: string): string {
  const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]))
  const year = plan.fiscalYear === undefined ? '' : formatFiscalYear(plan.fiscalYear)
  const lines = [
    `# ${wardName} 区政会議 全体会議`,
    '',
    `【${year} 振り返り】`,
    '',
    '# 運営方針',
    '',
    ...plan.goals.flatMap(({ number, title }) => [`経営課題 ${number} : ${title.text}`, '']),
    ...tallyTable(plan),
    ...plan.goals.flatMap((goal) => [
      `## 経営課題${goal.number}：${goal.title.text}`,
      '',
      ...goal.strategies.flatMap(listingTable),
      ...goal.strategies.flatMap((strategy) => activityBlock(strategy, initiatives)),
      ...unmetTable(goal, initiatives),
    ]),
  ]
  return `${lines.join('\n')}\n`
}
