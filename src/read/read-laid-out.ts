import type { FileFormat } from './file-format.ts'
import type { LaidOut, LayoutProblem, LayoutReader } from './laid-out.ts'

/** The readers by their formats, each loaded when it is needed. */
const readers: Readonly<Record<FileFormat, () => Promise<LayoutReader>>> = {
  xlsx: async () => (await import('./workbook/read-xlsx.ts')).readXlsxLines,
  ods: async () => (await import('./workbook/read-ods.ts')).readOdsLines,
  html: async () => (await import('./web-page/read-web-page.ts')).readWebPageLines,
  docx: async () => (await import('./word/read-docx.ts')).readDocxLines,
  pptx: async () => (await import('./slides/read-pptx.ts')).readPptxLines,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdfLines,
}

/** Reads a file of an office into lines with their places. */
export async function readLaidOut(format: FileFormat, bytes: Uint8Array): Promise<LaidOut | LayoutProblem> {
  return (await readers[format]())(bytes)
}
