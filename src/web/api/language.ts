import type { Language } from '../../report/sentences/language.ts'

const longest = 200

/** What a header of languages prefers of ours, by RFC 9110: the highest q; without any, Japanese. */
export function preferredLanguage(header: string | undefined): Language {
  let best: { readonly language: Language; readonly weight: number } = { language: 'ja', weight: 0 }
  for (const part of (header ?? '').slice(0, longest).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const language =
      tag === 'en' || tag.startsWith('en-') ? 'en' : tag === 'ja' || tag.startsWith('ja-') ? 'ja' : undefined
    const weight = parameters.map((text) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(text)?.[1]).find(Boolean)
    const asked = weight === undefined ? 1 : parseFloat(weight)
    if (language !== undefined && asked > best.weight) best = { language, weight: asked }
  }
  return best.language
}

/** The language of an answer: `lang` where it is one of ours, else what the header prefers. */
export const languageOf = (lang: string | null | undefined, header: string | undefined): Language =>
  lang === 'ja' || lang === 'en' ? lang : preferredLanguage(header)
