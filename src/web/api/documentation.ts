import type { Context, Hono } from 'hono'
import { apiPage } from '../../report/api/api-page.ts'
import { apiProblemWords, type ApiProblemKind } from '../../report/sentences/api-problem.ts'
import { languages, type Language } from '../../report/sentences/language.ts'
import { address, relative, rootPath } from '../../report/site/addresses.ts'
import { siteFrame } from '../../report/site/site-pages.ts'
import { htmlPage } from '../../write/html/page.ts'
import { describeApi } from './describe-api.ts'
import { apiLimits } from './limits.ts'
import { problemStatus } from './problem.ts'

type Where = { readonly url: string | undefined; readonly style: string }

const at = address.api
/** What stands in examples where a server does not know its own address. */
const usualRoot = 'http://localhost:3000/'

const isKind = (name: string): name is ApiProblemKind => Object.hasOwn(apiProblemWords, name)
const statuses = Object.entries(problemStatus).flatMap(([kind, status]): [ApiProblemKind, number][] =>
  isKind(kind) ? [[kind, status]] : [],
)

function draw(language: Language, { url, style }: Where): string {
  const own = rootPath(language, at)
  const document = apiPage({
    api: describeApi(language, url),
    limits: apiLimits,
    statuses,
    root: url ?? usualRoot,
    language,
    to: (path) => relative(own, path),
  })
  return htmlPage(document, {
    // Which other pages the site has depends on how many wards it has; the way home holds for all.
    frame: {
      ...siteFrame(document, language, at, { several: true, served: true, url, assets: { style, script: '' } }),
      navigation: [],
    },
  })
}

/** The pages that explain the API: /api/ and /en/api/, drawn when they are first asked for. */
export function serveDocumentation(app: Hono, where: Where): void {
  for (const language of languages) {
    const path = `/${rootPath(language, at)}`
    let page: string | undefined
    app.get(path, (context: Context) => {
      page ??= draw(language, where)
      context.header('Cache-Control', 'public, max-age=0, must-revalidate')
      return context.html(page)
    })
    app.get(path.slice(0, -1), (context) => context.redirect(at, 301))
  }
}
