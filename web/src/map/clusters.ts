import type { LayerSpecification } from 'maplibre-gl'
import type { Schemas } from '../api/client'

export type Cluster = Schemas['MapCluster']

/** The greatest circle's radius in pixels: the server puts what lies in a square of 48 pixels together. */
const LARGEST = 25
const SMALLEST = 5.5
/** A few incidents or dead stay small circles, even where they are the most there are. */
const MANY = 25
const MANY_DEAD = 100

/**
 * Clusters as a map's points, with radii: a circle's area goes with its incidents, the one within with its dead, both against the greatest in view;
 * the inner never outgrows the outer. `of` is the number of the cluster in the list.
 */
export function pointsOf(clusters: readonly Cluster[]): GeoJSON.FeatureCollection<GeoJSON.Point> {
  const most = Math.max(MANY, ...clusters.map((one) => one.incidents))
  const deadliest = Math.max(MANY_DEAD, ...clusters.map((one) => one.deaths))
  return {
    type: 'FeatureCollection',
    features: clusters.map((cluster, of) => {
      const radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((cluster.incidents - 1) / (most - 1))
      const core = Math.min(radius - 1.5, cluster.deaths > 0 ? Math.max(2, (LARGEST - 4) * Math.sqrt(cluster.deaths / deadliest)) : 0)
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [cluster.longitude, cluster.latitude] },
        properties: { of, incidents: cluster.incidents, radius, core, wide: cluster.precision === 3, count: cluster.incidents > 1 ? short(cluster.incidents) : '' }
      }
    })
  }
}

/** A number with room for four signs: 950, 1.2k, 34k. */
export function short(n: number): string {
  if (n < 1000) return String(n)
  if (n < 9950) return `${(n / 1000).toFixed(1).replace(/\.0$/, '')}k`
  return n < 999_500 ? `${Math.round(n / 1000)}k` : `${(n / 1e6).toFixed(1).replace(/\.0$/, '')}M`
}

/** The least box that holds all of them: west, south, east, north; undefined when there are none. */
export function boundsOf(clusters: readonly Cluster[]): [number, number, number, number] | undefined {
  if (clusters.length === 0) return undefined
  const [lons, lats] = [clusters.map((one) => one.longitude), clusters.map((one) => one.latitude)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/** How clusters look, from below: incidents, the dead within, the number, and what the table points at. */
export function clusterLayers(paint: (name: string) => string): LayerSpecification[] {
  return [
    {
      id: 'incidents',
      type: 'circle',
      source: 'clusters',
      layout: { 'circle-sort-key': ['-', 0, ['get', 'incidents']] },
      paint: {
        'circle-radius': ['get', 'radius'],
        'circle-color': ['case', ['get', 'wide'], paint('--map-land'), paint('--accent')],
        'circle-opacity': ['case', ['get', 'wide'], 0.55, 0.22],
        'circle-stroke-color': ['case', ['get', 'wide'], paint('--ink-3'), paint('--accent')],
        'circle-stroke-width': 1.4
      }
    },
    { id: 'deaths', type: 'circle', source: 'clusters', filter: ['>', ['get', 'core'], 0], paint: { 'circle-radius': ['get', 'core'], 'circle-color': paint('--accent'), 'circle-opacity': 0.7 } },
    { id: 'counts', type: 'symbol', source: 'clusters', filter: ['!=', ['get', 'count'], ''], layout: { 'icon-image': ['concat', 'count:', ['get', 'count']], 'symbol-sort-key': ['-', 0, ['get', 'incidents']] } },
    { id: 'pointed', type: 'circle', source: 'pointed', paint: { 'circle-radius': 15, 'circle-color': 'transparent', 'circle-stroke-color': paint('--focus'), 'circle-stroke-width': 3 } }
  ]
}

/** A number as a picture: the map needs no font files for it. */
export function picture(text: string, paint: (name: string) => string): { image: ImageData; ratio: number } {
  const ratio = 2
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')!
  const font = `600 ${12 * ratio}px system-ui, sans-serif`
  pen.font = font
  canvas.width = Math.ceil(pen.measureText(text).width) + 8 * ratio
  canvas.height = 18 * ratio
  pen.font = font
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  pen.lineWidth = 3.5 * ratio
  pen.strokeStyle = paint('--raised')
  pen.strokeText(text, canvas.width / 2, canvas.height / 2)
  pen.fillStyle = paint('--ink')
  pen.fillText(text, canvas.width / 2, canvas.height / 2)
  return { image: pen.getImageData(0, 0, canvas.width, canvas.height), ratio }
}
