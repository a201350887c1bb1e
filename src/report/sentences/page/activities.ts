import type { Language, Said } from '../language.ts'
import { plural } from '../plural.ts'

/** The words of what was done. */
export const activitiesWords = {
  activitiesPage: { ja: '取組の記録', en: 'Activities' },
  activitiesLead: {
    ja: '資料に書かれた取組の実績です。数は資料のとおりです。',
    en: 'What was done, as the document tells it; the figures are those of the document.',
  },
  noActivities: { ja: '取組の記録が資料にありません', en: 'The document records no activities' },
  activity: { ja: '取組の実績', en: 'Activity' },
  quantity: { ja: '数', en: 'Quantity' },
  quantities: { ja: '数でくらべる', en: 'Quantities compared' },
  otherInitiatives: { ja: 'そのほかの取組', en: 'Other initiatives' },
  whatWasDone: { ja: 'したこと', en: 'What was done' },
  photos: { ja: '資料の写真', en: 'Photos in the document' },
} as const satisfies Record<string, Said>

/** How much was done, in how many initiatives. */
export const sayActivities = (
  { activities, initiatives }: { readonly activities: number; readonly initiatives: number },
  language: Language,
): string =>
  language === 'ja'
    ? `${initiatives}の取組で、${activities}のことをしました`
    : `${plural(activities, 'activity')} in ${plural(initiatives, 'initiative')}`
