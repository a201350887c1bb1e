/*
 * The only script of the site, for the page of the search. A server has answered already, and then this does nothing. On a site without a
 * server it looks into the prepared indexes, with the very functions that the server uses, and shows what it finds in the same markup.
 */
import { findRecords } from '../../core/search/find-records.ts'
import { readQuery, queryAtMost } from '../../core/search/query.ts'
import { kindNamed } from '../../core/search/search-record.ts'
import { showRecord } from '../../core/search/show-record.ts'

const form = document.querySelector('form.search-form')
const results = document.querySelector('.search-results')
const status = document.querySelector('.search-status')
const asked = new URLSearchParams(location.search)
const typed = asked.get('q') ?? ''

/** Fills values into a sentence, as `fillIn` does on the server. */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (brace, name) => values[name] ?? brace)

function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

const pieces = (all) => all.map(({ text, marked }) => (marked ? element('mark', {}, text) : text))

/** Runs an index, which is a script so that it can be loaded from a disk too: it leaves itself under its address. */
function loadIndex(address) {
  return new Promise((resolve, reject) => {
    const script = element('script', { src: address })
    script.addEventListener('load', () => resolve(globalThis.searchIndexes?.get(address)))
    script.addEventListener('error', () => reject(new Error(address)))
    document.head.append(script)
  })
}

async function load({ address, base, ward }) {
  const { schema, years, records } = await loadIndex(address)
  if (schema !== 'furikaeri.search-index/1') throw new Error(`${address}: ${schema}`)
  return records.map(([kind, year, place, title, text, within]) => {
    const note = [ward, years[year], within].filter((part) => part !== '').join(' · ')
    return { kind, year, href: base + place, title, text, note }
  })
}

function resultOf(record, terms) {
  const { title, excerpt } = showRecord(record, terms)
  return element(
    'li',
    {},
    element('p', { class: 'found' }, element('a', { href: record.href }, ...pieces(title))),
    ...(excerpt.length === 0 ? [] : [element('p', {}, ...pieces(excerpt))]),
    ...(record.note === '' ? [] : [element('p', { class: 'quiet' }, record.note)]),
  )
}

function moreOf({ kind, count, items }, only, words) {
  const all = new URLSearchParams({ q: typed })
  if (only !== undefined) return [words.allKinds, all]
  if (count === items.length) return undefined
  all.set('kind', kind)
  return [fill(words.more, { kind: words.kinds[kind], count: String(count) }), all]
}

function groupOf(group, terms, only, words) {
  const { kind, count, items } = group
  const more = moreOf(group, only, words)
  const lang = document.documentElement.lang === 'ja' ? {} : { lang: 'ja' }
  return element(
    'section',
    { id: `found-${kind}` },
    element('h2', {}, fill(words.heading, { kind: words.kinds[kind], count: String(count) })),
    element('ul', { class: 'records', ...lang }, ...items.map((item) => resultOf(item, terms))),
    ...(more === undefined
      ? []
      : [
          element('p', { class: 'more' }, element('a', { href: `${form.getAttribute('action')}?${more[1]}` }, more[0])),
        ]),
  )
}

function show(groups, terms, only, words) {
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  status.textContent = fill(count === 0 ? words.none : words.found, { query: typed.trim(), count: String(count) })
  if (count === 0)
    results.append(element('ul', { class: 'search-advice' }, ...words.advice.map((line) => element('li', {}, line))))
  results.append(...groups.map((group) => groupOf(group, terms, only, words)))
}

async function answer() {
  const words = JSON.parse(form.dataset.words)
  const indexes = JSON.parse(form.dataset.indexes)
  const query = readQuery(typed)
  const only = kindNamed(asked.get('kind'))
  form.elements.namedItem('q').value = typed
  if (query.kind === 'too-long') status.textContent = fill(words.tooLong, { longest: String(queryAtMost) })
  if (query.kind !== 'terms') return
  const titled = fill(words.titled, { query: typed.trim() })
  document.title = document.title.replace(/^.*?(?= — )/, () => titled)
  if (indexes.length === 0) {
    status.textContent = words.chooseWard
    return
  }
  status.textContent = words.searching
  try {
    const records = (await Promise.all(indexes.map(load))).flat()
    show(findRecords(records, query.terms, only), query.terms, only, words)
  } catch {
    status.textContent = words.failed
  }
}

if (form !== null && status !== null && status.textContent === '' && typed !== '') await answer()
