import { Map as Globe, Marker, NavigationControl, Popup, ScaleControl, setWorkerUrl, type GeoJSONSource, type MapLayerMouseEvent } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useTongue } from '../app/words'
import { loadAtlas, type Atlas } from './atlas'
import { styleOf } from './base'
import { clusterLayers, picture, pointsOf, type Cluster } from './clusters'
import { countryLabel, countryNames, type CountryName } from './countries'
import type { Box, View } from './view'
import { t } from './words'

// The content security policy lets scripts come from this server alone, so the worker is a file of its own.
setWorkerUrl(workerUrl)

const paint = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

interface Props {
  clusters: readonly Cluster[]
  start: View | Box
  tileUrl: string | null
  /** A place that the table points at. */
  pointed: { latitude: number; longitude: number } | undefined
  /** Told when the map has come to rest. */
  onWindow: (box: Box, view: View) => void
  /** A single incident, or a spot that cannot be taken apart by looking closer. */
  onOpen: (cluster: Cluster, spot: Box) => void
  onTrouble: () => void
}

/** From this zoom on, what still lies together lies in one town: it is listed rather than looked at more closely. */
const CLOSE = 9.5

/** The world with clusters on it. Everything it shows is in the table beside it, too. */
export default function ClusterMap(props: Props) {
  const element = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const globe = useRef<Globe | undefined>(undefined)
  const [atlas, setAtlas] = useState<Atlas>()
  const tongue = useTongue()
  useEffect(() => void loadAtlas().then(setAtlas, () => latest.current.onTrouble()), [])

  useEffect(() => {
    if (!atlas) return
    const style = () => {
      const base = styleOf(atlas, latest.current.tileUrl)
      const points = { type: 'geojson' as const, data: pointsOf(latest.current.clusters) }
      return { ...base, sources: { ...base.sources, clusters: points, pointed: { type: 'geojson' as const, data: pointOf(latest.current.pointed) } }, layers: [...base.layers, ...clusterLayers(paint)] }
    }
    let map: Globe
    try {
      map = new Globe({ container: element.current!, style: style(), ...startOf(latest.current.start), minZoom: 1, maxZoom: 13, renderWorldCopies: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, locale: localeOf(), attributionControl: { compact: true } })
    } catch {
      latest.current.onTrouble()
      return
    }
    globe.current = map
    map.touchZoomRotate.disableRotation()
    map.keyboard.disableRotation()
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
    map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left')
    map.setMissingStyleImageResolver((id) => {
      if (!id.startsWith('count:')) return
      const { image, ratio } = picture(id.slice('count:'.length), paint)
      map.addImage(id, image, { pixelRatio: ratio })
    })
    const rest = () => {
      const [bounds, centre] = [map.getBounds(), map.getCenter()]
      latest.current.onWindow([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], { latitude: centre.lat, longitude: centre.lng, zoom: map.getZoom() })
    }
    map.on('moveend', rest)
    // What it will show is known before it is drawn.
    rest()
    const hint = new Popup({ closeButton: false, closeOnClick: false, offset: 14, className: 'map-hint', maxWidth: '260px' })
    map.on('mousemove', 'incidents', (event) => {
      const cluster = clusterUnder(event, latest.current.clusters)
      if (!cluster) return
      map.getCanvas().style.cursor = 'pointer'
      hint.setLngLat([cluster.longitude, cluster.latitude]).setText(told(cluster)).addTo(map)
    })
    map.on('mouseleave', 'incidents', () => {
      map.getCanvas().style.cursor = ''
      hint.remove()
    })
    map.on('click', 'incidents', (event) => {
      const cluster = clusterUnder(event, latest.current.clusters)
      if (cluster) open(map, cluster, latest.current.onOpen)
    })
    const repaint = () => {
      for (const id of map.listImages()) map.removeImage(id)
      map.setStyle(style(), { diff: false })
    }
    addEventListener('griot-theme', repaint)
    const watcher = new ResizeObserver(() => map.resize())
    watcher.observe(element.current!)
    return () => {
      removeEventListener('griot-theme', repaint)
      watcher.disconnect()
      map.remove()
      globe.current = undefined
    }
  }, [atlas])

  useEffect(() => put(globe.current, 'clusters', pointsOf(props.clusters)), [props.clusters])
  useEffect(() => put(globe.current, 'pointed', pointOf(props.pointed)), [props.pointed])
  useEffect(() => (atlas && globe.current ? nameCountries(globe.current, countryNames(atlas)) : undefined), [atlas, tongue])
  return <div class="map-canvas" ref={element} />
}

function put(map: Globe | undefined, source: string, data: GeoJSON.FeatureCollection) {
  const write = () => (map?.getSource(source) as GeoJSONSource | undefined)?.setData(data)
  // Before the style is there it takes the newest data by itself.
  if (map?.getSource(source)) write()
  else map?.once('styledata', write)
}

const pointOf = (place: Props['pointed']): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: place ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] } }] : []
})

const startOf = (start: View | Box) =>
  'zoom' in start
    ? { center: [start.longitude, start.latitude] as [number, number], zoom: start.zoom }
    : { bounds: start as [number, number, number, number], fitBoundsOptions: { padding: 48, maxZoom: 8 } }

const clusterUnder = (event: MapLayerMouseEvent, clusters: readonly Cluster[]): Cluster | undefined => clusters[event.features?.[0]?.properties.of as number]

function open(map: Globe, cluster: Cluster, onOpen: Props['onOpen']) {
  const centre: [number, number] = [cluster.longitude, cluster.latitude]
  if (cluster.incident === null && map.getZoom() < CLOSE) {
    map.easeTo({ center: centre, zoom: Math.min(map.getZoom() + 2, CLOSE + 0.5) })
    return
  }
  const at = map.project(centre)
  const [southWest, northEast] = [map.unproject([at.x - 26, at.y + 26]), map.unproject([at.x + 26, at.y - 26])]
  onOpen(cluster, [southWest.lng, southWest.lat, northEast.lng, northEast.lat])
}

const told = (cluster: Cluster): string =>
  [cluster.label ?? t('cluster', { n: cluster.incidents }), cluster.deaths > 0 ? t('dead', { n: cluster.deaths }) : '', cluster.precision === 3 ? t('wide') : ''].filter(Boolean).join(' · ')

/** Puts names where there is room for them, and takes them away again. */
function nameCountries(map: Globe, names: readonly CountryName[]): () => void {
  const markers = new Map<CountryName, Marker>()
  const place = () => {
    const [zoom, bounds] = [map.getZoom(), map.getBounds()]
    for (const name of names) {
      const wanted = zoom >= name.zoom && bounds.contains(name.at)
      if (wanted && !markers.has(name)) markers.set(name, new Marker({ element: labelOf(name), subpixelPositioning: true }).setLngLat(name.at).addTo(map))
      if (wanted) continue
      markers.get(name)?.remove()
      markers.delete(name)
    }
  }
  place()
  map.on('moveend', place)
  return () => {
    map.off('moveend', place)
    markers.forEach((marker) => marker.remove())
  }
}

function labelOf(name: CountryName): HTMLElement {
  const label = document.createElement('div')
  label.className = 'map-country'
  label.textContent = countryLabel(name)
  label.setAttribute('aria-hidden', 'true')
  return label
}

const localeOf = () => ({ 'Map.Title': t('canvas'), 'NavigationControl.ZoomIn': t('closer'), 'NavigationControl.ZoomOut': t('wider'), 'AttributionControl.ToggleAttribution': t('origin'), 'ScaleControl.Kilometers': 'km', 'ScaleControl.Meters': 'm' })

