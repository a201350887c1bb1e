import type { Refusal } from '../core/refusal.ts'

/** The address of a site as people write it, with a slash at its end; undefined where none is given, refused where it is none. */
export function siteUrl(
  text: string | undefined,
): { readonly url: string } | { readonly refusal: Refusal } | undefined {
  if (text === undefined || text === '') return undefined
  const url = URL.parse(text)
  const isOne =
    url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.search === '' && url.hash === ''
  if (!isOne) return { refusal: { kind: 'url-unreadable', text } }
  return { url: url.href.endsWith('/') ? url.href : `${url.href}/` }
}
