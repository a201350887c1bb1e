import type { Paper } from '../../report/document/paper.ts'
import { locales } from '../../report/sentences/language.ts'
import { appProperties, coreProperties, finishTheme } from '../pptx/finish-xml.ts'
import { partOf, textOf } from '../pptx/parcel.ts'
import type { DeckTheme } from '../pptx/theme.ts'
import { stylesXml } from './styles.ts'
import { escaped, wordPart } from './xml.ts'

/** What a machine takes that does not have a font of the ward: the usual ones of Windows and macOS, without serifs as ours. */
const instead = 'Yu Gothic,Meiryo,Hiragino Sans,MS PGothic'

/** The fonts of the paper with what may stand for them. */
function fontTable({ fonts }: DeckTheme): string {
  const names = [...new Set([fonts.heading, fonts.body])]
  return wordPart(
    'fonts',
    names
      .map(
        (name) =>
          `<w:font w:name="${escaped(name)}"><w:altName w:val="${instead}"/><w:charset w:val="80"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
      )
      .join(''),
  )
}

/** How a word processor treats the paper: Japanese, in the ways of today, nothing asked when it opens. */
const settings = (language: string): string =>
  wordPart(
    'settings',
    `<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language}" w:eastAsia="ja-JP"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>`,
  )

/** Bookmarks and pictures count on through all papers that a process draws; here they count from 1 in each. */
function recounted(xml: string): string {
  const marks = new Map<string, number>()
  let pictures = 0
  return xml
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g, (_, before: string, id: string) => {
      const own = marks.get(id) ?? marks.size + 1
      marks.set(id, own)
      return `${before}${own}"`
    })
    .replace(/(<wp:docPr id=")\d+"/g, (_, before: string) => `${before}${(pictures += 1)}"`)
}

/** Entries of the contents have no page yet: no dots lead to it. */
const withoutDots = (xml: string): string => xml.replace(/<w:tab\/><w:t xml:space="default"><\/w:t>/g, '')

/** A part as the paper wants it: what says how it looks is ours, what it says is as it was drawn. */
export function finishPart(name: string, bytes: Uint8Array, paper: Paper, theme: DeckTheme): Uint8Array {
  const language = locales[paper.language].replace('_', '-')
  switch (name) {
    case 'docProps/core.xml':
      return partOf(coreProperties(paper.title, language))
    case 'docProps/app.xml':
      return partOf(appProperties)
    case 'word/styles.xml':
      return partOf(stylesXml(theme, paper.language))
    case 'word/settings.xml':
      return partOf(settings(language))
    case 'word/fontTable.xml':
      return partOf(fontTable(theme))
    case 'word/theme/theme1.xml':
      return partOf(finishTheme(textOf(bytes), theme))
    case 'word/document.xml':
      return partOf(withoutDots(recounted(textOf(bytes))))
    default:
      return bytes
  }
}
