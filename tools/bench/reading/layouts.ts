import { soil, soilLines } from './dirt.ts'
import type { TrueDocument } from './document.ts'
import { fileLayouts } from './file-layouts.ts'
import { textLayouts, textLines, type TextLayout } from './text-layouts.ts'

/** A document ready to be read, and what it says. */
export type MadeDocument = { readonly file: string; readonly bytes: Uint8Array; readonly document: TrueDocument }

export type State = 'clean' | 'dirty'
/** One layout: how a document becomes a file. */
export type Layout = {
  readonly name: string
  readonly make: (document: TrueDocument, state: State, seed: string) => Promise<MadeDocument>
}

const asText = (name: TextLayout): Layout => ({
  name,
  make: async (clean, state, seed) => {
    const document = state === 'dirty' ? soil(clean, seed) : clean
    const lines = textLines(document, name)
    const text = (state === 'dirty' && name !== 'commas' ? soilLines(lines, seed, true) : lines).join('\n')
    return {
      file: name === 'commas' ? 'review.csv' : 'review.txt',
      bytes: new TextEncoder().encode(`${text}\n`),
      document,
    }
  },
})

const asFile = (name: string, { ending, write }: (typeof fileLayouts)[string]): Layout => ({
  name,
  make: async (clean, state, seed) => {
    const document = state === 'dirty' ? soil(clean, seed) : clean
    return { file: `review.${ending}`, bytes: await write(document), document }
  },
})

/** Every layout, those of text first. */
export const layouts: readonly Layout[] = [
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  ...(Object.keys(textLayouts) as TextLayout[]).map(asText),
  ...Object.entries(fileLayouts).map(([name, layout]) => asFile(name, layout)),
]
