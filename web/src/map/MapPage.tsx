import { lazy, Suspense } from 'preact/compat'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { api, ask, useAsked } from '../api/client'
import { Loading, Trouble } from '../app/controls'
import { change, navigate, usePlace } from '../app/router'
import { useSession } from '../app/session'
import { FilterBar } from '../filters/FilterBar'
import { filterOf, keyOf, type Query } from '../filters/filter'
import { boundsOf, type Cluster } from './clusters'
import './map.css'
import { dayNumber, parametersOf, spanOf, type Extent } from './timeline'
import { TimeSlider } from './TimeSlider'
import { readBox, readView, writeBox, writeView, type Box, type View } from './view'
import { WindowTable } from './WindowTable'
import { t } from './words'

const ClusterMap = lazy(() => import('./ClusterMap'))

/** Where the coder's own countries are, until there is something to show. */
const HOME: Box = [-12.5, 9, 16, 25]
const WAIT = 180
const NONE: Cluster[] = []

/** All incidents in space and time, and the same as a table. */
export default function MapPage() {
  const { query } = usePlace()
  const { session } = useSession()
  const { box: given, ...filter } = filterOf(query)
  const [start, setStart] = useState<View | Box | undefined>(() => readView(query.get('at')) ?? readBox(given))
  const [trouble, setTrouble] = useState<'noMap' | 'noAtlas' | undefined>(() => (canDraw() ? undefined : 'noMap'))
  const [shown, setShown] = useState<{ box: Box; zoom: number }>()
  const [spot, setSpot] = useState<Box>()
  const [pointed, point] = useState<{ latitude: number; longitude: number }>()
  const key = keyOf(filter)
  const everything = useAsked(`everything&${key}`, (signal) => ask(api.GET('/api/map', { params: { query: { ...filter, zoom: 3 } }, signal })))
  const box = shown && writeBox(shown.box)
  const clusters = useAsked(shown ? `${key}&${box}&${shown.zoom}` : null, (signal) => ask(api.GET('/api/map', { params: { query: { ...filter, box, zoom: shown!.zoom } }, signal })))
  useEffect(() => setSpot(undefined), [key, box])
  // The first view holds everything that passes the filter; a view in the address goes before.
  useEffect(() => {
    if (!start && (everything.data || everything.problem)) setStart(boundsOf(everything.data?.clusters ?? []) ?? HOME)
  }, [start, everything.data, everything.problem])
  // The window is the address's own parameter; a box given by another page has served once the map shows it.
  useEffect(() => {
    if (given && !trouble) change({ box: null }, { replace: true })
  }, [given, trouble])
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const onWindow = (next: Box, view: View) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setShown({ box: next, zoom: Math.round(view.zoom * 100) / 100 })
      change({ at: writeView(view) }, { replace: true })
    }, WAIT)
  }
  const onOpen = (cluster: Cluster, around: Box) => (cluster.incident ? navigate(`/incidents/${encodeURIComponent(cluster.incident)}`) : setSpot(around))
  const rowsBox = trouble ? given : spot ? writeBox(spot) : box
  const nowhere = everything.data?.nowhere ?? 0
  return (
    <div class="map-page">
      <h1 class="sr-only">{t('title')}</h1>
      <FilterBar />
      <div class={trouble ? 'map-main without' : 'map-main'}>
        <div class="map-left">
          {trouble ? (
            <p class="map-note">{t(trouble)}</p>
          ) : (
            <div class="map-frame" aria-busy={clusters.loading}>
              {start ? (
                <Suspense fallback={<Loading />}>
                  <ClusterMap clusters={clusters.data?.clusters ?? NONE} start={start} tileUrl={session.tileUrl} pointed={pointed} onWindow={onWindow} onOpen={onOpen} onTrouble={() => setTrouble('noAtlas')} />
                </Suspense>
              ) : (
                <Loading />
              )}
              <Key />
              {clusters.problem && (
                <div class="map-trouble">
                  <Trouble problem={clusters.problem} again={clusters.again} />
                </div>
              )}
            </div>
          )}
          <Time filter={filter} from={filter.from} to={filter.to} />
          {nowhere > 0 && <p class="map-nowhere small quiet">{t('nowhere', { n: nowhere })}</p>}
        </div>
        <WindowTable filter={{ ...filter, box: rowsBox }} spot={spot !== undefined} onBack={() => setSpot(undefined)} onPoint={point} />
      </div>
    </div>
  )
}

/** The time slider over all days of the workspace, with bars of what passes the other filters. */
function Time({ filter, from, to }: { filter: Query; from: string | undefined; to: string | undefined }) {
  const facets = useAsked('facets', (signal) => ask(api.GET('/api/incidents/facets', { signal })))
  const { first, last } = facets.data ?? {}
  const extent = useMemo<Extent | undefined>(() => (first && last ? { first: dayNumber(first), last: dayNumber(last) } : undefined), [first, last])
  const { from: _, to: __, ...others } = filter
  const days = extent ? extent.last - extent.first : 0
  const step = days <= 120 ? 'day' : days <= 1100 ? 'week' : 'month'
  const trends = useAsked(extent ? `${step}&${keyOf(others)}` : null, (signal) => ask(api.GET('/api/trends', { params: { query: { ...others, step } }, signal })))
  if (!extent || extent.first === extent.last) return null
  const counts = (trends.data?.periods ?? []).map((day, i) => ({ day, count: trends.data!.series.reduce((sum, series) => sum + series.events[i]!, 0) }))
  return <TimeSlider extent={extent} span={spanOf(extent, from, to)} counts={counts} onChange={(span) => change({ ...parametersOf(extent, span), offset: null }, { replace: true })} />
}

function Key() {
  return (
    <div class="map-key small" role="img" aria-label={`${t('legend')}: ${t('legendOuter')}, ${t('legendInner')}, ${t('legendWide')}`}>
      <svg width={18} height={18}>
        <circle class="map-key-outer" cx={9} cy={9} r={7.5} />
      </svg>
      {t('legendOuter')}
      <svg width={12} height={18}>
        <circle class="map-key-inner" cx={6} cy={9} r={5} />
      </svg>
      {t('legendInner')}
      <svg width={18} height={18}>
        <circle class="map-key-wide" cx={9} cy={9} r={7.5} />
      </svg>
      {t('legendWide')}
    </div>
  )
}

function canDraw(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
