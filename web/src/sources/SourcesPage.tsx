import { api, ask, useAsked, type Schemas } from '../api/client'
import { Empty, Loading, Trouble } from '../app/controls'
import { address, Link, usePlace } from '../app/router'
import { FilterBar } from '../filters/FilterBar'
import { filterOf, keyOf } from '../filters/filter'
import { Share } from '../tables/Share'
import { Table, type Column } from '../tables/Table'
import { CopyMatrix } from './CopyMatrix'
import './sources.css'
import { t } from './words'

type Row = Schemas['SourceRow']

/** Who reports first, who copies whom, and how often a source's tolls are revised. */
export default function SourcesPage() {
  const { query } = usePlace()
  const filter = filterOf(query)
  const sources = useAsked(keyOf(filter), (signal) => ask(api.GET('/api/sources', { params: { query: filter }, signal })))
  return (
    <div>
      <FilterBar />
      <div class="page">
        <h1>{t('title')}</h1>
        {sources.problem && <Trouble problem={sources.problem} again={sources.again} />}
        {!sources.data ? (
          !sources.problem && <Loading lines={8} />
        ) : sources.data.sources.length === 0 ? (
          <Empty title={t('none')}>{t('widen')}</Empty>
        ) : (
          <>
            <section class="card" aria-busy={sources.loading}>
              <Table caption={t('title')} columns={columns(filter as Record<string, string>)} rows={sources.data.sources} rowKey={(row) => row.source} order={{ column: 'reports', descending: true }} page={25} />
            </section>
            <section class="card sources-part">
              <h2>{t('copies')}</h2>
              <p class="quiet small">{t('copiesHint')}</p>
              {sources.data.pairs.length === 0 ? <p>{t('noCopies')}</p> : <CopyMatrix pairs={sources.data.pairs} />}
            </section>
          </>
        )}
      </div>
    </div>
  )
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)

const columns = (filter: Record<string, string>): Column<Row>[] => [
  { key: 'source', title: t('source'), value: (row) => row.source, show: (row) => <Link to={address('/', { ...filter, source: row.source })}>{row.source}</Link>, head: true, wide: true },
  { key: 'reports', title: t('reports'), value: (row) => row.reports, numeric: true },
  { key: 'incidents', title: t('incidents'), value: (row) => row.incidents, numeric: true },
  { key: 'first', title: t('first'), value: (row) => share(row.first, row.incidents), show: (row) => <Share part={row.first} whole={row.incidents} title={t('firstOf', { part: row.first, whole: row.incidents })} />, numeric: true },
  { key: 'copied', title: t('copied'), value: (row) => share(row.copies, row.reports), show: (row) => <Share part={row.copies} whole={row.reports} title={t('copiedOf', { part: row.copies, whole: row.reports })} />, numeric: true },
  { key: 'tolls', title: t('tolls'), value: (row) => row.tolls, numeric: true },
  { key: 'revised', title: t('revised'), value: (row) => share(row.revised, row.tolls), show: (row) => <Share part={row.revised} whole={row.tolls} title={t('revisedOf', { part: row.revised, whole: row.tolls })} />, numeric: true }
]
