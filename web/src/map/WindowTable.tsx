import { useEffect, useState } from 'preact/hooks'
import { api, ask, useAsked, type Schemas } from '../api/client'
import { Empty, Loading, Trouble } from '../app/controls'
import { address, Link } from '../app/router'
import { typeWord } from '../app/vocabulary'
import { day, number } from '../app/words'
import { keyOf, type Query } from '../filters/filter'
import { Pager } from '../tables/Pager'
import { t } from './words'

type Row = Schemas['IncidentRow']
const PAGE = 25
const orders = ['newest', 'oldest', 'deadliest', 'priority'] as const

interface Props {
  /** With the box of what the map shows. */
  filter: Query
  /** Whether the box is a spot that was opened, not the window. */
  spot: boolean
  onBack: () => void
  onPoint: (place: { latitude: number; longitude: number } | undefined) => void
}

/** The incidents of the map's window as rows, a page at a time: for those who read, and for those who see no map. */
export function WindowTable({ filter, spot, onBack, onPoint }: Props) {
  const [order, setOrder] = useState<(typeof orders)[number]>('newest')
  const [offset, setOffset] = useState(0)
  const key = keyOf(filter)
  useEffect(() => setOffset(0), [key, order])
  const page = useAsked(`${key}&${order}&${offset}`, (signal) => ask(api.GET('/api/incidents', { params: { query: { ...filter, order, offset, limit: PAGE } }, signal })))
  const total = page.data?.total
  return (
    <section class="map-rows" aria-label={t('rows')} aria-busy={page.loading}>
      <header class="map-rows-head">
        <div class="row">
          <strong class="grow number" role="status">
            {total === undefined ? '…' : t(spot ? 'here' : filter.box ? 'inView' : 'all', { n: total })}
          </strong>
          {spot && (
            <button class="button small" onClick={onBack}>
              {t('back')}
            </button>
          )}
          <Link class="small" to={address('/', filter as Record<string, string>)}>
            {t('queue')}
          </Link>
        </div>
        <select class="select" aria-label={t('order')} value={order} onChange={(event) => setOrder(event.currentTarget.value as typeof order)}>
          {orders.map((one) => (
            <option key={one} value={one}>
              {t(one)}
            </option>
          ))}
        </select>
      </header>
      {page.problem && <Trouble problem={page.problem} again={page.again} />}
      {!page.data ? !page.problem && <Loading lines={8} /> : total === 0 ? <Empty title={t('none')}>{t('move')}</Empty> : <Rows rows={page.data.rows} onPoint={onPoint} />}
      {total !== undefined && <Pager offset={offset} limit={PAGE} total={total} onMove={setOffset} />}
    </section>
  )
}

function Rows({ rows, onPoint }: { rows: Row[]; onPoint: Props['onPoint'] }) {
  return (
    <table class="table">
      <caption class="sr-only">{t('rows')}</caption>
      <thead>
        <tr>
          <th class="plain" scope="col">
            {t('date')}
          </th>
          <th class="plain" scope="col">
            {t('what')}
          </th>
          <th class="plain numeric" scope="col">
            {t('deaths')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} onPointerEnter={() => onPoint(pointOf(row))} onPointerLeave={() => onPoint(undefined)} onFocusIn={() => onPoint(pointOf(row))} onFocusOut={() => onPoint(undefined)}>
            <td class="small map-date"><When date={row.date} /></td>
            <td>
              <Link to={`/incidents/${encodeURIComponent(row.id)}`} class="map-link">
                {typeWord(row.subEventType)}
              </Link>
              <div class="small quiet">{row.place?.text ?? t('placeUnknown')}</div>
            </td>
            <td class="numeric">{toll(row.killed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function When({ date }: { date: Row['date'] }) {
  if (!date) return <>{t('undated')}</>
  if (date.start === date.end) return <>{day(date.start)}</>
  return (
    <>
      {day(date.start)} –<br />
      {day(date.end)}
    </>
  )
}

const pointOf = ({ place }: Row) => (place && place.latitude !== null && place.longitude !== null ? { latitude: place.latitude, longitude: place.longitude } : undefined)

function toll(killed: Row['killed']): string {
  if (!killed) return '–'
  const { low, best, high } = killed
  if (high === null) return low === null ? (best === null ? '–' : number(best)) : `${number(low)}+`
  return low === null || low === high ? number(high) : `${number(low)}–${number(high)}`
}
