import { crc32, deflateSync } from 'node:zlib'
import type { Deck } from '../../src/report/document/deck.ts'
import { closeParcel, openParcel, partOf, textOf, type Parts } from '../../src/write/pptx/parcel.ts'
import { pptx } from '../../src/write/pptx/pptx.ts'
import { themeOf } from '../../src/write/pptx/theme.ts'

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A small green picture with the name of its author in it. */
export function greenPng(): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(60, 0)
  header.writeUInt32BE(30, 4)
  header.set([8, 2], 8)
  const line = Buffer.concat([Buffer.from([0]), Buffer.from(Array.from({ length: 60 }, () => [0, 86, 63]).flat())])
  const image = deflateSync(Buffer.concat(Array.from({ length: 30 }, () => line)))
  const parts = [
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('Author\0Tanaka')),
    chunk('IDAT', image),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]))
}

const deck: Deck = {
  language: 'ja',
  publisher: '緑区',
  title: '緑区のひな形',
  slides: [
    { id: 'a', layout: 'content', over: '緑区', title: [{ text: '緑区の秘密の下書き' }], blocks: [], notes: ['内緒'] },
  ],
}

/** An invented ward's slides as a template: a pale green ground, its own letters, a picture on every layout, titles a little lower. `change` edits its parts. */
export async function wardTemplate(change: (parts: Parts) => void = () => undefined): Promise<Uint8Array> {
  const logo = { bytes: greenPng(), type: 'png' as const, width: 60, height: 30, alt: '緑区の区章' }
  const look = {
    schema: 'furikaeri.theme/1' as const,
    colours: { ground: '#eef6f0' },
    fonts: { body: 'Noto Sans CJK JP' },
  }
  const parts = openParcel(await pptx(deck, themeOf(look, logo)))
  for (const [name, type] of [
    ['slideLayout2', 'title'],
    ['slideLayout3', 'titleOnly'],
  ] as const) {
    const path = `ppt/slideLayouts/${name}.xml`
    const xml = textOf(parts[path] ?? new Uint8Array())
    parts[path] = partOf(xml.replace(/(<p:sldLayout\b[^>]*?) preserve="1"/, `$1 type="${type}" preserve="1"`))
  }
  change(parts)
  return closeParcel(parts)
}
