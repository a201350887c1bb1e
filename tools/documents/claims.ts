import { codeIn, tableRows } from './documents.ts'

/** The three states of a claim; what does not fit one of them is no state. */
export const states = ['works', 'partly', 'not yet'] as const

/** A line of docs/features.md: what is claimed, how far it holds, which tests show it, and where to see it. */
export type Claim = {
  readonly claim: string
  readonly state: string
  readonly shownBy: readonly { readonly file: string; readonly title: string; readonly wellFormed: boolean }[]
  readonly where: string
}

/** `path` › `title`, one below the other. */
const shownBy = (cell: string): Claim['shownBy'] =>
  cell === ''
    ? []
    : cell.split('<br>').map((one) => {
        const [file = '', title = '', ...more] = codeIn(one)
        return { file, title, wellFormed: one.includes(' › ') && more.length === 0 && title !== '' }
      })

export const claimsOf = (markdown: string): Claim[] =>
  tableRows(markdown, 'claim').map(([claim = '', state = '', tests = '', where = '']) => ({
    claim,
    state,
    shownBy: shownBy(tests),
    where,
  }))

/** The sentence with the number of claims in each state, made anew. */
export function withCounts(markdown: string): string {
  const claims = claimsOf(markdown)
  const counts = states.map((state) => `${claims.filter((claim) => claim.state === state).length} ${state}`)
  return markdown.replace(/^Of \d+ claims: .*$/m, `Of ${claims.length} claims: ${counts.join(', ')}.`)
}
