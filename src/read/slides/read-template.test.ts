import { describe, expect, test } from 'vitest'
import { wardTemplate } from '../../../tools/published/ward-template.ts'
import { partOf, textOf, type Parts } from '../../write/pptx/parcel.ts'
import { readTemplate } from './read-template.ts'

const master = 'ppt/slideMasters/slideMaster1.xml'
const masterRels = 'ppt/slideMasters/_rels/slideMaster1.xml.rels'
const edit = (name: string, change: (xml: string) => string) => (parts: Parts) => {
  parts[name] = partOf(change(textOf(parts[name] ?? new Uint8Array())))
}

test('a ward’s slides give their master, layouts, theme and pictures, and nothing that stands on them', async () => {
  const template = readTemplate(await wardTemplate())
  if ('problem' in template) throw new Error(JSON.stringify(template))
  expect(template).toMatchObject({
    master,
    cover: 'ppt/slideLayouts/slideLayout2.xml',
    content: 'ppt/slideLayouts/slideLayout3.xml',
  })
  expect(new Set(template.parts.map(({ kind }) => kind))).toEqual(
    new Set(['slideMaster', 'slideLayout', 'theme', 'image']),
  )
  const all = template.parts.map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join('')
  expect(all).not.toContain('Tanaka')
  expect(template.parts.map(({ bytes }) => textOf(bytes)).join('')).not.toContain('秘密')
})

describe('refused', () => {
  test.each([
    ['what is no parcel', new Uint8Array([1, 2, 3]), 'not-slides'],
    ['nothing', new Uint8Array(), 'not-slides'],
  ])('%s', (_, bytes, problem) => {
    expect(readTemplate(bytes)).toMatchObject({ problem })
  })

  test.each([
    [
      'slides of 4:3',
      edit('ppt/presentation.xml', (xml) => xml.replace(/<p:sldSz [^>]*>/, '<p:sldSz cx="9144000" cy="6858000"/>')),
      'other-size',
    ],
    [
      'a DOCTYPE',
      edit(master, (xml) => xml.replace('<p:sldMaster', '<!DOCTYPE x [<!ENTITY e "e">]><p:sldMaster')),
      'broken-part',
    ],
    ['a master that breaks off', edit(master, (xml) => xml.slice(0, 300)), 'broken-part'],
    [
      'a picture from elsewhere',
      edit(masterRels, (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://example.org/track.png" TargetMode="External"/></Relationships>',
        ),
      ),
      'foreign-part',
    ],
    [
      'an object inside the master',
      edit(masterRels, (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" Target="../embeddings/a.bin"/></Relationships>',
        ),
      ),
      'foreign-part',
    ],
    [
      'a way out of the parcel',
      edit(masterRels, (xml) => xml.replace('../theme/theme1.xml', '../../../../etc/passwd')),
      'broken-part',
    ],
    [
      'layouts without a title',
      (parts: Parts) => {
        for (const name of Object.keys(parts).filter((one) => /slideLayout\d\.xml$/.test(one)))
          edit(name, (xml) => xml.replace(/type="title"/g, 'type="body"'))(parts)
      },
      'no-layout',
    ],
    [
      'sixty-one million bytes',
      (parts: Parts) => {
        parts['ppt/media/big.png'] = new Uint8Array(61_000_000)
      },
      'too-large',
    ],
    [
      'two thousand and more parts',
      (parts: Parts) => {
        for (let count = 0; count < 2001; count += 1) parts[`ppt/media/${count}.png`] = new Uint8Array(1)
      },
      'too-large',
    ],
  ])('%s', async (_, change, problem) => {
    expect(readTemplate(await wardTemplate(change))).toMatchObject({ problem })
  })

  test('a part that says it is ten bytes long and is thirty million is not given more room than it says', async () => {
    const bytes = await wardTemplate((parts) => {
      parts['ppt/media/bomb.png'] = new Uint8Array(30_000_000)
    })
    const forged = Buffer.from(bytes)
    const size = Buffer.alloc(4)
    size.writeUInt32LE(30_000_000)
    for (let at = forged.indexOf(size); at >= 0; at = forged.indexOf(size, at + 4)) forged.writeUInt32LE(10, at)
    const before = process.memoryUsage().arrayBuffers
    const read = readTemplate(new Uint8Array(forged))
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000)
    expect('parts' in read || read.problem === 'not-slides').toBe(true)
  })

  test('a parcel cut anywhere is refused, and nothing is thrown', async () => {
    const whole = await wardTemplate()
    for (let length = 0; length < whole.length; length += 997)
      expect(readTemplate(whole.slice(0, length))).toHaveProperty('problem')
  })
})
