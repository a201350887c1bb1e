import { decksBench } from './decks-bench.ts'
import { judgeBench } from './judge-bench.ts'
import { pageBench } from './page-bench.ts'
import { papersBench } from './papers-bench.ts'
import { pdfBench } from './pdf-bench.ts'
import { publishBench } from './publish-bench.ts'
import { readBench } from './read-bench.ts'
import { searchBench } from './search-bench.ts'
import { serveBench } from './serve-bench.ts'
import { slidesBench } from './slides-bench.ts'
import { workbookBench } from './workbook-bench.ts'
import type { Bench } from './result.ts'

/** Every benchmark, in the order in which it runs. */
export const benches: readonly Bench[] = [
  readBench,
  judgeBench,
  pageBench,
  pdfBench,
  publishBench,
  serveBench,
  searchBench,
  slidesBench,
  papersBench,
  decksBench,
  workbookBench,
]
