import { geoArea, geoCentroid } from 'd3-geo'
import { countryWord } from '../app/vocabulary'
import type { Atlas } from './atlas'

/** Where a country's name stands on the map. */
export interface CountryName {
  code: string | undefined
  name: string
  at: [number, number]
  /** The zoom from which there is room for it. */
  zoom: number
}

/** A name for each country, in the middle of its largest part. */
export function countryNames(atlas: Atlas): CountryName[] {
  return atlas.countries().map((country) => {
    const part = largest(country.geometry)
    return { code: codeOf(country.id), name: country.properties.name, at: geoCentroid(part), zoom: zoomFor(geoArea(part)) }
  })
}

export const countryLabel = ({ code, name }: CountryName): string => (code ? countryWord(code) : name)

// Intl knows which letters stand for a country's number.
function codeOf(id: string | number | undefined): string | undefined {
  if (id === undefined) return undefined
  const region = new Intl.Locale(`und-${String(id).padStart(3, '0')}`).region
  return region && /^[A-Z]{2}$/.test(region) ? region : undefined
}

function largest(shape: GeoJSON.Geometry): GeoJSON.Geometry {
  if (shape.type !== 'MultiPolygon') return shape
  const parts = shape.coordinates.map((coordinates): GeoJSON.Polygon => ({ type: 'Polygon', coordinates }))
  return parts.reduce((best, part) => (geoArea(part) > geoArea(best) ? part : best))
}

// A name is about as wide on the screen as a square of its country's area at this zoom.
const zoomFor = (steradians: number) => Math.max(1, Math.min(7, 3.4 - Math.log2(Math.sqrt(steradians) / 0.12)))
