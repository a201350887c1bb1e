import { SaxesParser } from 'saxes'
import { beforeAll, expect, test } from 'vitest'
import { deckExamples } from '../../../tools/published/deck-examples.ts'
import { wardTemplate } from '../../../tools/published/ward-template.ts'
import { readTemplate } from '../../read/slides/read-template.ts'
import { paginate } from '../../report/deck/paginate.ts'
import { reviewDeck } from '../../report/deck/review-deck.ts'
import { wideRoom } from '../../report/deck/room.ts'
import { openParcel, partOf, textOf, type Parts } from './parcel.ts'
import { pptx } from './pptx.ts'
import { usualTheme } from './theme.ts'

let parts: Parts
beforeAll(async () => {
  const template = readTemplate(await wardTemplate())
  if ('problem' in template) throw new Error(JSON.stringify(template))
  const deck = paginate(reviewDeck((await deckExamples()).usual, 'ja'), wideRoom)
  parts = openParcel(await pptx(deck, { ...usualTheme, template }))
})

const part = (name: string) => textOf(parts[name] ?? new Uint8Array())
const targetsOf = (name: string) => [...part(name).matchAll(/Target="([^"]*)"/g)].map(([, target]) => target ?? '')

test('slides stand in the ward’s layouts: the first in the one for titles, the others in the one with a title only', () => {
  expect(targetsOf('ppt/slides/_rels/slide1.xml.rels')).toContain('/ppt/ward/slideLayouts/slideLayout2.xml')
  expect(targetsOf('ppt/slides/_rels/slide5.xml.rels')).toContain('/ppt/ward/slideLayouts/slideLayout3.xml')
  expect(Object.keys(parts).filter((name) => /^ppt\/(slideMasters|slideLayouts)\//.test(name))).toEqual([])
})

test('a title takes its place and its letters from the layout, and is a title still', () => {
  const slide = part('ppt/slides/slide5.xml')
  const title = slide.match(/<p:sp>.*?<\/p:sp>/gs)?.find((shape) => shape.includes('<p:ph type="title"/>')) ?? ''
  expect(title).toContain('<p:spPr/>')
  expect(title).toContain('区民主体のまちづくり')
  expect(title).not.toContain('<a:latin')
})

test('every way inside the file leads to a part of it, every part has its type, and all of them are well-formed', () => {
  const types = part('[Content_Types].xml')
  for (const [, name = ''] of types.matchAll(/PartName="\/([^"]*)"/g)) expect(Object.keys(parts)).toContain(name)
  for (const name of Object.keys(parts)) {
    if (name.endsWith('.rels'))
      for (const target of targetsOf(name)) {
        const folder = name.replace(/_rels\/[^/]*$/, '')
        expect(Object.keys(parts)).toContain(new URL(target, `file:///${folder}`).pathname.slice(1))
      }
    if (!/\.(xml|rels)$/.test(name)) continue
    const problems: string[] = []
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', ({ message }) => problems.push(`${name}: ${message}`))
    parser.write(part(name)).close()
    expect(problems).toEqual([])
    if (name.startsWith('ppt/ward/') && name.endsWith('.xml')) expect(types).toContain(`PartName="/${name}"`)
  }
})

test('nothing of the ward’s own slides comes along', () => {
  const all = Object.values(parts).map(textOf).join('')
  for (const word of ['秘密', '内緒', 'Tanaka']) expect(all).not.toContain(word)
})

test('a sheet of another size and the same shape: everything is reduced alike', async () => {
  const change = (all: Parts) => {
    const xml = textOf(all['ppt/presentation.xml'] ?? new Uint8Array())
    all['ppt/presentation.xml'] = partOf(xml.replace(/<p:sldSz [^>]*>/, '<p:sldSz cx="9144000" cy="5143500"/>'))
  }
  const template = readTemplate(await wardTemplate(change))
  if ('problem' in template) throw new Error(JSON.stringify(template))
  const deck = paginate(reviewDeck((await deckExamples()).usual, 'ja'), wideRoom)
  const small = openParcel(await pptx(deck, { ...usualTheme, template }))
  const widths = (all: Parts) =>
    [...textOf(all['ppt/slides/slide5.xml'] ?? new Uint8Array()).matchAll(/<a:gridCol w="(\d+)"/g)].map(([, width]) =>
      Number(width),
    )
  expect(textOf(small['ppt/presentation.xml'] ?? new Uint8Array())).toContain('<p:sldSz cx="9144000" cy="5143500"/>')
  expect(widths(small)).toEqual(widths(parts).map((width) => Math.round(width * 0.75)))
})

test('a layout whose title would stand where our tables stand keeps its letters, and the title has our place', async () => {
  const change = (all: Parts) => {
    const path = 'ppt/slideLayouts/slideLayout3.xml'
    const xml = textOf(all[path] ?? new Uint8Array())
    all[path] = partOf(xml.replace(/<a:off x="(\d+)" y="609600"\/>/, '<a:off x="$1" y="2400000"/>'))
  }
  const template = readTemplate(await wardTemplate(change))
  if ('problem' in template) throw new Error(JSON.stringify(template))
  const deck = paginate(reviewDeck((await deckExamples()).usual, 'ja'), wideRoom)
  const low = textOf(
    openParcel(await pptx(deck, { ...usualTheme, template }))['ppt/slides/slide5.xml'] ?? new Uint8Array(),
  )
  const title = low.match(/<p:sp>.*?<\/p:sp>/gs)?.find((shape) => shape.includes('<p:ph type="title"/>')) ?? ''
  expect(title).toContain('y="609600"')
  expect(title).not.toContain('<a:latin')
})
