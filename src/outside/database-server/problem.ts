/** Why there is no database, as far as the person at the machine can do something about it. */
export type DatabaseProblem =
  | { readonly problem: 'no-program'; readonly machine: string }
  | { readonly problem: 'no-account' }
  | { readonly problem: 'folder-forbidden'; readonly folder: string }
  | { readonly problem: 'disk-full'; readonly folder: string }
  | { readonly problem: 'other-version'; readonly folder: string; readonly found: string; readonly wanted: string }
  | { readonly problem: 'start-failed'; readonly log: string; readonly detail: string }
  | { readonly problem: 'unreachable'; readonly detail: string }
