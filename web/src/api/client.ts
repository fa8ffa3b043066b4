import createClient, { type Middleware } from 'openapi-fetch'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { components, paths } from './schema'

/** The records of the API by their names, as the server describes them. */
export type Schemas = components['schemas']

/** A problem as RFC 9457 has it; `title` is a sentence for people. */
export interface Problem {
  status: number
  title: string
  detail?: string
  [extension: string]: unknown
}

let token = ''

/** Requests that change something carry the session's token; see docs/accounts.md. */
export function useToken(next: string) {
  token = next
}

const HEADER = 'X-Griot-Token'
const copies = new WeakMap<Request, Request>()

const protect: Middleware = {
  onRequest({ request }) {
    if (request.method === 'GET') return
    if (token) request.headers.set(HEADER, token)
    copies.set(request, request.clone())
    return request
  },
  // Who signed in again in another tab has a new token: what was refused with the old one is sent once more.
  async onResponse({ request, response }) {
    const copy = copies.get(request)
    if (response.status !== 403 || !copy) return
    const session = (await fetch(`${location.origin}/api/session`).then((answer) => (answer.ok ? answer.json() : null), () => null)) as Schemas['SessionRow'] | null
    if (!session?.token || session.token === token) return
    token = session.token
    copy.headers.set(HEADER, token)
    return fetch(copy)
  }
}

/** The typed client: `api.GET('/api/incidents', { params: { query: ... } })`. */
export const api = createClient<paths>({ baseUrl: location.origin })
api.use(protect)

/** What an answer holds, or throws its problem. */
export async function ask<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let result
  try {
    result = await answer
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw { status: 0, title: 'offline' } satisfies Problem
  }
  if (result.response.ok) return result.data as T
  throw asProblem(result.error, result.response.status)
}

export function asProblem(error: unknown, status = 0): Problem {
  if (error && typeof error === 'object' && 'title' in error) return { status, ...(error as object) } as Problem
  return { status, title: typeof error === 'string' && error ? error : `HTTP ${status}` }
}

/** What is known of a request: the last data stay while newer ones are on their way. */
export interface Loaded<T> {
  data: T | undefined
  problem: Problem | undefined
  loading: boolean
  /** Asks again. */
  again: () => void
  /** Puts data in without asking, as after a judgement. */
  put: (data: T) => void
}

/** Asks when the component appears and whenever `key` changes; what an older key asked for is dropped. Null asks nothing. */
export function useAsked<T>(key: string | null, question: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, set] = useState<{ key: string | null; data?: T; problem?: Problem; loading: boolean }>({ key, loading: key !== null })
  const [round, setRound] = useState(0)
  const latest = useRef(question)
  latest.current = question
  useEffect(() => {
    if (key === null) return
    const stop = new AbortController()
    set((before) => ({ ...before, key, problem: undefined, loading: true }))
    latest.current(stop.signal).then(
      (data) => stop.signal.aborted || set({ key, data, loading: false }),
      (error) => stop.signal.aborted || set((before) => ({ ...before, key, problem: asProblem(error, (error as Problem)?.status), loading: false }))
    )
    return () => stop.abort()
  }, [key, round])
  return {
    data: state.data,
    problem: state.problem,
    loading: state.loading,
    again: () => setRound((n) => n + 1),
    put: (data) => set({ key, data, loading: false })
  }
}
