import { api, ask } from '../api/client'
import { filterOf, keyOf, type Query } from '../filters/filter'
import { orderOf, type Order } from './order'

/**
 * The way through the queue: the ids around the present incident, as the queue stood when they were asked for.
 * A decision moves an incident in the queue; the trail stays, so that next and previous do not jump.
 */
export interface Trail {
  key: string
  /** The place in the queue of the first id. */
  from: number
  ids: readonly string[]
  total: number
}

export interface Neighbours {
  /** Counted from 0. */
  position: number
  total: number
  previous: string | undefined
  next: string | undefined
}

const STEP = 100

let kept: Trail | undefined

export const trailKey = (filter: Query, order: Order): string => `${order}&${keyOf(filter)}`

/** Where the id stands in the trail; undefined when it does not. */
export function neighbours(trail: Trail, id: string): Neighbours | undefined {
  const index = trail.ids.indexOf(id)
  return index < 0 ? undefined : { position: trail.from + index, total: trail.total, previous: trail.ids[index - 1], next: trail.ids[index + 1] }
}

/** Whether the trail must grow so that both neighbours of the id are known. */
export function short(trail: Trail, id: string): 'before' | 'after' | null {
  const index = trail.ids.indexOf(id)
  if (index < 0) return null
  if (index === trail.ids.length - 1 && trail.from + trail.ids.length < trail.total) return 'after'
  if (index === 0 && trail.from > 0) return 'before'
  return null
}

/** The trail with another page at one of its ends; ids that it has already are not taken twice. */
export function grown(trail: Trail, side: 'before' | 'after', ids: readonly string[]): Trail {
  const fresh = ids.filter((id) => !trail.ids.includes(id))
  return side === 'after' ? { ...trail, ids: [...trail.ids, ...fresh] } : { ...trail, from: Math.max(0, trail.from - ids.length), ids: [...fresh, ...trail.ids] }
}

/** An incident that another took up gives its place to that one. */
export function replaced(trail: Trail, gone: readonly string[], by: string | undefined): Trail {
  if (by !== undefined && trail.ids.includes(by)) return { ...trail, ids: trail.ids.filter((id) => !gone.includes(id)) }
  const [first, ...rest] = gone.filter((id) => trail.ids.includes(id))
  if (first === undefined) return trail
  return { ...trail, ids: trail.ids.flatMap((id) => (id === first ? (by === undefined ? [] : [by]) : rest.includes(id) ? [] : [id])) }
}

/** The queue was left for another view of it: the next incident starts a new trail. */
export function forgetTrail() {
  kept = undefined
}

export function rememberGone(gone: readonly string[], by: string | undefined) {
  if (kept) kept = replaced(kept, gone, by)
}

/** Finds the neighbours of an incident in the queue that the address describes. `at` is where it stood when it was opened from there. */
export async function findNeighbours(id: string, query: URLSearchParams, signal: AbortSignal): Promise<Neighbours | null> {
  const filter = filterOf(query)
  const order = orderOf(query)
  const key = trailKey(filter, order)
  const page = async (offset: number) => {
    const answer = await ask(api.GET('/api/incidents', { params: { query: { ...filter, order, offset, limit: STEP } }, signal }))
    return { ids: answer.rows.map((row) => row.id), total: answer.total }
  }
  if (kept?.key !== key || !kept.ids.includes(id)) {
    const at = Number(query.get('at') ?? 0)
    const from = Number.isSafeInteger(at) ? Math.max(0, at - STEP / 2) : 0
    kept = { key, from, ...(await page(from)) }
  }
  let trail = kept
  const side = short(trail, id)
  if (side) {
    const offset = side === 'after' ? trail.from + trail.ids.length : Math.max(0, trail.from - STEP)
    const { ids } = await page(offset)
    trail = grown(trail, side, side === 'before' ? ids.slice(0, trail.from - offset) : ids)
  }
  kept = trail
  return neighbours(trail, id) ?? null
}
