/*
 * What scripts add to the import: files are dropped, sending is shown, lines are chosen and placed without leaving the page, and by keys.
 * Every form and every link works without. What is shown always comes from the server: its page is fetched, and its main part put in place.
 */
const keysStore = 'furikaeri-import-keys'
const say = document.createElement('p')
say.className = 'unseen'
say.setAttribute('role', 'status')
document.body.append(say)

const one = (selector) => document.querySelector(selector)
const tops = () => [...document.querySelectorAll('.pane')].map(({ scrollTop }) => scrollTop)
const areKeysOn = () => localStorage.getItem(keysStore) !== 'off'

/** Makes what only a script can use visible, as the person left it. */
function prepare() {
  const keys = one('#keys')
  const box = one('#keys-on')
  if (keys === null || box === null) return
  keys.hidden = false
  box.checked = areKeysOn()
  box.addEventListener('change', () => localStorage.setItem(keysStore, box.checked ? 'on' : 'off'))
}

/** Puts the main part of a fetched page in place, with both halves scrolled as they were, and the focus where the person goes on. */
async function show(response, focusOn) {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const main = page.querySelector('main')
  if (main === null) return location.assign(response.url)
  const before = tops()
  const keysOpen = one('#keys')?.open === true
  one('main').replaceWith(document.adoptNode(main))
  document.title = page.title
  history.replaceState(null, '', response.url)
  for (const [at, pane] of [...document.querySelectorAll('.pane')].entries()) pane.scrollTop = before[at] ?? 0
  prepare()
  if (keysOpen) one('#keys').open = true
  const chosen = one('.work-lines .chosen')
  const seen = one('[role=alert]') ?? chosen // what went wrong is never left out of sight
  seen?.scrollIntoView({ block: 'nearest' })
  const focused = one(focusOn) ?? chosen?.querySelector('a') ?? one('.onward a') ?? one('main a')
  focused?.focus({ preventScroll: true })
  const words = ['[role=alert]', 'h1', '#place .placed-line'].map((selector) => one(selector)?.textContent ?? '')
  say.textContent = words.join(' ')
}

/** Sends a form of the draft; where that fails, the browser does it its own way. */
async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button))
  const focusOn = button?.value ? `#place button[value="${button.value}"]` : `#${form.id} button`
  try {
    await show(await fetch(form.action, { method: 'POST', body }), focusOn)
  } catch {
    form.requestSubmit(button)
  }
}

const choose = async (link) => show(await fetch(link.href), '.work-lines .chosen a')

/** Sends a file and says how much of it has gone; then goes where the server says. */
function upload(form) {
  const status = form.querySelector('.sending')
  const request = new XMLHttpRequest()
  request.open('POST', form.action)
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    status.textContent = `${form.dataset.sending} ${Math.floor((100 * loaded) / Math.max(total, 1))}%`
  })
  request.addEventListener('load', () => {
    if (request.status < 300) return location.assign(request.responseURL)
    void show(new Response(request.responseText), '[role=alert]')
  })
  request.addEventListener('error', () => form.submit())
  request.send(new FormData(form))
}

const moves = new Set(['place', 'undo', 'redo', 'suggested'])

document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.id === 'begin') {
    event.preventDefault()
    upload(form)
  } else if (moves.has(form.id) && one('.workbench') !== null) {
    event.preventDefault()
    void send(form, event.submitter)
  }
})

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.work-lines a[href^="?line="]')
  if (link === null || link === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  void choose(link)
})

/** The next line to check behind the chosen one, or the one before it. */
function neighbour(step) {
  const open = [...document.querySelectorAll('.work-lines .needs-a-person a')]
  const at = open.findIndex((link) => link.closest('.chosen') !== null)
  return open[at < 0 ? 0 : (at + step + open.length) % open.length]
}

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input:not([type=checkbox]), select, textarea')
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !areKeysOn() || one('.workbench') === null) return
  const step = { j: 1, k: -1 }[event.key]
  const link = step === undefined ? undefined : neighbour(step)
  const button = one(`button[data-key="${CSS.escape(event.key)}"]`)
  if (link !== undefined) void choose(link)
  else if (button !== null) button.click()
  else return
  event.preventDefault()
})

for (const kind of ['dragover', 'dragleave', 'drop'])
  document.addEventListener(kind, (event) => {
    const form = one('#begin')
    if (form === null || event.dataTransfer === null) return
    event.preventDefault()
    form.querySelector('.file').classList.toggle('over', kind === 'dragover')
    if (kind !== 'drop' || event.dataTransfer.files.length === 0) return
    form.querySelector('input[type=file]').files = event.dataTransfer.files
    form.requestSubmit()
  })

prepare()
