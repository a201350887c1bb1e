import { titleText, type Slide } from '../document/deck.ts'
import { sayAnother } from '../sentences/deck.ts'
import type { Language } from '../sentences/language.ts'

/** Gives a slide whose title another one has already a title of its own: ……(その2). An empty title is taken from what stands above it. */
export function withUniqueTitles(slides: readonly Slide[], language: Language): Slide[] {
  const seen = new Set<string>()
  return slides.map((slide) => {
    const spans = titleText(slide).trim() === '' ? [{ text: slide.over === '' ? slide.id : slide.over }] : slide.title
    const title = titleText({ title: spans })
    let said = title
    for (let count = 2; seen.has(said); count += 1) said = sayAnother(title, count, language)
    seen.add(said)
    const added = said.slice(title.length)
    return { ...slide, title: added === '' ? spans : [...spans, { text: added }] }
  })
}
