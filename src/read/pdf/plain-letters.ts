/**
 * Signs of dictionaries (Kangxi radicals and their supplement) that programs write in PDF for the letters that look alike: fonts draw both
 * with one shape. Unicode decomposes the first; of the second it leaves most alone.
 */
const supplement: Readonly<Record<string, string>> = {
  '⺠': '民', '⻁': '虎', '⻄': '西', '⻑': '長', '⻘': '青', '⻝': '食', '⻤': '鬼', '⻩': '黄', '⻭': '歯', '⻯': '竜', '⻫': '斉', '⻨': '麦', '⻲': '亀', '⻆': '角', '⻉': '貝', '⻋': '車', '⻌': '辶', '⻖': '阝', '⻣': '骨', '⻞': '飠', '⺟': '母', '⺁': '厂', '⻳': '亀', '⼾': '戸',
} // prettier-ignore
const signs = /[\u2e80-\u2fd5\ufb00-\ufb06]/g
/** What no text has: control signs, and the mark of a letter that could not be told. */
// oxlint-disable-next-line no-control-regex
const noLetters = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffd\ufffe\uffff\u00ad\u200b\ufeff]/g

/** Letters of a PDF as people type them: が as one sign, 長 for the sign of dictionaries, fi for ﬁ. Widths stay as they are. */
export const plainLetters = (text: string): string =>
  text
    .replace(noLetters, '')
    .replace(signs, (sign) => supplement[sign] ?? sign.normalize('NFKC'))
    .normalize('NFC')
