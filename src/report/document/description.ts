import type { Document } from './document.ts'

/** A page in a sentence, for search engines and previews: as it says itself, else its lead, else its answer. Never empty. */
export const descriptionOf = ({
  description,
  lead,
  answer,
}: Pick<Document, 'description' | 'lead' | 'answer'>): string =>
  description || lead || answer.map(({ text }) => text).join('')
