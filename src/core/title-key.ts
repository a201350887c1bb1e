import { fold } from './fold.ts'

/** A title for comparing: without spaces, brackets and punctuation, whatever their width. */
export const titleKey = (title: string): string =>
  fold(title).replace(/[\s「」『』"'“”‘’()[\]〔〕【】<>〈〉《》・･,、。.:;~\-―ー]/g, '')
