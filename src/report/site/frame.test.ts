import { beforeAll, describe, expect, test } from 'vitest'
import { exampleWard } from '../../../tools/published/example-edition.ts'
import { languages } from '../sentences/language.ts'
import { frameOf } from './frame.ts'
import { editionPages, wardPages } from './ward-pages.ts'
import type { Ward } from './ward.ts'

let ward: Ward
beforeAll(async () => {
  ward = await exampleWard()
})
const site = {
  several: false,
  url: 'https://ku.example/',
  assets: { style: 'style.css', script: 'search.js' },
}

/** Every page of the example ward, in both languages, with its frame. */
function framed() {
  const [edition] = ward.editions
  if (edition === undefined) throw new Error('nothing is published')
  return languages.flatMap((language) =>
    [...editionPages(ward, edition, language, site), ...wardPages(ward, language, site)].map((page) => {
      const document = page.document()
      const { at } = page
      return { at, language, document, frame: frameOf({ ward, edition: page.edition, language, at }, document, site) }
    }),
  )
}

describe('every page, in both languages', () => {
  test('has its place, when it last changed, its licence, the way to report a mistake, and the other language', () => {
    const pages = framed()
    expect(pages.length).toBeGreaterThan(80)
    for (const { at, language, document, frame } of pages) {
      expect(document.breadcrumb.length, at).toBeGreaterThan(0)
      expect(document.title, at).toContain('大阪市港区')
      expect(frame.updated, at).not.toBe('')
      expect(frame.licence.href, at).toContain('creativecommons.org/licenses/by/4.0')
      expect(frame.mistake?.href, at).toContain('about.html#mistake')
      expect(
        frame.languages.map((other) => other.current === true),
        at,
      ).toEqual(languages.map((other) => other === language))
    }
  })

  test('says to search engines what it is, whose, in which language, under which licence, and where it stands', () => {
    for (const { at, language, document, frame } of framed()) {
      expect(frame.data, at).toMatchObject({
        '@context': 'https://schema.org',
        name: document.title,
        inLanguage: language,
        license: 'https://creativecommons.org/licenses/by/4.0/',
        publisher: { '@type': 'GovernmentOrganization', name: '大阪市港区', identifier: '271071' },
        url: frame.canonical,
      })
      expect((frame.data as { description: string }).description, at).not.toBe('')
      expect(
        frame.languages.map(({ canonical }) => canonical),
        at,
      ).toEqual([`https://ku.example/${at}`, `https://ku.example/en/${at}`])
      expect(frame.canonical, at).toBe(`https://ku.example/${language === 'ja' ? '' : 'en/'}${at}`)
    }
  })
})
