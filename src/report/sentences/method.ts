import type { Said } from './language.ts'

type Part = { readonly id: string; readonly heading: Said; readonly paragraphs: readonly Said[] }

/** How these pages come about, for readers: judging, counting, surveys, reading, correcting. */
export const methodParts: readonly Part[] = [
  {
    id: 'judging',
    heading: { ja: '判定のしかた', en: 'How targets are judged' },
    paragraphs: [
      {
        ja: '実績を目標と、丸めずに比べます。49.9%は50%以上に届いていません。',
        en: 'A result is held against its target without rounding: 49.9% does not reach 50%.',
      },
      {
        ja: '結果は四つです。達成、未達成、判定できない(実績がない、単位が違う、「程度」などで境目がない)、対象外。この四つを混ぜることはありません。',
        en: 'There are four answers, never mixed: met, unmet, not judged (no result, different units, "about"), and not applicable.',
      },
      {
        ja: '「80%」のように「以上」「以下」のない目標は「以上」と読み、そう読んだことを書きます。「0件」は「0件以下」と読みます。',
        en: 'A bare "80%" is read as at least 80%, and the page says so; a bare zero is read as at most zero.',
      },
      {
        ja: '資料に書かれた達成・未達成と、規則で計算した結果は、別々に持ち、並べて示します。食い違うときは点検に出ます。',
        en: 'What the document says and what the rule computes are kept apart and shown side by side; where they differ, the check says so.',
      },
    ],
  },
  {
    id: 'counting',
    heading: { ja: '数え方', en: 'How targets are counted' },
    paragraphs: [
      {
        ja: '「資料の記載」は、資料の表に書かれた件数です。「掲載ごと」は、一覧に載っているものを再掲も含めて数えた件数です。「取組ごと」は、同じ取組を一度だけ数えた件数です。',
        en: '"Printed" is what the document prints. "By listing" counts every listing, relistings too. "By initiative" counts every initiative once.',
      },
      {
        ja: '件数だけが公表され内訳のない課題は、薄い印で示し、「掲載ごと」「取組ごと」には入れません。',
        en: 'Goals of which only counts were published have paler signs and are in neither of the two counts that need a list.',
      },
    ],
  },
  {
    id: 'surveys',
    heading: { ja: '調査の数字の読み方', en: 'How to read survey figures' },
    paragraphs: [
      {
        ja: '無作為に選んだ人への調査には、偶然のぶれがあります。回答数が分かれば、95%の確からしさで本当の割合がある範囲(信頼区間、ウィルソン法)を示します。目標がその範囲に入るとき、差は誤差の範囲内です。判定そのものは変えません。',
        en: 'A random sample has chance in it. Where the number of answers is known, the 95% interval (Wilson) is shown; a target inside it is within the error. The verdict stays as it is.',
      },
      {
        ja: '区民モニターは自分から応募した人たちです。結果は回答者についてのもので、区民全体の割合ではないため、範囲を示しません。',
        en: 'Monitors volunteered. Their answers describe themselves, not all residents, so no interval is shown.',
      },
      {
        ja: '答えなかった人がどちらだったとしても、という最も広い範囲も、送付数が分かれば示します。',
        en: 'Where the number sent is known, the widest range is shown too: had those who did not answer all said yes, or all no.',
      },
    ],
  },
  {
    id: 'reading',
    heading: { ja: '資料の読み取り', en: 'How documents are read' },
    paragraphs: [
      {
        ja: '公表された資料の本文を機械で読み取り、どの行がどの記録になったかを残しています。確かに読めないところは推測せず、人に任せます。',
        en: 'The text of the published document is read by a program that keeps which line became which record. What cannot be read for certain is left to a person, never guessed.',
      },
    ],
  },
  {
    id: 'mistake',
    heading: { ja: '間違いを知らせる', en: 'Report a mistake' },
    paragraphs: [
      {
        ja: '間違いを見つけたら、区役所の広聴の窓口に、ページの住所(URL)と、もとの資料の行番号を添えて知らせてください。行番号は、各ページの「資料 ○行目」にあります。',
        en: 'Tell the ward office: give the address of the page and the line of the document, which stands on every page as "document, line …".',
      },
      {
        ja: '直したときは、もとの公表版を残したまま、新しい公表版を出します。',
        en: 'A correction is a new publication; the old one stays as it was.',
      },
    ],
  },
]

/** What the accessibility policy says. */
export const accessibilityParts: readonly Part[] = [
  {
    id: 'aim',
    heading: { ja: '目標とする水準', en: 'What we aim at' },
    paragraphs: [
      {
        ja: 'JIS X 8341-3:2016 の適合レベル AA に準拠することを目標にし、WCAG 2.2 の AA の基準で作っています。対象は、このサイトのすべてのページです。',
        en: 'Level AA of JIS X 8341-3:2016, built to WCAG 2.2 AA, on every page of this site.',
      },
    ],
  },
  {
    id: 'how',
    heading: { ja: '使い方', en: 'How it works for you' },
    paragraphs: [
      {
        ja: 'すべての機能は、キーボードだけで、また JavaScript を使わずに使えます。文字を400%に拡大しても、幅320ピクセルの画面でも、横に動かさずに読めます。',
        en: 'Everything works by keyboard alone and without JavaScript, at 400% zoom and on a screen of 320 pixels without sideways scrolling.',
      },
      {
        ja: '図には同じ数字の表か文があります。達成・未達成は、色だけでなく形と言葉でも示します。暗い画面、印刷、強制カラー(ハイコントラスト)でも読めます。',
        en: 'Every chart has its figures as a table or in words. Verdicts have a colour, a shape and a word. Dark mode, print and forced colours are provided for.',
      },
      {
        ja: '「ふりがな」を押すと、計画の言葉に読みがながつきます。',
        en: 'On the Japanese pages, "ふりがな" adds the reading to the words of the plan.',
      },
    ],
  },
  {
    id: 'tested',
    heading: { ja: '試験', en: 'How it is tested' },
    paragraphs: [
      {
        ja: 'すべての種類のページを、実際のブラウザーで自動検査(axe)し、キーボード操作、拡大、HTML の正しさとあわせて、プログラムを変えるたびに試験しています。',
        en: 'Every kind of page is tested in a real browser at every change of the program: axe, keyboard, zoom, valid HTML.',
      },
      {
        ja: '自動の検査では分からない問題が残っているかもしれません。困ったことがあれば「間違いを知らせる」から知らせてください。',
        en: 'Automatic tests do not find everything. If something is in your way, please report it.',
      },
    ],
  },
]
