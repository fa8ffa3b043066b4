/** The arithmetic of the time slider: days as whole numbers, a window of days that never leaves what there is. */

const DAY = 86_400_000

export const dayNumber = (iso: string): number => Math.round(Date.parse(iso + 'T00:00:00Z') / DAY)
export const isoOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)

/** The days there are; both ends are in it. */
export interface Extent {
  first: number
  last: number
}

/** The days chosen; both ends are in it. */
export interface Span {
  from: number
  to: number
}

/** What an address asks for, within the days there are; without either end, all of them. */
export function spanOf(extent: Extent, from: string | undefined, to: string | undefined): Span {
  const begin = from ? clamp(dayNumber(from), extent) : extent.first
  const end = to ? clamp(dayNumber(to), extent) : extent.last
  return { from: Math.min(begin, end), to: Math.max(begin, end) }
}

/** The address of a span: an end that restricts nothing is left out. */
export const parametersOf = (extent: Extent, span: Span): { from: string | null; to: string | null } => ({
  from: span.from > extent.first ? isoOf(span.from) : null,
  to: span.to < extent.last ? isoOf(span.to) : null
})

/** Moves one end; it stops at the other. */
export const moveEnd = (extent: Extent, span: Span, end: 'from' | 'to', day: number): Span =>
  end === 'from' ? { ...span, from: Math.min(clamp(day, extent), span.to) } : { ...span, to: Math.max(clamp(day, extent), span.from) }

/** Moves the whole window by days and keeps its length; it stops at the ends of what there is. */
export function slide(extent: Extent, span: Span, days: number): Span {
  const by = Math.max(extent.first - span.from, Math.min(extent.last - span.to, days))
  return { from: span.from + by, to: span.to + by }
}

/** The next window to play: its own length further, from the beginning again after the end; all days become a twelfth of them. */
export function playOn(extent: Extent, span: Span): Span {
  const length = span.to - span.from + 1
  const all = extent.last - extent.first + 1
  if (length >= all) return { from: extent.first, to: Math.min(extent.last, extent.first + Math.max(1, Math.round(all / 12)) - 1) }
  if (span.to >= extent.last) return { from: extent.first, to: extent.first + length - 1 }
  return slide(extent, span, length)
}

/** Where a day stands on a track, 0 to 1; a day's own width is part of the track. */
export const shareOf = (extent: Extent, day: number): number => (day - extent.first) / (extent.last - extent.first + 1)

/** The day at a share of the track. */
export const dayAt = (extent: Extent, share: number): number => clamp(extent.first + Math.floor(share * (extent.last - extent.first + 1)), extent)

const clamp = (day: number, { first, last }: Extent) => Math.max(first, Math.min(last, day))
