import type { SearchForm } from '../../report/document/search.ts'
import { html } from './html.ts'

/** The form that asks by address; what a script needs where there is no server is said beside, as data. */
export const searchForm = ({ action, label, button, hint, value, longest, indexes, words }: SearchForm) =>
  html`<search>
    <form
      class="search-form"
      action="${action}"
      method="get"
      data-indexes="${JSON.stringify(indexes)}"
      data-words="${JSON.stringify(words)}"
      data-longest="${longest}"
    >
      <label for="q">${label}</label>
      <input type="search" id="q" name="q" value="${value}" autocomplete="off" aria-describedby="q-hint" />
      <button type="submit">${button}</button>
      <p class="quiet" id="q-hint">${hint}</p>
    </form>
  </search>`
