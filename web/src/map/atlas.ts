import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-50m.json?url'

type Shapes = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>

/** Land, and the borders between countries. */
export interface Atlas {
  land: GeoJSON.Feature | GeoJSON.FeatureCollection
  borders: GeoJSON.Feature
  /** The countries as shapes, worked out when asked for; the id is the ISO 3166-1 number. */
  countries: () => GeoJSON.Feature<GeoJSON.Geometry, { name: string }>[]
}

let loaded: Promise<Atlas> | undefined

/** The whole world (Natural Earth 1:50m, public domain) from the program itself: no request leaves the machine. */
export function loadAtlas(): Promise<Atlas> {
  loaded ??= fetch(atlas).then(async (answer) => {
    if (!answer.ok) throw new Error(`The base map could not be loaded (${answer.status}).`)
    const shapes = (await answer.json()) as Shapes
    return {
      land: feature(shapes, shapes.objects.land),
      borders: { type: 'Feature', properties: {}, geometry: mesh(shapes, shapes.objects.countries, (one, other) => one !== other) } satisfies GeoJSON.Feature,
      countries: () => feature(shapes, shapes.objects.countries).features
    }
  })
  loaded.catch(() => (loaded = undefined))
  return loaded
}
