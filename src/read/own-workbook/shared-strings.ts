import { walkXml } from './xml-part.ts'

/** The texts that cells share, by their numbers; how they are read aloud (furigana) is no part of them. */
export function sharedStrings(path: string, xml: string): string[] {
  const texts: string[] = []
  let text = ''
  let isText = false
  let isReading = false
  walkXml(path, xml, {
    opens: ({ name }) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isReading = true
      if (name === 't') isText = !isReading
    },
    closes: ({ name }) => {
      if (name === 'si') texts.push(text)
      if (name === 'rPh') isReading = false
      if (name === 't') isText = false
    },
    says: (said) => {
      if (isText) text += said
    },
  })
  return texts
}
