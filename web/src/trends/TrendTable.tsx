import type { Schemas } from '../api/client'
import { Table, type Column } from '../tables/Table'
import { rowsOf, type TrendLine } from './lines'
import type { Step } from './periods'
import { periodWord, t } from './words'

type Series = Schemas['TrendSeries'] & { label: string }

/** The same numbers as the chart, a period and a group a row. */
export function TrendTable({ periods, series, step }: { periods: readonly string[]; series: readonly Series[]; step: Step }) {
  const columns: Column<TrendLine>[] = [
    { key: 'period', title: t('period'), value: (row) => row.period, show: (row) => periodWord(row.period, step), head: true },
    ...(series.length > 1 ? [{ key: 'series', title: t('series'), value: (row: TrendLine) => row.group }] : []),
    { key: 'events', title: t('events'), value: (row) => row.events, numeric: true },
    ...(['low', 'best', 'high'] as const).map((bound) => ({ key: bound, title: `${t('deaths')}, ${t(bound)}`, value: (row: TrendLine) => row[bound], numeric: true }))
  ]
  return <Table caption={t('title')} columns={columns} rows={rowsOf(periods, series)} rowKey={(row) => `${row.period} ${row.key}`} />
}
