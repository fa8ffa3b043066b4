import { api, ask, useAsked, type Schemas } from '../api/client'
import { Empty, Field, Loading, Trouble } from '../app/controls'
import { change, usePlace } from '../app/router'
import { Segments } from '../app/Segments'
import { number } from '../app/words'
import { FilterBar } from '../filters/FilterBar'
import { filterOf, keyOf } from '../filters/filter'
import { download } from '../tables/download'
import { Legend } from './Legend'
import { csvOf } from './lines'
import type { Group, Step } from './periods'
import { TrendChart } from './TrendChart'
import { TrendTable } from './TrendTable'
import './trends.css'
import { seriesWord, t } from './words'

const steps: readonly Step[] = ['day', 'week', 'month']
const groups: readonly Group[] = ['none', 'type', 'actor', 'region', 'country']
const oneOf = <V extends string>(values: readonly V[], value: string | null): V | undefined => values.find((one) => one === value)

/** Incidents and deaths over time, under the filters of all pages. */
export default function TrendsPage() {
  const { query } = usePlace()
  const filter = filterOf(query)
  const step = oneOf(steps, query.get('step')) ?? 'month'
  const group = oneOf(groups, query.get('group')) ?? 'none'
  const trends = useAsked(`${step}&${group}&${keyOf(filter)}`, (signal) => ask(api.GET('/api/trends', { params: { query: { ...filter, step, group } }, signal })))
  return (
    <div>
      <FilterBar />
      <div class="page">
        <header class="row wrap page-head">
          <h1 class="grow">{t('title')}</h1>
          <Segments label={t('step')} value={step} options={steps.map((one) => [one, t(one)] as const)} onChoose={(value) => change({ step: value === 'month' ? null : value })} />
          <Field label={t('group')}>
            <select class="select trends-group" value={group} onChange={(event) => change({ group: event.currentTarget.value === 'none' ? null : event.currentTarget.value, hide: null })}>
              {groups.map((one) => (
                <option key={one} value={one}>
                  {t(one)}
                </option>
              ))}
            </select>
          </Field>
        </header>
        {trends.problem && <Trouble problem={trends.problem} again={trends.again} />}
        {trends.data ? <Shown rows={trends.data} step={step} group={group} busy={trends.loading} /> : !trends.problem && <Loading lines={8} />}
      </div>
    </div>
  )
}

function Shown({ rows, step, group, busy }: { rows: Schemas['TrendRows']; step: Step; group: Group; busy: boolean }) {
  const { query } = usePlace()
  const form = oneOf(['bars', 'lines'] as const, query.get('form')) ?? 'bars'
  const view = oneOf(['chart', 'table'] as const, query.get('view')) ?? 'chart'
  const hidden = new Set((query.get('hide') ?? '').split('|').filter(Boolean))
  if (rows.periods.length === 0 || rows.series.length === 0) return <Empty title={t('empty')}>{rows.left > 0 ? t('left', { n: rows.left }) : t('widen')}</Empty>
  const named = rows.series.map((series, colour) => ({ ...series, label: seriesWord(series, group), colour }))
  const seen = named.filter((series) => !hidden.has(series.key))
  const toggle = (key: string) => {
    if (!hidden.delete(key)) hidden.add(key)
    change({ hide: [...hidden].sort().join('|') }, { replace: true })
  }
  const keep = () => download(`griot-${step}s.csv`, 'text/csv', csvOf(rows.periods, seen))
  return (
    <div class={busy ? 'trends busy' : 'trends'} aria-busy={busy}>
      <div class="row wrap">
        <Segments label={t('view')} value={view} options={[['chart', t('chart')], ['table', t('table')]]} onChoose={(value) => change({ view: value === 'chart' ? null : value })} />
        {view === 'chart' && <Segments label={t('form')} value={form} options={[['bars', t('bars')], ['lines', t('lines')]]} onChoose={(value) => change({ form: value === 'bars' ? null : value })} />}
        <span class="grow" />
        <button class="button" onClick={keep} disabled={seen.length === 0}>
          {t('csv')}
        </button>
      </div>
      {named.length > 1 && <Legend series={named} hidden={hidden} onToggle={toggle} />}
      {seen.length === 0 ? (
        <Empty title={t('hidden')} />
      ) : view === 'table' ? (
        <div class="card">
          <TrendTable periods={rows.periods} series={seen} step={step} />
        </div>
      ) : (
        (['events', 'deaths'] as const).map((what) => (
          <section key={what} class="card trends-panel">
            <header class="row">
              <h2 class="grow">{t(what)}</h2>
              {group !== 'actor' && <span class="quiet small number">{total(seen, what)}</span>}
            </header>
            <TrendChart
              title={t(what)}
              periods={rows.periods}
              step={step}
              form={form}
              series={what === 'events' ? seen.map((one) => ({ ...one, values: one.events, low: undefined, high: undefined })) : seen.map((one) => ({ ...one, values: one.best }))}
            />
          </section>
        ))
      )}
      <p class="quiet small">
        {t('band')} {group === 'actor' && t('several')} {rows.left > 0 && t('left', { n: rows.left })}
      </p>
    </div>
  )
}

function total(series: readonly Schemas['TrendSeries'][], what: 'events' | 'deaths'): string {
  const sum = (of: (one: Schemas['TrendSeries']) => readonly number[]) => series.reduce((all, one) => all + of(one).reduce((some, n) => some + n, 0), 0)
  if (what === 'events') return t('sum', { n: sum((one) => one.events) })
  return `${t('dead', { n: sum((one) => one.best) })} (${t('between', { low: number(sum((one) => one.low)), high: number(sum((one) => one.high)) })})`
}
