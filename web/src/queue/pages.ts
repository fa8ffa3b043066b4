/** Which pages of a long list must be asked for so that the rows of a window can be drawn. */

export const PAGE = 100

export interface Window {
  /** The first row that is seen. */
  first: number
  /** One past the last. */
  next: number
}

/** The rows around what is seen: a little more on both sides, so that scrolling meets rows that are there. */
export function windowOf(scrolled: number, height: number, row: number, total: number, spare = 8): Window {
  const first = Math.max(0, Math.floor(scrolled / row) - spare)
  const next = Math.min(total, Math.ceil((scrolled + height) / row) + spare)
  return { first: Math.min(first, total), next: Math.max(next, Math.min(first, total)) }
}

/** The numbers of the pages that hold the window's rows, in order. */
export function pagesOf(window: Window, page = PAGE): number[] {
  if (window.next <= window.first) return []
  const first = Math.floor(window.first / page)
  const last = Math.floor((window.next - 1) / page)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** Where the list must be scrolled to so that a row is wholly seen; null when it is seen already. */
export function scrollFor(index: number, row: number, scrolled: number, height: number): number | null {
  if (index * row < scrolled) return index * row
  if ((index + 1) * row > scrolled + height) return (index + 1) * row - height
  return null
}
