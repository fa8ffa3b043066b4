/** A view of the queue, the map or the trends that a person gave a name: an address. */
export interface View {
  name: string
  address: string
}

const KEY = 'griot.views'

/** What is kept in this browser; what does not look like a view is left out. */
export function readViews(text: string | null): View[] {
  try {
    const views: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(views) ? views.filter((view): view is View => typeof view?.name === 'string' && isInside(view?.address)) : []
  } catch {
    return []
  }
}

// An address of another site must not be opened by what looks like a view.
const isInside = (address: unknown): address is string => typeof address === 'string' && /^\/(?![/\\])/.test(address)

export const keptViews = (): View[] => readViews(localStorage.getItem(KEY))

export function keepViews(views: readonly View[]) {
  localStorage.setItem(KEY, JSON.stringify(views))
}

/** The views with one more, under its name; an older one of that name gives way. */
export const withView = (views: readonly View[], view: View): View[] => [...views.filter((other) => other.name !== view.name), view].sort((one, other) => one.name.localeCompare(other.name))
