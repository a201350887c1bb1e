import { signOf } from '../list-number/symbol.ts'
import { childOf, childrenOf, chosenForm, isOn, type XmlElement } from '../xml/read-elements.ts'

/** What is said elsewhere, was deleted, or is no text: properties, deletions, instructions of fields, readings over letters. */
const apart = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'rt',
  'rubyPr',
])

const isHidden = (run: XmlElement) => isOn(childOf(run, 'rPr', 'vanish')) || isOn(childOf(run, 'rPr', 'webHidden'))

function signText({ name, attributes, text }: XmlElement): string {
  if (name === 't') return text
  if (name === 'tab' || name === 'ptab') return '\t'
  if (name === 'br') return attributes['type'] === 'page' || attributes['type'] === 'column' ? '' : '\n'
  if (name === 'cr') return '\n'
  if (name === 'noBreakHyphen') return '-'
  if (name === 'sym') return signOf(attributes['font'] ?? '', parseInt(attributes['char'] ?? '', 16) || 0)
  return ''
}

/** The text of a paragraph, and the text boxes that are anchored in it (their contents). */
export type ParagraphText = { readonly text: string; readonly boxes: readonly XmlElement[] }

/**
 * Reads the texts of paragraphs one after the other: a field may go over several of them. Of a field its result, of a letter with a reading the
 * letter; inserted words stand, deleted and hidden ones do not.
 */
export function createParagraphReader(): (paragraph: XmlElement) => ParagraphText {
  /** For every field that we are in: whether its result has begun. */
  const fields: boolean[] = []
  const turnField = (type: string | undefined) => {
    if (type === 'begin') fields.push(false)
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true
    else if (type === 'end') fields.pop()
  }
  return (paragraph) => {
    const pieces: string[] = []
    const boxes: XmlElement[] = []
    const walk = (elements: readonly XmlElement[]): void => {
      for (const element of elements) {
        if (apart.has(element.name) || (element.name === 'r' && isHidden(element))) continue
        if (element.name === 'fldChar') turnField(element.attributes['fldCharType'])
        else if (element.name === 'txbxContent') boxes.push(element)
        else if (element.name === 'AlternateContent') walk(chosenForm(element))
        else {
          if (!fields.includes(false)) pieces.push(signText(element))
          walk(element.children)
        }
      }
    }
    walk(paragraph.children)
    return { text: pieces.join(''), boxes }
  }
}

/** The table of contents says what the headings say. */
export const isContents = (sdt: XmlElement): boolean =>
  childrenOf(childOf(sdt, 'sdtPr', 'docPartObj'), 'docPartGallery').some(
    ({ attributes }) => attributes['val'] === 'Table of Contents',
  )
