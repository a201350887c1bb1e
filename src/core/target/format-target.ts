import type { Comparator, Relative, Target } from './target.ts'
import { reverse } from './words.ts'

const suffixes: Record<Comparator, string> = {
  atLeast: '以上',
  atMost: '以下',
  moreThan: '超',
  lessThan: '未満',
  equals: 'ちょうど',
}

const suffixesOfPlaces: Record<Comparator, string> = {
  atLeast: '以下',
  atMost: '以内',
  moreThan: 'を下回る',
  lessThan: 'を上回る',
  equals: 'ちょうど',
}
const suffixOf = (comparator: Comparator, unit: string) =>
  unit === '位' ? suffixesOfPlaces[comparator] : suffixes[comparator]

/** 回/月 is written as it is spoken: 月1回. */
function formatValue(value: string, unit: string): string {
  const every = /^(.+)\/([月週日]|隔[月週年]|四半期|半期|学期)$/.exec(unit)
  return every ? `${every[2]}${value}${every[1]}` : `${value}${unit}`
}

function formatDeadline(deadline: string | undefined): string {
  if (deadline === undefined) return ''
  if (deadline === 'every-fiscal-year') return '(毎年度)'
  const [year, month, day] = deadline.split('-')
  return `(${year}年${month?.replace(/^0/, '')}月${day?.replace(/^0/, '')}日まで)`
}

function formatSame(from: string, implied: boolean, comparator: Comparator | undefined): string {
  if (implied) return `${from}を維持`
  if (from !== '' && comparator !== undefined) return `${from}${suffixes[comparator]}`
  const better = comparator === undefined ? '改善' : comparator === 'atMost' ? '減少' : '増加'
  return `${from}${from === '' ? '' : 'を'}維持または${better}`
}

function formatRelative({ base, change, comparator, implied, value, unit }: Relative): string {
  const from = `${base.text}${base.value === undefined ? '' : `(${base.value}${base.unit})`}`
  const written =
    comparator === undefined || implied ? '' : suffixes[change === 'decrease' ? reverse(comparator) : comparator]
  if (change === 'similar') return `${from}並み`
  if (change === 'same') return formatSame(from, implied, comparator)
  if (change === 'times') {
    if (base.kind === 'unstated' && unit === '%') return comparator === 'atMost' ? '半減' : '倍増'
    if (base.kind === 'unstated') return `${value}${unit}${written}`
    return unit === '%' ? `${from}比${value}%${written}` : `${from}の${value}${unit}${written}`
  }
  const word = { increase: '増加', decrease: '減少', improve: '改善' }[change]
  const improved = change === 'improve' && !implied && value !== undefined ? '以上' : ''
  const than = base.kind === 'unstated' ? '' : base.text.startsWith('毎年') ? from : `${from}より`
  return value === undefined ? `${than}${word}` : `${than}${value}${unit}${written}${improved}${word}`
}

/**
 * A target in the one notation that reads back to the same target (its text apart): what `parseTarget` makes of it is equal.
 * Milestones and unreadable targets are their own text; an unclear deadline is not written.
 */
export function formatTarget(target: Target): string {
  const label = target.label === undefined ? '' : `${target.label} `
  const cumulative = target.cumulative ? '累計' : ''
  const deadline = formatDeadline(target.deadline)
  switch (target.kind) {
    case 'threshold': {
      const each = target.each && !target.label?.startsWith('各') ? '各' : ''
      const suffix = target.implied ? '' : suffixOf(target.comparator, target.unit)
      return `${label}${cumulative}${each}${formatValue(target.value, target.unit)}${suffix}${deadline}`
    }
    case 'range': {
      const low = `${target.low}${target.unit}${target.lowOpen ? '超' : '以上'}`
      return `${label}${cumulative}${low}${target.high}${target.unit}${target.highOpen ? '未満' : '以下'}${deadline}`
    }
    case 'approximate':
      return `${label}${cumulative}約${formatValue(target.value, target.unit)}${target.comparator === undefined ? '' : suffixOf(target.comparator, target.unit)}${deadline}`
    case 'relative':
      return `${formatRelative(target)}${target.base.kind === 'previous' && target.base.text.startsWith('毎年') ? '' : deadline}`
    case 'ladder':
      return (
        target.steps
          .map(({ grade, value }) => `${grade}:${value}${target.unit}${target.comparator === 'atMost' ? '以下' : ''}`)
          .join('/') + deadline
      )
    case 'parts':
      return (
        target.parts
          .map(
            (part) =>
              `${part.label}${part.value}${part.unit}${part.implied ? '' : suffixOf(part.comparator, part.unit)}`,
          )
          .join('/') + deadline
      )
    case 'milestone':
      return target.arrow === undefined ? target.text : { up: '↑', down: '↓', level: '→' }[target.arrow]
    case 'unavailable':
      return { blank: '', dash: '―', 'not-applicable': '対象外', 'not-measured': '未測定' }[target.why]
    case 'unreadable':
      return target.text
  }
}
