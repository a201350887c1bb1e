/**
 * Small PDF files for tests, made by hand (ISO 32000-2): letters in fonts of Japan that the file does not bring, as old programs write them.
 * Places are points from the lower left, as in the format.
 */
const hexOf = (text: string) =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')

/** Letters from a place to the right. */
export const say = (x: number, y: number, text: string, size = 10): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hexOf(text)}> Tj ET`
/** Letters from a place downwards. */
export const sayDown = (x: number, y: number, text: string, size = 10): string =>
  `BT /F2 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hexOf(text)}> Tj ET`
/** Letters in the code of old Windows, by their bytes. */
export const sayBytes = (x: number, y: number, bytes: string, size = 10): string =>
  `BT /F3 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${bytes}> Tj ET`
export const rule = (x1: number, y1: number, x2: number, y2: number): string => `${x1} ${y1} m ${x2} ${y2} l S`
/** The lines of a table whose fields are all open to each other's corners: every column and row is ruled. */
export const grid = (xs: readonly number[], ys: readonly number[]): string =>
  [
    ...ys.map((y) => rule(xs[0] ?? 0, y, xs.at(-1) ?? 0, y)),
    ...xs.map((x) => rule(x, ys[0] ?? 0, x, ys.at(-1) ?? 0)),
  ].join('\n')

const font = (name: string, encoding: string) =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [3 0 R] >>`

/** A file of pages, each by its operators. `extra` stands in its catalogue, `trailer` in its trailer. */
export function madePdf(pages: readonly string[], extra = '', trailer = ''): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${8 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> /DW 1000 /FontDescriptor 4 0 R >>',
    '<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    font('Ryumin-Light-UniJIS-UTF16-H', 'UniJIS-UTF16-H'),
    font('Ryumin-Light-UniJIS-UTF16-V', 'UniJIS-UTF16-V'),
    font('Ryumin-Light-90ms-RKSJ-H', '90ms-RKSJ-H'),
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${9 + 2 * index} 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R /F3 7 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return new TextEncoder().encode(file)
}
