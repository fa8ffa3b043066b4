import type { MapPlace } from '../map/PlaceMap'
import type { Detail } from './matrix'

/** What the small map shows: where the incident is coded, where single reports have it, and what lies nearby. */
export function placesOf(detail: Detail): MapPlace[] {
  const places: MapPlace[] = []
  const { place } = detail.incident
  if (place && place.latitude != null && place.longitude != null) places.push({ latitude: place.latitude, longitude: place.longitude, precision: place.precision, label: place.text, kind: 'coded' })
  const claims = detail.fields.find((field) => field.name === 'place')?.claims ?? []
  for (const claim of claims) {
    const spot = claim.text && spotOf(claim.text)
    if (spot && !places.some((one) => one.latitude === spot.latitude && one.longitude === spot.longitude)) places.push({ ...spot, label: claim.value ?? '', kind: 'claimed' })
  }
  for (const { incident } of detail.nearby) {
    const near = incident.place
    if (near?.latitude != null && near.longitude != null) places.push({ latitude: near.latitude, longitude: near.longitude, precision: near.precision, label: near.text, kind: 'nearby' })
  }
  return places
}

/** The position in a place as it is entered: "Tonka, Tombouctou, ML, 16.13 -3.75, near". */
export function spotOf(text: string): Pick<MapPlace, 'latitude' | 'longitude' | 'precision'> | null {
  const found = /, (-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)(?:,|$)/.exec(text)
  if (!found) return null
  return { latitude: Number(found[1]), longitude: Number(found[2]), precision: /, wide$/.test(text) ? 3 : /, near$/.test(text) ? 2 : 1 }
}
