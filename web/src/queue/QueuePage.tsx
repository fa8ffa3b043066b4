import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Empty, Loading, Trouble } from '../app/controls'
import { onControl, useKeys } from '../app/keys'
import { address, change, Link, navigate, usePlace } from '../app/router'
import { useTitle } from '../app/title'
import { reasonWord, stateWord, typeWord, fieldWord } from '../app/vocabulary'
import { range, words } from '../app/words'
import { FilterBar } from '../filters/FilterBar'
import { filterOf } from '../filters/filter'
import { deaths } from './deaths'
import { orderOf, orders } from './order'
import { scrollFor, windowOf } from './pages'
import './queue.css'
import { SavedViews } from './SavedViews'
import { forgetTrail } from './trail'
import { useRows, type Row } from './useRows'

const t = words({
  en: {
    title: 'Incidents to review', count: '{n} incident|{n} incidents', of: 'of {all}', order: 'Order', priority: 'Worth a look first', newest: 'Newest first', oldest: 'Oldest first',
    deadliest: 'Deadliest first', most_reports: 'Most reports first', none: 'No incident passes these filters.', widen: 'Remove one of the filters above.',
    empty: 'There are no incidents yet.', read: 'Read reports into the workspace: griot read FILES', undated: 'no date', nowhere: 'no place', unknown: 'unknown',
    families: '{n} origin|{n} origins', reports: '{n} report|{n} reports',
    by: 'by', against: 'against', list: 'Incidents', down: 'Next in the list', up: 'Previous in the list', open: 'Open'
  },
  fr: {
    title: 'Incidents à vérifier', count: '{n} incident|{n} incidents', of: 'sur {all}', order: 'Ordre', priority: 'À voir d’abord', newest: 'Plus récents', oldest: 'Plus anciens',
    deadliest: 'Plus meurtriers', most_reports: 'Plus de rapports', none: 'Aucun incident ne passe ces filtres.', widen: 'Retirez un des filtres ci-dessus.',
    empty: 'Il n’y a pas encore d’incident.', read: 'Lisez des rapports dans l’espace de travail : griot read FICHIERS', undated: 'sans date', nowhere: 'sans lieu', unknown: 'inconnu',
    families: '{n} origine|{n} origines', reports: '{n} rapport|{n} rapports',
    by: 'par', against: 'contre', list: 'Incidents', down: 'Suivant dans la liste', up: 'Précédent dans la liste', open: 'Ouvrir'
  }
})

/** The incidents that a person's look is worth most on, and the ways to narrow them down. */
export default function QueuePage() {
  const { query } = usePlace()
  const order = orderOf(query)
  const rows = useRows(filterOf(query), order)
  useTitle(t('title'))
  useEffect(forgetTrail, [])
  return (
    <div class="queue">
      <FilterBar />
      <div class="queue-head row wrap">
        <h1>{t('title')}</h1>
        {rows.total !== undefined && (
          <span class="quiet number" role="status">
            {t('count', { n: rows.total })} {rows.total !== rows.all && t('of', { all: rows.all })}
          </span>
        )}
        <span class="grow" />
        <SavedViews />
        <select class="select queue-order" aria-label={t('order')} value={order} onChange={(event) => change({ order: event.currentTarget.value === 'priority' ? null : event.currentTarget.value })}>
          {orders.map((one) => (
            <option key={one} value={one}>
              {t(one)}
            </option>
          ))}
        </select>
      </div>
      {rows.problem && <Trouble problem={rows.problem} again={rows.again} />}
      {rows.total === undefined ? !rows.problem && <Loading lines={8} /> : rows.total === 0 ? <Nothing any={rows.all > 0} /> : <List rows={rows} total={rows.total} />}
    </div>
  )
}

function Nothing({ any }: { any: boolean }) {
  return any ? (
    <Empty title={t('none')}>{t('widen')}</Empty>
  ) : (
    <Empty title={t('empty')}>
      <code>{t('read')}</code>
    </Empty>
  )
}

const WIDE = 68
const NARROW = 118

/** A list of any length with a handful of elements: only the rows in view are drawn, and one of them is in the tab order. */
function List({ rows, total }: { rows: ReturnType<typeof useRows>; total: number }) {
  const element = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 800, row: WIDE })
  const [chosen, choose] = useState(() => Math.max(0, Math.min(Number(sessionStorage.getItem(ROW) ?? 0) || 0, total - 1)))
  const follow = useRef(true)
  const window = windowOf(view.top, view.height, view.row, total)
  useEffect(() => rows.want(window))
  useLayoutEffect(() => {
    const list = element.current!
    const measure = () => setView({ top: list.scrollTop, height: list.clientHeight, row: list.clientWidth < 720 ? NARROW : WIDE })
    const watcher = new ResizeObserver(measure)
    watcher.observe(list)
    list.addEventListener('scroll', measure, { passive: true })
    return () => {
      watcher.disconnect()
      list.removeEventListener('scroll', measure)
    }
  }, [])
  const present = rows.at(chosen) !== undefined
  // The chosen row gets the focus when it is moved to and once it is there; never while somebody types.
  useEffect(() => {
    if (!follow.current || !present || document.activeElement?.matches('input, select, textarea')) return
    const list = element.current!
    const top = scrollFor(chosen, view.row, list.scrollTop, list.clientHeight)
    if (top !== null) list.scrollTop = top
    const link = list.querySelector<HTMLElement>(`[data-row="${chosen}"] a`)
    if (!link) return
    link.focus({ preventScroll: true })
    follow.current = false
  }, [chosen, present, view])
  const go = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index))
    follow.current = true
    choose(next)
    sessionStorage.setItem(ROW, String(next))
    const list = element.current!
    const top = scrollFor(next, view.row, list.scrollTop, list.clientHeight)
    if (top !== null) list.scrollTop = top
  }
  const step = (n: number) => () => go(chosen + n)
  useKeys(t('list'), [
    { keys: ['j', 'ArrowDown'], says: t('down'), does: step(1) },
    { keys: ['k', 'ArrowUp'], says: t('up'), does: step(-1) },
    { keys: ['PageDown'], does: step(10) },
    { keys: ['PageUp'], does: step(-10) },
    { keys: ['Home'], does: () => go(0) },
    { keys: ['End'], does: () => go(total - 1) },
    { keys: ['Enter'], says: t('open'), does: (event) => (onControl(event) ? false : void (rows.at(chosen) && navigate(incidentAddress(rows.at(chosen)!, chosen)))) }
  ])
  const drawn = Array.from({ length: window.next - window.first }, (_, i) => window.first + i)
  return (
    <div ref={element} class="queue-list" id="queue-list">
      <div class="queue-space" role="list" aria-label={t('list')} style={{ height: `${total * view.row}px` }}>
        {drawn.map((index) => (
          <div
            key={index}
            data-row={index}
            role="listitem"
            aria-setsize={total}
            aria-posinset={index + 1}
            class={index === chosen ? 'queue-row chosen' : 'queue-row'}
            style={{ top: `${index * view.row}px`, height: `${view.row}px` }}
            onFocusIn={() => {
              choose(index)
              sessionStorage.setItem(ROW, String(index))
            }}
          >
            {rows.at(index) ? <Line row={rows.at(index)!} index={index} chosen={index === chosen} /> : <div class="loading-line" />}
          </div>
        ))}
      </div>
    </div>
  )
}

const ROW = 'griot.queue.row'

/** The incident's page keeps the queue's filter and order and where it stood, so that next and previous mean the same list. */
export function incidentAddress(row: Row, index: number): string {
  const query = new URLSearchParams(location.search)
  query.set('at', String(index))
  return address(`/incidents/${encodeURIComponent(row.id)}`, query)
}

function Line({ row, index, chosen }: { row: Row; index: number; chosen: boolean }) {
  return (
    <>
      <div class="queue-when number">
        {row.date ? range(row.date.start, row.date.end) : <span class="quiet">{t('undated')}</span>}
        <span class="quiet small">{row.place ? row.place.text : t('nowhere')}</span>
      </div>
      <div class="queue-what">
        <Link to={incidentAddress(row, index)} class="queue-link" tabIndex={chosen ? 0 : -1}>
          {typeWord(row.subEventType)}
        </Link>
        <span class="quiet small">
          {t('by')} <strong>{row.initiators.map((party) => party.name).join(', ') || t('unknown')}</strong>
          {row.targets.length > 0 && (
            <>
              {' '}
              {t('against')} <strong>{row.targets.map((party) => party.name).join(', ')}</strong>
            </>
          )}
        </span>
      </div>
      <div class="queue-toll number">
        <strong>{deaths(row.killed)}</strong>
        <span class="quiet small">
          {t('reports', { n: row.reports })}, {t('families', { n: row.families })}
        </span>
      </div>
      <div class="queue-why">
        {row.reasons
          .filter((reason) => reason !== 'deadly')
          .map((reason) => (
            <span key={reason} class={`badge ${reason === 'contradicted' ? 'contradict' : 'warn'}`} title={reason === 'contradicted' ? row.contradicted.map(fieldWord).join(', ') : undefined}>
              {reasonWord(reason)}
              {reason === 'contradicted' && row.contradicted.length > 1 && ` ×${row.contradicted.length}`}
            </span>
          ))}
        {row.state !== 'proposed' && <span class="badge agree">{stateWord(row.state)}</span>}
      </div>
    </>
  )
}

