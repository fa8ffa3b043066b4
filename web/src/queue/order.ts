import type { Schemas } from '../api/client'

export type Order = NonNullable<Schemas['IncidentOrder']>

export const orders: readonly Order[] = ['priority', 'newest', 'oldest', 'deadliest', 'most_reports']

/** The order that an address asks for; by priority when it asks for none. */
export const orderOf = (query: URLSearchParams): Order => orders.find((order) => order === query.get('order')) ?? 'priority'
