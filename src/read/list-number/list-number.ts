/** The readings of letters in the order in which lists count with them. */
const aiueo = Array.from('アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン')
const iroha = Array.from(
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
)
const stems = Array.from('甲乙丙丁戊己庚辛壬癸')
const branches = Array.from('子丑寅卯辰巳午未申酉戌亥')
const halfWidth = Array.from('ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ')
const digits = Array.from('〇一二三四五六七八九')
const legalDigits = Array.from('零壱弐参四五六七八九')

const wide = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xfee0 + (digit.codePointAt(0) ?? 0)))
const cycle = (letters: readonly string[], count: number) => letters[(count - 1) % letters.length] ?? ''

/** A, B … Z, AA, BB: how word processors count on behind Z. */
function latin(count: number): string {
  const letter = String.fromCodePoint(97 + ((count - 1) % 26))
  return letter.repeat(Math.min(20, Math.floor((count - 1) / 26) + 1))
}

const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(count: number): string {
  let [rest, text] = [Math.min(count, 3999), '']
  for (const [value, letters] of romans) for (; rest >= value; rest -= value) text += letters
  return text
}

/** 二十三, 百五: numbers below ten thousand as they are spoken; larger ones digit by digit. */
function spoken(count: number, names: readonly string[], places: readonly string[], saysOne: boolean): string {
  if (count === 0 || count > 9999)
    return Array.from(String(count))
      .map((digit) => names[Number(digit)])
      .join('')
  return Array.from(String(count))
    .map((digit, at, all) => {
      const place = places[all.length - 1 - at] ?? ''
      if (digit === '0') return ''
      return digit === '1' && place !== '' && !saysOne ? place : `${names[Number(digit)]}${place}`
    })
    .join('')
}

const kanji = (count: number) => spoken(count, digits, ['', '十', '百', '千'], false)
const legal = (count: number) => spoken(count, legalDigits, ['', '拾', '百', '阡'], true)

/** ① … ⑳, ㉑ … ㊿; what has no sign of its own stands in brackets. */
function circled(count: number): string {
  if (count >= 1 && count <= 20) return String.fromCodePoint(0x245f + count)
  if (count >= 21 && count <= 35) return String.fromCodePoint(0x3251 + count - 21)
  if (count >= 36 && count <= 50) return String.fromCodePoint(0x32b1 + count - 36)
  return `(${count})`
}

const signs = (first: number, count: number, otherwise: string) =>
  count >= 1 && count <= 20 ? String.fromCodePoint(first + count - 1) : otherwise

/** Formats of numbers by their names in Word (ECMA-376, ST_NumberFormat). */
const formats: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalFullWidth: (count) => wide(String(count)),
  decimalFullWidth2: (count) => wide(String(count)),
  decimalZero: (count) => String(count).padStart(2, '0'),
  numberInDash: (count) => `- ${count} -`,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (count) => signs(0x2474, count, `(${count})`),
  decimalEnclosedFullstop: (count) => signs(0x2488, count, `${count}.`),
  upperLetter: (count) => latin(count).toUpperCase(),
  lowerLetter: latin,
  upperRoman: (count) => roman(count).toUpperCase(),
  lowerRoman: roman,
  aiueo: (count) => cycle(halfWidth, count),
  aiueoFullWidth: (count) => cycle(aiueo, count),
  iroha: (count) => cycle(iroha, count),
  irohaFullWidth: (count) => cycle(iroha, count),
  japaneseCounting: kanji,
  japaneseDigitalTenThousand: (count) =>
    Array.from(String(count))
      .map((digit) => digits[Number(digit)])
      .join(''),
  ideographDigital: (count) =>
    Array.from(String(count))
      .map((digit) => digits[Number(digit)])
      .join(''),
  japaneseLegal: legal,
  chineseCounting: kanji,
  chineseCountingThousand: kanji,
  taiwaneseCountingThousand: kanji,
  ideographTraditional: (count) => cycle(stems, count),
  ideographZodiac: (count) => cycle(branches, count),
  none: () => '',
}

/** A number of a list as its format writes it: 3 is ③, 三, ウ, iii. What no format here writes stands in plain digits. */
export function listNumber(count: number, format: string): string {
  const isSound = Number.isSafeInteger(count) && count >= 0 && count < 100_000
  if (!isSound) return ''
  return (count === 0 ? String : (formats[format] ?? String))(count)
}
