import { csv } from '../tables/csv'

/** What one group counts in one period. */
export interface TrendLine {
  period: string
  key: string
  group: string
  events: number
  low: number
  best: number
  high: number
}

interface Counted {
  key: string
  label: string
  events: readonly number[]
  low: readonly number[]
  best: readonly number[]
  high: readonly number[]
}

/** A row for each period and group that has something to count, oldest first. */
export function rowsOf(periods: readonly string[], series: readonly Counted[]): TrendLine[] {
  return periods.flatMap((period, i) =>
    series
      .filter((one) => one.events[i])
      .map((one) => ({ period, key: one.key, group: one.label, events: one.events[i]!, low: one.low[i]!, best: one.best[i]!, high: one.high[i]! }))
  )
}

/** As a file for a spreadsheet; its heads are the same in every language, because programs read them. */
export const csvOf = (periods: readonly string[], series: readonly Counted[]): string =>
  csv(
    ['period', 'group_key', 'group', 'incidents', 'deaths_low', 'deaths_best', 'deaths_high'],
    rowsOf(periods, series).map((row) => [row.period, row.key, row.group, row.events, row.low, row.best, row.high])
  )
