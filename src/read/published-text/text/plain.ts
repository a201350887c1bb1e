/** Letters and digits that stay as they are in every comparison. */
export const plainLetters = 'ぁ-ゖァ-ヺー一-鿿A-Za-z0-9'
const plain = new RegExp(`^[${plainLetters}]+$`)

/**
 * Whether a text is nothing but letters and digits: 目標, 80, セル1. Layouts and labelled values are told by spaces, brackets, colons and
 * marks, so that most readers need not look closer at a plain line; in a table with one cell a line nearly every line is one.
 */
export const isPlain = (text: string): boolean => plain.test(text)
