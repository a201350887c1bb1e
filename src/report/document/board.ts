import type { Verdict } from '../../core/judge/judgement.ts'

/** The board of promises: one sign per target. `countOnly`: published as a count, without its name. */
export type Sign = {
  readonly state: Verdict
  readonly countOnly: boolean
  readonly label: string
  readonly href?: string
}
export type BoardRow = {
  readonly number: string
  readonly title: string
  readonly href?: string
  readonly signs: readonly Sign[]
  readonly met: string
  readonly of: string
  readonly label: string
}
export type Board = {
  readonly kind: 'board'
  readonly legend: readonly Omit<Sign, 'href'>[]
  readonly rows: readonly BoardRow[]
  readonly note: string
}
