import { api, ask, useAsked, type Schemas } from '../api/client'
import { Empty, Loading, Trouble } from '../app/controls'
import { address, Link, usePlace } from '../app/router'
import { day } from '../app/words'
import { FilterBar } from '../filters/FilterBar'
import { filterOf, keyOf } from '../filters/filter'
import { Table, type Column } from '../tables/Table'
import './actors.css'
import { Network } from './Network'
import { kindWord, t } from './words'

type Row = Schemas['ActorRow']

/** The parties of the incidents that pass the filter, and who meets whom. */
export default function ActorsPage() {
  const { query } = usePlace()
  const filter = filterOf(query)
  const network = useAsked(keyOf(filter), (signal) => ask(api.GET('/api/actors', { params: { query: filter }, signal })))
  const addressOf = (key: string) => address(`/actors/${encodeURIComponent(key)}`, filter as Record<string, string>)
  return (
    <div>
      <FilterBar />
      <div class="page broad">
        <h1>{t('title')}</h1>
        {network.problem && <Trouble problem={network.problem} again={network.again} />}
        {!network.data ? (
          !network.problem && <Loading lines={8} />
        ) : network.data.actors.length === 0 ? (
          <Empty title={t('none')}>{t('widen')}</Empty>
        ) : (
          <div class={network.loading ? 'actors busy' : 'actors'} aria-busy={network.loading}>
            <section class="card actors-network">
              <h2>{t('network')}</h2>
              <Network network={network.data} addressOf={addressOf} />
            </section>
            <section class="card actors-table">
              <h2>{t('table')}</h2>
              <Table caption={t('table')} columns={columns(addressOf)} rows={network.data.actors} rowKey={(row) => row.key} order={{ column: 'events', descending: true }} page={25} />
            </section>
          </div>
        )}
      </div>
    </div>
  )
}

const columns = (addressOf: (key: string) => string): Column<Row>[] => [
  { key: 'name', title: t('name'), value: (row) => row.name, show: (row) => <Name row={row} to={addressOf(row.key)} />, head: true, wide: true },
  { key: 'events', title: t('events'), value: (row) => row.events, numeric: true },
  { key: 'initiator', title: t('initiator'), value: (row) => row.asInitiator, numeric: true },
  { key: 'target', title: t('target'), value: (row) => row.asTarget, numeric: true },
  { key: 'deaths', title: t('deaths'), value: (row) => row.deaths, numeric: true },
  { key: 'last', title: t('last'), value: (row) => row.last, show: (row) => dayOf(row.last) }
]

function Name({ row, to }: { row: Row; to: string }) {
  return (
    <>
      <Link to={to}>{row.name}</Link>
      <div class="small quiet">{kindWord(row.kind ?? 'none')}</div>
    </>
  )
}

const dayOf = (iso: string | null) => <span class="number nowrap">{iso ? day(iso) : '–'}</span>
