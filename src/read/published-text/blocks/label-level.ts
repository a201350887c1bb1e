import { roles, type Level, type Role } from '../../../core/form/form.ts'
import type { Labels } from './labels.ts'
import { readLabel } from './read-label.ts'

const levelOfRole = new Map<Role, Level[]>()
for (const [level, names] of Object.entries(roles)) {
  // The keys of `roles` are the levels.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  for (const role of names) levelOfRole.set(role, [...(levelOfRole.get(role) ?? []), level as Level])
}

export const hasLevel = (role: Role, level: Level): boolean => levelOfRole.get(role)?.includes(level) ?? false

const treeLevels = ['goal', 'strategy', 'initiative'] as const

/** The level of the tree that a text is the word for, and for nothing else: 政策, 施策, 事務事業名. */
export function levelNamed(labels: Labels, text: string): (typeof treeLevels)[number] | undefined {
  const meanings = readLabel(labels, text)?.roles ?? []
  return meanings.length === 1 ? treeLevels.find((name) => meanings.includes(name)) : undefined
}
