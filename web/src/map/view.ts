/** What part of the world the map shows. */

export interface View {
  latitude: number
  longitude: number
  zoom: number
}

/** West, south, east, north. */
export type Box = readonly [number, number, number, number]

/** The parameter of an address: latitude, longitude, zoom. */
export const writeView = ({ latitude, longitude, zoom }: View): string => `${fixed(latitude, 3)},${fixed(longitude, 3)},${fixed(zoom, 1)}`

export function readView(text: string | null): View | undefined {
  const [latitude, longitude, zoom, ...rest] = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))
  const sound = rest.length === 0 && within(latitude, 90) && within(longitude, 180) && zoom !== undefined && zoom >= 0 && zoom <= 22
  return sound ? { latitude: latitude!, longitude: longitude!, zoom } : undefined
}

export function readBox(text: string | undefined): Box | undefined {
  const parts = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))
  const [west, south, east, north] = parts
  const sound = parts.length === 4 && within(west, 180) && within(south, 90) && within(east, 180) && within(north, 90) && west! <= east! && south! <= north!
  return sound ? [west!, south!, east!, north!] : undefined
}

/** As the API takes it; what lies beyond the world's edge is cut off. */
export const writeBox = ([west, south, east, north]: Box): string =>
  [Math.max(-180, west), Math.max(-90, south), Math.min(180, east), Math.min(90, north)].map((degrees) => fixed(degrees, 4)).join(',')

const within = (degrees: number | undefined, most: number) => degrees !== undefined && Math.abs(degrees) <= most
const fixed = (n: number, digits: number) => String(Number(n.toFixed(digits)))
