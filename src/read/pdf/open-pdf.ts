import { fileURLToPath } from 'node:url'
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist'
import type { LayoutProblem } from '../laid-out.ts'

const home = new URL('../', import.meta.resolve('pdfjs-dist'))
const folder = (name: string) => fileURLToPath(new URL(`${name}/`, home))

/** A comprehensive plan has some 500 pages. */
const pagesAtMost = 1000

/**
 * Opens a PDF, to be looked at only: nothing in it is run, drawn or fetched. Character maps for fonts of Japan that bring none come out of
 * the package.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy | LayoutProblem> {
  const task = getDocument({
    data: new Uint8Array(bytes), // the library takes it away
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  })
  try {
    const document = await task.promise
    if (document.numPages <= pagesAtMost) return document
    await task.destroy()
    return { problem: 'too-many-parts', detail: String(document.numPages) }
  } catch (cause) {
    await task.destroy()
    const { name, message } = cause instanceof Error ? cause : { name: '', message: '' }
    return name === 'PasswordException'
      ? { problem: 'encrypted', detail: '' }
      : { problem: 'broken', detail: message.slice(0, 100) }
  }
}
