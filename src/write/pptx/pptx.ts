import type { Deck } from '../../report/document/deck.ts'
import { drawSlide } from './draw-slide.ts'
import {
  appProperties,
  coreProperties,
  finishChart,
  finishNotes,
  finishPresentation,
  finishSlide,
  finishTheme,
} from './finish-xml.ts'
import { defineLayouts } from './layouts.ts'
import { closeParcel, openParcel, partOf, textOf, type Parts } from './parcel.ts'
import { createPresentation } from './pptxgen.ts'
import { inches, sheet } from './sheet.ts'
import { useTemplate } from './use-template.ts'
import { plain } from './words.ts'
import { usualTheme, type DeckTheme } from './theme.ts'

/** The data sheet of a chart: its own parcel, without who made it and when. */
function finishWorkbook(bytes: Uint8Array, title: string): Uint8Array {
  const parts = openParcel(bytes)
  parts['docProps/core.xml'] = partOf(coreProperties(title, 'ja-JP'))
  parts['docProps/app.xml'] = partOf(appProperties)
  return closeParcel(parts)
}

const numberIn = (name: string): number => parseInt(/(\d+)\.\w+$/.exec(name)?.[1] ?? '1', 10)

function finishPart(name: string, bytes: Uint8Array, deck: Deck, theme: DeckTheme): Uint8Array {
  const language = deck.language === 'ja' ? 'ja-JP' : 'en-GB'
  const edit = (change: (xml: string) => string) => partOf(change(textOf(bytes)))
  if (name === 'docProps/core.xml') return partOf(coreProperties(deck.title, language))
  if (name === 'docProps/app.xml') return partOf(appProperties)
  if (name === 'ppt/presentation.xml') return edit(finishPresentation)
  if (/^ppt\/(slides|slideLayouts|slideMasters)\/\w+\.xml$/.test(name)) return edit((xml) => finishSlide(xml, 'ja-JP'))
  if (/^ppt\/charts\/\w+\.xml$/.test(name)) return edit((xml) => finishChart(xml, theme))
  if (/^ppt\/theme\/\w+\.xml$/.test(name)) return edit((xml) => finishTheme(xml, theme))
  if (/^ppt\/embeddings\/\w+\.xlsx$/.test(name)) return finishWorkbook(bytes, deck.title)
  if (/^ppt\/notesSlides\/\w+\.xml$/.test(name))
    return edit((xml) => finishNotes(xml, deck.slides[numberIn(name) - 1]?.notes ?? [], deck))
  return bytes
}

/** Charts count on through all decks that a process draws; here they count from 1 in each. */
function recounted(parts: Parts): Parts {
  const chart = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx))/g
  const drawn = Object.keys(parts).flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
  const order = drawn.toSorted((a, b) => Number(a) - Number(b))
  const named = (text: string) =>
    text.replace(chart, (whole, before: string, number: string) =>
      order.includes(number) ? `${before}${order.indexOf(number) + 1}` : whole,
    )
  const links = (name: string) => name.endsWith('.rels') || name === '[Content_Types].xml'
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [named(name), links(name) ? partOf(named(textOf(bytes))) : bytes]),
  )
}

/** A deck as the drawing library writes it, before it is finished. */
export async function drawDeck(deck: Deck, theme: DeckTheme): Promise<Uint8Array> {
  const drawn = createPresentation()
  drawn.defineLayout({ name: 'wide', width: inches(sheet.width), height: inches(sheet.height) })
  drawn.layout = 'wide'
  drawn.title = plain(deck.title)
  drawn.theme = { headFontFace: theme.fonts.heading, bodyFontFace: theme.fonts.body }
  defineLayouts(drawn, deck.publisher, theme)
  for (const slide of deck.slides) drawSlide(drawn, slide, deck, theme)
  const written = await drawn.write({ outputType: 'uint8array', compression: false })
  if (!(written instanceof Uint8Array)) throw new Error('the drawing library gave no bytes')
  return written
}

/**
 * A deck as a PowerPoint file: native tables and charts that stay editable, a title of its own on every slide, heads of tables, words for
 * what is drawn, the language of every text. The same deck gives the same bytes: no time, no author, no chance.
 *
 * The deck must fit the room of the sheet: `paginate(deck, wideRoom)`.
 */
export async function pptx(deck: Deck, theme: DeckTheme = usualTheme): Promise<Uint8Array> {
  const drawn = recounted(openParcel(await drawDeck(deck, theme)))
  const parts: Parts = {}
  for (const [name, bytes] of Object.entries(drawn)) parts[name] = finishPart(name, bytes, deck, theme)
  return closeParcel(theme.template === undefined ? parts : useTemplate(parts, theme.template, deck))
}
