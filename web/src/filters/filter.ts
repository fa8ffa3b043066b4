import type { operations } from '../api/schema'
import type { Schemas } from '../api/client'

/** What every endpoint that filters incidents takes. */
export type Query = Omit<NonNullable<operations['listIncidents']['parameters']['query']>, 'order' | 'offset' | 'limit'>

const plain = ['q', 'from', 'to', 'country', 'region', 'box', 'actor', 'type', 'language', 'source'] as const
const states: readonly Schemas['IncidentState'][] = ['proposed', 'reviewed', 'released']
const reasons: readonly Schemas['ReviewReason'][] = ['contradicted', 'possibly_same', 'single_family', 'deadly', 'outdated']

/** The names of all parameters of an address that restrict what is shown. */
export const names = [...plain, 'state', 'reason'] as const
export type Name = (typeof names)[number]

/** Reads the filter out of an address; what it cannot mean is left out rather than sent. */
export function filterOf(address: URLSearchParams): Query {
  const filter: Record<string, string> = {}
  for (const name of plain) {
    const value = address.get(name)?.trim()
    if (value && ((name !== 'from' && name !== 'to') || isDay(value))) filter[name] = value
  }
  for (const [name, allowed] of [['state', states], ['reason', reasons]] as const) {
    const value = address.get(name)
    if (value && (allowed as readonly string[]).includes(value)) filter[name] = value
  }
  return filter as Query
}

/** A key under which answers to this filter can be asked for again. */
export const keyOf = (filter: Query): string => names.map((name) => `${name}=${(filter as Record<string, unknown>)[name] ?? ''}`).join('&')

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(text + 'T00:00:00Z')
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
