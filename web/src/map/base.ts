import type { StyleSpecification } from 'maplibre-gl'
import type { Atlas } from './atlas'

const paint = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** A plain map in the theme's colours; with tiles from elsewhere when the server was told of some. */
export function styleOf(atlas: Atlas, tileUrl: string | null): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: atlas.land, attribution: 'Natural Earth' },
      borders: { type: 'geojson', data: atlas.borders },
      ...(tileUrl ? { tiles: { type: 'raster' as const, tiles: [tileUrl], tileSize: 256 } } : {})
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': paint('--map-water') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': paint('--map-land') } },
      ...(tileUrl ? [{ id: 'tiles', type: 'raster' as const, source: 'tiles' }] : []),
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': paint('--map-border'), 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 8, 1.6] } }
    ]
  }
}
