import { useRef, useState } from 'preact/hooks'
import { api, ask, asProblem, useAsked, type Problem, type Schemas } from '../api/client'
import type { Detail } from './matrix'

export type Request = Schemas['JudgementRequest']
export type Outcome = Schemas['JudgementOutcome']

/** What came of a decision: it stands, somebody else changed the incident first, or it was refused. */
export type Judged = { kind: 'done'; outcome: Outcome } | { kind: 'stale'; problem: Problem } | { kind: 'refused'; problem: Problem }

/** A decision that came too late, kept with all that it says until the person has seen what changed. */
export interface Late {
  request: Request
  problem: Problem
}

/** Sends a decision about the incident as the person saw it. */
export async function judge(id: string, version: string, request: Request): Promise<Judged> {
  try {
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } }
    return { kind: 'done', outcome: await ask(api.POST('/api/incidents/{id}/judgements', { params, body: request })) }
  } catch (error) {
    const problem = asProblem(error, (error as Problem)?.status)
    return { kind: problem.status === 412 ? 'stale' : 'refused', problem }
  }
}

export interface Incident {
  detail: Detail | undefined
  problem: Problem | undefined
  loading: boolean
  late: Late | null
  busy: boolean
  /** Decides on the version that is shown. A late decision is kept in `late`. */
  decide: (request: Request) => Promise<Judged>
  takeBack: (number: number) => Promise<Judged>
  /** Asks for the newest version; what the person typed is not touched. */
  reload: () => void
  forgetLate: () => void
}

export function useIncident(id: string): Incident {
  const asked = useAsked(`incident ${id}`, (signal) => ask(api.GET('/api/incidents/{id}', { params: { path: { id } }, signal })))
  const [late, setLate] = useState<Late | null>(null)
  const [busy, setBusy] = useState(false)
  // The version that the person sees, or the one that this person's last decision made: nobody else came between.
  const version = useRef<{ of: Detail | undefined; is: string }>({ of: undefined, is: '' })
  if (asked.data && version.current.of !== asked.data) version.current = { of: asked.data, is: asked.data.incident.version }

  const settle = (judged: Judged, request?: Request): Judged => {
    if (judged.kind === 'stale' && request) setLate({ request, problem: judged.problem })
    if (judged.kind === 'done') {
      setLate(null)
      const mine = judged.outcome.now.find((row) => row.id === id)
      if (mine) version.current = { ...version.current, is: mine.version }
      if (mine || judged.outcome.now.length === 0) asked.again()
    }
    return judged
  }
  // One after the other: each rests on the version that the one before made, and no key is lost while one is on its way.
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const alone = <T,>(work: () => Promise<T>): Promise<T> => {
    setBusy(true)
    const mine = queue.current.then(work)
    queue.current = mine.finally(() => queue.current === last && setBusy(false))
    const last = queue.current
    return mine
  }
  return {
    detail: asked.data,
    problem: asked.problem,
    loading: asked.loading,
    late,
    busy,
    decide: (request) => alone(async () => settle(await judge(id, version.current.is, request), request)),
    takeBack: (number) =>
      alone(async () => {
        try {
          return settle({ kind: 'done', outcome: await ask(api.POST('/api/judgements/{number}/undo', { params: { path: { number } } })) })
        } catch (error) {
          return { kind: 'refused', problem: asProblem(error, (error as Problem)?.status) } as Judged
        }
      }),
    reload: asked.again,
    forgetLate: () => setLate(null)
  }
}
