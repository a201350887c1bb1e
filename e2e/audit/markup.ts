import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of taste that a formatter would decide; everything about validity and meaning stays on.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // A table whose rows become lists on a phone says its roles once more, because that layout takes them away.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // Boxes of one list share their name: what is ticked comes as a list. Source: HTML, form submission.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
})

/** What is not valid about a page, line by line. */
export async function problemsOf(markup: string): Promise<string[]> {
  const { results } = await validator.validateString(markup)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}
