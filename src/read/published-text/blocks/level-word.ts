import { bareLabel } from './bare-label.ts'
import type { Labels } from './labels.ts'

/** The word by which a label calls a level: 具体的取組, 事務事業名. */
export function levelWord({ levels }: Labels, written: string): string {
  const word = bareLabel(written).replace(/(?:の?名称|名|番号)$/, '')
  return [levels.goal, levels.strategy, levels.initiative].some((words) => words.includes(word)) ? word : ''
}
