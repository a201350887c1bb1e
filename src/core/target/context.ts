/** What every kind of target carries beside its figures. */
export type Common = {
  text: string
  deadline?: string
  deadlineUnclear?: 'impossible' | 'era-missing'
  cumulative?: true
  label?: string
  note?: string
}

/** What the parts of the grammar know about the text they read. `vague`: its number says only about how many (十数件). */
export type TargetContext = { readonly common: Common; readonly vague: boolean }
