import { describe, expect, test } from 'vitest'
import { grid, madePdf, rule, say, sayBytes, sayDown } from '../../../tools/made-pdf.ts'
import { readPdfLines } from './read-pdf.ts'

/** The lines of a PDF, cells apart by │. */
async function linesOf(...pages: readonly string[]): Promise<string[]> {
  const laidOut = await readPdfLines(madePdf(pages))
  if ('problem' in laidOut) throw new Error(JSON.stringify(laidOut))
  return laidOut.lines.map(({ text }) => text.replaceAll('\t', '│'))
}
const wordsOf = async (...pages: readonly string[]) => (await linesOf(...pages)).filter((text) => text !== '')
const all = (...parts: readonly string[]) => parts.join('\n')

describe('letters', () => {
  test('of fonts that the file does not bring are known by the character maps of the package', async () => {
    expect(await wordsOf(say(50, 700, '港区運営方針、髙﨑①'))).toEqual(['港区運営方針、髙﨑①'])
  })

  test('in the code of old Windows', async () => {
    expect(await wordsOf(sayBytes(50, 700, '96da95573830'))).toEqual(['目標80'])
  })

  test('signs of dictionaries are the letters that look alike, and a letter with its mark is one sign', async () => {
    expect(await wordsOf(say(50, 700, '⽬標は⻑い道がつづく'))).toEqual(['目標は長い道がつづく'])
  })

  test('that are drawn twice, to look bold, are one', async () => {
    expect(await wordsOf(all(say(50, 700, '目標'), say(50.4, 700, '目標')))).toEqual(['目標'])
  })

  test('readings above letters are left out', async () => {
    expect(await wordsOf(all(say(50, 700, '港区の方針'), say(51, 711, 'みなと', 4)))).toEqual(['港区の方針'])
  })

  test('small print with kana is no reading', async () => {
    expect(await wordsOf(all(say(50, 700, '運営方針の振り返り', 20), say(50, 722, '平成の振り返り', 8)))).toEqual([
      '平成の振り返り',
      '運営方針の振り返り',
    ])
  })

  test('downwards are read by columns from the right, behind what runs across', async () => {
    expect(
      await wordsOf(all(sayDown(500, 700, '一行目です'), sayDown(480, 700, '二行目'), say(50, 750, '題'))),
    ).toEqual(['題', '一行目です', '二行目'])
  })
})

describe('lines', () => {
  test('a gap of the page is an empty line, and a page begins with one', async () => {
    const page = all(say(50, 700, '目標'), say(50, 685, '実績'), say(50, 640, '課題'))
    expect(await linesOf(page, say(50, 700, '予算'))).toEqual(['目標', '実績', '', '課題', '', '予算'])
  })

  test('what only goes on, at the end of a full line, is one line', async () => {
    const long = 'だれもが安心して暮らせるまちをめざして取り組みを進めてきたところであ'
    expect(
      await wordsOf(all(say(50, 700, long), say(50, 685, 'り、来年度も続けます。'), say(50, 670, '以上'))),
    ).toEqual([`${long}り、来年度も続けます。`, '以上'])
  })

  test('larger letters are headings by their size', async () => {
    const page = all(say(50, 700, '振り返り', 18), say(50, 660, '戦略', 14), say(50, 630, '目標は八割以上です。'))
    expect(await wordsOf(page)).toEqual(['# 振り返り', '## 戦略', '目標は八割以上です。'])
  })

  test('two columns of text are read one after the other', async () => {
    const rows = Array.from({ length: 8 }, (_, index) => 700 - 15 * index)
    const page = all(
      ...rows.map((y, index) => say(50, y, `左の段の文章はここから${index}行目として続く`)),
      ...rows.map((y, index) => say(310, y, `右の段の文章はここから${index}行目として続く`)),
    )
    const words = (await wordsOf(page)).join('')
    expect(words.indexOf('左の段の文章はここから7')).toBeLessThan(words.indexOf('右の段の文章はここから0'))
    expect(words).not.toContain('│')
  })

  test('heads, feet and page numbers stand once or not at all', async () => {
    const pages = [1, 2, 3, 4].map((page) =>
      all(say(50, 800, '港区運営方針'), say(50, 600, `課題${page}について`), say(280, 30, `- ${page} -`), say(50, 50, '企画課')),
    )
    expect(await wordsOf(...pages)).toEqual(['港区運営方針', '課題1について', '課題2について', '課題3について', '課題4について'])
  }) // prettier-ignore
})

describe('tables', () => {
  test('by their lines: cells that are broken into lines are whole, and empty ones are there', async () => {
    const page = all(
      grid([50, 150, 250, 350], [700, 660, 620]),
      say(55, 685, '具体的取組'), say(155, 685, '目標'), say(255, 685, '実績'),
      say(55, 645, '海辺の訓練をくり'), say(55, 632, '返し行う'), say(255, 645, '79.2％'),
    ) // prettier-ignore
    expect(await wordsOf(page)).toEqual(['具体的取組│目標│実績', '海辺の訓練をくり返し行う││79.2％'])
  })

  test('a cell over several columns or rows stands at its first place', async () => {
    const page = all(
      rule(50, 700, 350, 700), rule(150, 670, 350, 670), rule(50, 640, 350, 640), rule(50, 610, 350, 610),
      rule(50, 700, 50, 610), rule(150, 700, 150, 610), rule(250, 670, 250, 610), rule(350, 700, 350, 610),
      say(55, 665, '取組'), say(155, 680, '数値'), say(155, 650, '目標'), say(255, 650, '実績'),
      say(55, 620, '訓練'), say(155, 620, '10回'), say(255, 620, '12回'),
    ) // prettier-ignore
    expect(await wordsOf(page)).toEqual(['取組│数値', '│目標│実績', '訓練│10回│12回'])
  })

  test('open at their sides', async () => {
    const page = all(
      rule(50, 700, 350, 700), rule(50, 670, 350, 670), rule(50, 640, 350, 640), rule(200, 700, 200, 640),
      say(55, 680, '目標'), say(205, 680, '実績'), say(55, 650, '10回'), say(205, 650, '12回'),
    ) // prettier-ignore
    expect(await wordsOf(page)).toEqual(['目標│実績', '10回│12回'])
  })

  test('with lines between their rows only: what is broken is whole, what begins anew is a row of its own', async () => {
    const page = all(
      rule(50, 700, 450, 700), rule(50, 640, 450, 640), rule(50, 600, 450, 600),
      say(55, 710, '戦略'), say(155, 710, '具体的取組'), say(355, 710, '達成状況'),
      say(55, 685, 'みんなで備える力'), say(55, 672, 'を広げる'), say(155, 685, '(1) 訓練'), say(355, 685, '達成'),
      say(155, 655, '(2) 点検'), say(355, 655, '未達成'),
      say(55, 620, 'けがを減らす'), say(155, 620, '(1) 見守り'), say(355, 620, '達成'),
    ) // prettier-ignore
    expect(await wordsOf(page)).toEqual([
      '戦略│具体的取組│達成状況',
      'みんなで備える力を広げる│(1) 訓練│達成',
      '│(2) 点検│未達成',
      'けがを減らす│(1) 見守り│達成',
    ])
  })

  test('without lines, by columns that repeat', async () => {
    const page = all(
      say(50, 700, '取組'), say(200, 700, '目標'), say(300, 700, '実績'),
      say(50, 680, '海辺の訓練を'), say(200, 680, '10回'), say(300, 680, '12回'), say(50, 667, 'くり返す'),
      say(50, 640, '点検'), say(200, 640, '5回'), say(300, 640, '4回'),
    ) // prettier-ignore
    expect(await wordsOf(page)).toEqual(['取組│目標│実績', '海辺の訓練をくり返す│10回│12回', '点検│5回│4回'])
  })

  test('a frame around a text is none', async () => {
    expect(await wordsOf(all(grid([40, 300], [720, 640]), say(50, 700, '目標'), say(50, 680, '実績')))).toEqual(['目標', '実績'])
  }) // prettier-ignore

  test('that go on over the page are one, with one head', async () => {
    const head = all(say(55, 685, '目標'), say(155, 685, '実績'))
    const [first, second] = [all(say(55, 645, '10回'), say(155, 645, '12回')), all(say(55, 645, '5回'), say(155, 645, '4回'))]
    const lines = grid([50, 150, 250], [700, 660, 620])
    expect(await linesOf(all(lines, head, first), all(lines, head, second))).toEqual(['目標│実績', '10回│12回', '5回│4回'])
  }) // prettier-ignore

  test('every line has its page', async () => {
    const laidOut = await readPdfLines(madePdf([say(50, 700, '目標'), say(50, 700, '実績')]))
    expect(laidOut).toMatchObject({ lines: [{ origin: { page: 1 } }, {}, { text: '実績', origin: { kind: 'page', page: 2 } }] })
  }) // prettier-ignore
})

describe('pages without letters', () => {
  const picture = 'q 500 0 0 700 50 70 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI Q'
  const remarks = async (...pages: readonly string[]) => {
    const laidOut = await readPdfLines(madePdf(pages))
    return 'problem' in laidOut ? laidOut.problem : laidOut.remarks
  }

  test('that are pictures are named with the line at which they would stand', async () => {
    expect(await remarks(say(50, 700, '目標'), picture, say(50, 700, '実績'), picture)).toEqual([
      { what: 'page-without-text', count: 2, parts: ['page=2', 'page=4'], line: 3 },
    ])
  })

  test('are pictures also where a number or a foot stands on every page', async () => {
    const page = (number: number, content: string) => all(content, say(290, 30, `- ${number} -`))
    const pages = [1, 2, 3, 4, 5].map((number) =>
      page(number, number === 3 ? picture : say(50, 700, `目標${number}は高く`)),
    )
    expect(await remarks(...pages)).toMatchObject([{ count: 1, parts: ['page=3'] }])
  })

  test('that are empty, and pages with letters and a picture, are no remark', async () => {
    expect(await remarks(say(50, 700, '目標'), '', all(picture, say(50, 700, '実績')))).toEqual([])
  })
})
