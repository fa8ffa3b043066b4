import { api, ask, useAsked, type Schemas } from '../api/client'
import { Empty, Loading, Trouble } from '../app/controls'
import { address, Link, usePlace } from '../app/router'
import { day, number } from '../app/words'
import { FilterBar } from '../filters/FilterBar'
import { filterOf, keyOf } from '../filters/filter'
import { Table, type Column } from '../tables/Table'
import { TrendChart } from '../trends/TrendChart'
import { t as trend } from '../trends/words'
import './actors.css'
import { NameTimes } from './NameTimes'
import { opponentsOf, type Opponent } from './opponents'
import { kindWord, t, tieWord } from './words'

type Detail = Schemas['ActorDetail']

/** One party: what it was called when, what it did over time, whom it met. */
export default function ActorPage() {
  const { path, query } = usePlace()
  // A component cannot be given a property called key, as the address has it.
  const actor = decodeURIComponent(path.slice('/actors/'.length))
  const filter = filterOf(query)
  const detail = useAsked(`${actor}&${keyOf(filter)}`, (signal) => ask(api.GET('/api/actors/{key}', { params: { path: { key: actor }, query: filter }, signal })))
  return (
    <div>
      <FilterBar />
      <div class="page">
        <Link to={address('/actors', filter as Record<string, string>)} class="small">
          ‹ {t('back')}
        </Link>
        {detail.problem && <Trouble problem={detail.problem} again={detail.again} />}
        {detail.data && !detail.problem ? <Shown detail={detail.data} filter={filter as Record<string, string>} /> : !detail.problem && <Loading lines={8} />}
      </div>
    </div>
  )
}

function Shown({ detail, filter }: { detail: Detail; filter: Record<string, string> }) {
  const { actor, names, related, history } = detail
  const to = (path: string) => address(path, { ...filter, actor: actor.key })
  return (
    <>
      <header class="row wrap page-head">
        <h1>{actor.name}</h1>
        <span class="badge">{kindWord(actor.kind ?? 'none')}</span>
        <span class="grow" />
        <Link class="button" to={to('/map')}>
          {t('map')}
        </Link>
        <Link class="button primary" to={to('/')}>
          {t('queue')}
        </Link>
      </header>
      <Figures actor={actor} />
      <div class="actor-columns">
        <section class="card actor-part">
          <h2>{t('names')}</h2>
          {names.length === 0 ? <p class="quiet">{t('noNames')}</p> : <NameTimes names={names} actor={actor} />}
          {related.length > 0 && (
            <>
              <h3>{t('ties')}</h3>
              <ul class="actor-ties">
                {related.map((one) => (
                  <li key={one.key}>
                    <span class="quiet">{tieWord(one.tie)}</span> <Link to={address(`/actors/${encodeURIComponent(one.key)}`, filter)}>{one.name}</Link>{' '}
                    {(one.from ?? one.to) && <span class="quiet small">{times(one.from, one.to)}</span>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section class="card actor-part">
          <h2>{t('opponents')}</h2>
          <Opponents detail={detail} filter={filter} />
        </section>
      </div>
      <section class="card actor-part">
        <h2>{t('history')}</h2>
        {history.periods.length === 0 ? <p class="quiet">{t('noHistory')}</p> : <History history={history} />}
      </section>
    </>
  )
}

function Figures({ actor }: { actor: Schemas['ActorRow'] }) {
  const figures: [string, string][] = [
    [t('events'), number(actor.events)],
    [t('initiator'), number(actor.asInitiator)],
    [t('target'), number(actor.asTarget)],
    [t('deathsOfAll'), number(actor.deaths)]
  ]
  return (
    <dl class="actor-figures">
      {figures.map(([word, value]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t('between', { first: actor.first ? day(actor.first) : '–', last: actor.last ? day(actor.last) : '–' })}</dt>
        <dd>{actor.first && actor.last ? (actor.first.slice(0, 4) === actor.last.slice(0, 4) ? actor.first.slice(0, 4) : `${actor.first.slice(0, 4)}–${actor.last.slice(0, 4)}`) : t('undated')}</dd>
      </div>
    </dl>
  )
}

function Opponents({ detail, filter }: { detail: Detail; filter: Record<string, string> }) {
  const facets = useAsked('facets', (signal) => ask(api.GET('/api/incidents/facets', { signal })))
  const names = new Map(facets.data?.actors.map((facet) => [facet.key, facet.label]))
  const nameOf = (row: Opponent) => names.get(row.key) ?? row.key
  const rows = opponentsOf(detail.actor.key, detail.pairs)
  const columns: Column<Opponent>[] = [
    { key: 'name', title: t('opponent'), value: nameOf, show: (row) => <Link to={address(`/actors/${encodeURIComponent(row.key)}`, filter)}>{nameOf(row)}</Link>, head: true },
    { key: 'events', title: t('events'), value: (row) => row.events, numeric: true },
    { key: 'began', title: t('began'), value: (row) => row.began, numeric: true },
    { key: 'faced', title: t('faced'), value: (row) => row.faced, numeric: true },
    { key: 'deaths', title: t('deaths'), value: (row) => row.deaths, numeric: true }
  ]
  return rows.length === 0 ? <Empty title={t('noOpponents')} /> : <Table caption={t('opponents')} columns={columns} rows={rows} rowKey={(row) => row.key} order={{ column: 'events', descending: true }} page={10} />
}

function History({ history }: { history: Schemas['TrendRows'] }) {
  const series = history.series.map((one, colour) => ({ ...one, label: trend('events'), colour }))
  return (
    <>
      <TrendChart title={trend('events')} periods={history.periods} step="month" form="bars" height={150} series={series.map((one) => ({ ...one, values: one.events, low: undefined, high: undefined }))} />
      <h3>{t('deathsOfAll')}</h3>
      <TrendChart title={trend('deaths')} periods={history.periods} step="month" form="bars" height={150} series={series.map((one) => ({ ...one, label: trend('deaths'), colour: 1, values: one.best }))} />
    </>
  )
}

const times = (from: string | null, to: string | null): string => `${from ? day(from) : t('always')} – ${to ? day(to) : t('today')}`
