import type { JudgedPlan } from './judged-plan.ts'
import type { Language } from './sentences/language.ts'
import type { Way } from './site/addresses.ts'

/** What a page of a plan is made from: the judged plan, the language of its words, and the way to other pages. */
export type PageContext = { readonly judged: JudgedPlan; readonly language: Language; readonly to: Way }

/** The year under which the pages of a plan stand. */
export const yearOf = ({ judged }: Pick<PageContext, 'judged'>): number => judged.plan.fiscalYear ?? 0
