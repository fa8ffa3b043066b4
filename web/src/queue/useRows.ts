import { useEffect, useRef, useState } from 'preact/hooks'
import { api, ask, asProblem, type Problem, type Schemas } from '../api/client'
import { keyOf, type Query } from '../filters/filter'
import type { Order } from './order'
import { PAGE, pagesOf, type Window } from './pages'

export type Row = Schemas['IncidentRow']

export interface Rows {
  total: number | undefined
  all: number
  at: (index: number) => Row | undefined
  /** Makes sure that the rows of a window are there or on their way. */
  want: (window: Window) => void
  problem: Problem | undefined
  again: () => void
}

interface Held {
  key: string
  total?: number
  all: number
  pages: Map<number, Row[]>
  asked: Set<number>
  problem?: Problem
}

/** The incidents that pass a filter, in an order, page by page as they come into view. */
export function useRows(filter: Query, order: Order): Rows {
  const key = `${order}&${keyOf(filter)}`
  const [round, setRound] = useState(0)
  const [, redraw] = useState(0)
  const held = useRef<Held>({ key: '', all: 0, pages: new Map(), asked: new Set() })
  const stop = useRef<AbortController | undefined>(undefined)

  const load = (page: number) => {
    const mine = held.current
    if (mine.asked.has(page)) return
    mine.asked.add(page)
    const query = { ...filter, order, offset: page * PAGE, limit: PAGE }
    ask(api.GET('/api/incidents', { params: { query }, signal: stop.current?.signal })).then(
      (answer) => {
        mine.pages.set(page, answer.rows)
        mine.total = answer.total
        mine.all = answer.all
        mine.problem = undefined
        if (held.current === mine) redraw((n) => n + 1)
      },
      (error) => {
        if (error?.name === 'AbortError') return
        mine.asked.delete(page)
        mine.problem = asProblem(error, error?.status)
        if (held.current === mine) redraw((n) => n + 1)
      }
    )
  }

  useEffect(() => {
    stop.current = new AbortController()
    held.current = { key, all: held.current.all, pages: new Map(), asked: new Set() }
    load(0)
    redraw((n) => n + 1)
    return () => stop.current?.abort()
  }, [key, round])

  const now = held.current
  return {
    total: now.total,
    all: now.all,
    at: (index) => now.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    want: (window) => pagesOf(window).forEach(load),
    problem: now.problem,
    again: () => setRound((n) => n + 1)
  }
}
