import { geoMercator, geoPath } from 'd3-geo'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { words } from '../app/words'
import { loadAtlas, type Atlas } from './atlas'
import './place-map.css'

const t = words({
  en: { map: 'Map: {places}', closer: 'Closer', wider: 'Wider', scale: '{n} km', about: 'within about {n} km', coded: 'coded', claimed: 'as one report has it', nearby: 'nearby' },
  fr: { map: 'Carte : {places}', closer: 'Plus près', wider: 'Plus large', scale: '{n} km', about: 'à environ {n} km près', coded: 'codé', claimed: 'selon un rapport', nearby: 'à proximité' }
})

export interface MapPlace {
  latitude: number
  longitude: number
  /** 1 is the settlement itself, 2 near it, 3 a region or country. */
  precision: number
  label: string
  kind: 'coded' | 'claimed' | 'nearby'
}

/** How far off a place of that precision may be, in kilometres: what the circles show. */
const reach: Record<number, number> = { 1: 2, 2: 25, 3: 120 }

/** Kilometres along a degree of latitude. */
const DEGREE = 111.2

/** A small map of a few places: each with a circle as wide as its precision. Drawn as SVG, so that it needs no graphics card. */
export default function PlaceMap({ places }: { places: MapPlace[] }) {
  const element = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 320, height: 220 })
  const [zoom, setZoom] = useState(0)
  const [atlas, setAtlas] = useState<Atlas>()
  useEffect(() => void loadAtlas().then(setAtlas, () => undefined), [])
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setSize({ width: Math.max(160, Math.round(entry!.contentRect.width)), height: 220 }))
    watcher.observe(element.current!)
    return () => watcher.disconnect()
  }, [])
  const projection = useMemo(() => fit(places, size, zoom), [places, size, zoom])
  const shapes = useMemo(() => {
    if (!atlas) return null
    const path = geoPath(projection)
    return { land: path(atlas.land) ?? '', borders: path(atlas.borders) ?? '' }
  }, [atlas, projection])
  const bar = scaleBar(projection, places[0]?.latitude ?? 0)
  // The coded place is drawn last, over the others.
  const drawn = [...places].sort((one, other) => Number(one.kind === 'coded') - Number(other.kind === 'coded'))
  return (
    <div class="place-map" ref={element}>
      <svg width={size.width} height={size.height} role="img" aria-label={t('map', { places: places.map(described).join('; ') })}>
        <rect class="place-map-water" width={size.width} height={size.height} />
        {shapes && <path class="place-map-land" d={shapes.land} />}
        {shapes && <path class="place-map-borders" d={shapes.borders} />}
        {drawn.map((place, i) => {
          const [x, y] = projection([place.longitude, place.latitude])!
          const [, edge] = projection([place.longitude, place.latitude + (reach[place.precision] ?? 120) / DEGREE])!
          return (
            <g key={i} class={`place ${place.kind}`}>
              <title>{described(place)}</title>
              <circle class={place.precision === 3 ? 'place-reach wide' : 'place-reach'} cx={x} cy={y} r={Math.max(3, y - edge)} />
              <circle class="place-point" cx={x} cy={y} r={place.kind === 'coded' ? 5 : 3.5} />
              {(place.kind === 'coded' || (place.kind === 'claimed' && apart(projection, place, drawn))) && (
                <text class="place-label" x={x + 8} y={y + 4}>
                  {place.label}
                </text>
              )}
            </g>
          )
        })}
        <g class="place-map-scale" transform={`translate(10 ${size.height - 12})`}>
          <path d={`M0 -4V0H${bar.pixels}V-4`} />
          <text x={bar.pixels + 6} y={2}>
            {t('scale', { n: bar.kilometres })}
          </text>
        </g>
      </svg>
      <div class="place-map-zoom">
        <button class="button small" onClick={() => setZoom(Math.min(zoom + 1, 4))} aria-label={t('closer')}>
          +
        </button>
        <button class="button small" onClick={() => setZoom(Math.max(zoom - 1, -4))} aria-label={t('wider')}>
          −
        </button>
      </div>
    </div>
  )
}

/** Whether a claimed place lies so far from those drawn after it that its label stays readable; its circle names it all the same. */
function apart(projection: ReturnType<typeof geoMercator>, place: MapPlace, drawn: MapPlace[]): boolean {
  const [, y] = projection([place.longitude, place.latitude])!
  return drawn.slice(drawn.indexOf(place) + 1).every((other) => other.kind === 'nearby' || Math.abs(projection([other.longitude, other.latitude])![1] - y) > 14)
}

const described = (place: MapPlace) => `${place.label}, ${t(place.kind)}, ${t('about', { n: reach[place.precision] ?? 120 })}`

/** A projection that shows all places with their circles, and some land around them. */
function fit(places: MapPlace[], size: { width: number; height: number }, zoom: number) {
  const west = Math.min(...places.map((place) => place.longitude - spread(place)))
  const east = Math.max(...places.map((place) => place.longitude + spread(place)))
  const south = Math.min(...places.map((place) => place.latitude - spread(place)))
  const north = Math.max(...places.map((place) => place.latitude + spread(place)))
  const projection = geoMercator()
  const corners: GeoJSON.MultiPoint = { type: 'MultiPoint', coordinates: [[west, south], [east, north]] }
  projection.fitExtent([[12, 12], [size.width - 12, size.height - 12]], corners)
  const centre: [number, number] = [size.width / 2, size.height / 2]
  const middle = projection.invert!(centre)!
  projection.scale(projection.scale() * 2 ** zoom)
  const moved = projection(middle)!
  const [x, y] = projection.translate()
  projection.translate([x + centre[0] - moved[0], y + centre[1] - moved[1]])
  return projection.clipExtent([[-20, -20], [size.width + 20, size.height + 20]])
}

// At least a degree and a half around a point, so that a border or a coast helps to know where one is.
const spread = (place: MapPlace) => Math.max(1.5, ((reach[place.precision] ?? 120) / DEGREE) * 1.2)

function scaleBar(projection: ReturnType<typeof geoMercator>, latitude: number) {
  const [, one] = projection([0, latitude])!
  const [, other] = projection([0, latitude + 1])!
  const perKilometre = Math.abs(one - other) / DEGREE
  const kilometres = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].find((length) => length * perKilometre <= 90) ?? 1
  return { kilometres, pixels: kilometres * perKilometre }
}
