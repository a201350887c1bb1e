import { fold } from '../../../core/fold.ts'

const decoration = /^[\s〔【「『［[(<〈《■□◆◇●○◎▼▽★☆*#>・:：]+|[\s〕】」』］\])>〉》:：*]+$/g

/** A label without its dress, for comparing: 「【目標 値】」 and 「目標値：」 are 目標値. */
export const bareLabel = (text: string): string =>
  fold(text)
    .replace(decoration, '')
    .replace(/\s/g, '')
    .replace(/(?:など|等)$/, '')
