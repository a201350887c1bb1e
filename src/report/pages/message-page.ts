import type { Document } from '../document/document.ts'
import type { Language } from '../sentences/language.ts'
import { firstPage, messages, type MessageKind } from '../sentences/message.ts'
import { programName } from '../sentences/site.ts'

/** A page that says one thing and leads on: not found, not available, nothing yet. `back`: the page that it leads back to. */
export function messagePage(kind: MessageKind, language: Language, back = '/'): Document {
  const { title, lead } = messages[kind]
  return {
    language,
    publisher: programName[language],
    title: `${title[language]} — ${programName[language]}`,
    breadcrumb: [{ text: firstPage[language], href: back }],
    answer: [{ text: title[language] }],
    lead: lead[language],
    blocks: [{ kind: 'links', items: [{ text: firstPage[language], href: back }] }],
    colophon: [],
  }
}
