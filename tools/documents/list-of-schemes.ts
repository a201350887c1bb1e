import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  schemeSchema,
  type Axis,
  type Condition,
  type Measure,
  type Scheme,
  type SchemeExample,
} from '../../src/core/scheme/scheme.ts'
import { root } from './documents.ts'

const measures: Record<Measure, string> = {
  met: '目標に届いた',
  'final-met': '最終目標に届いた',
  improved: '前年度より良い',
  ratio: '達成率(%)',
  'straight-line': '直線按分に対する進み(%)',
  'plan-years': '計画の年数',
  judged: '判定できる',
}
const graders: Record<Axis['gradedBy'], string> = {
  rule: '規則による',
  ladder: '指標ごとの段階による',
  person: '人が付ける(計算しない)',
}

function condition({ measure, is, atLeast, lessThan }: Condition): string {
  const limits = [
    ...(atLeast === undefined ? [] : [`${atLeast} 以上`]),
    ...(lessThan === undefined ? [] : [`${lessThan} 未満`]),
  ]
  if (limits.length > 0) return `${measures[measure]}が ${limits.join('、')}`
  return is === false ? `「${measures[measure]}」ではない` : measures[measure]
}

function axis({ title, gradedBy, grades }: Axis): string {
  const rows = grades.map(({ id, label, verdict, when }) => {
    const conditions = gradedBy === 'rule' ? (when ?? []).map(condition).join('、かつ') || '(残り)' : '―'
    return `| ${id} | ${label.ja} / ${label.en} | ${conditions} | ${verdict ?? '―'} |`
  })
  return [
    `**${title.ja} / ${title.en}** — ${graders[gradedBy]}`,
    '',
    '| 段階 grade | 意味 meaning | 条件 when | 判定 verdict |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function example({ target, actual, previous, reference, final, elapsed, stated, expect }: SchemeExample): string {
  const given = [
    `目標 ${target}`,
    ...(actual === undefined ? ['実績なし'] : [`実績 ${actual}`]),
    ...(previous === undefined ? [] : [`前年度 ${previous}`]),
    ...(reference === undefined ? [] : [`基準 ${reference}`]),
    ...(final === undefined ? [] : [`最終目標 ${final}`]),
    ...(elapsed === undefined ? [] : [`${elapsed.of}年計画の${elapsed.done}年目`]),
    ...Object.entries(stated ?? {}).map(([name, grade]) => `人の評価 ${name}: ${grade}`),
  ]
  const grades = Object.entries(expect.grades).map(([name, grade]) => `${name}: ${grade ?? '―'}`)
  return `* ${given.join('、')} → ${grades.join('、')}(${expect.verdict})`
}

function chapter({ id, version, title, source, axes, examples }: Scheme): string {
  return [
    `## ${id}, version ${version}`,
    `${title.ja} / ${title.en} — \`schemes/${id}.v${version}.json\``,
    ...axes.map(axis),
    `作例 / worked examples:\n\n${examples.map(example).join('\n')}`,
    `出典 / source: ${source}`,
  ].join('\n\n')
}

/** Every scheme of `schemes/`: its axes with their grades and conditions, and its worked examples. */
export function listOfSchemes(): string {
  return globSync('schemes/*.json', { cwd: root })
    .sort()
    .map((file) => schemeSchema.parse(JSON.parse(readFileSync(join(root, file), 'utf8'))))
    .map(chapter)
    .join('\n\n')
}
