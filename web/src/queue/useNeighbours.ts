import { useEffect, useState } from 'preact/hooks'
import { findNeighbours, type Neighbours } from './trail'

/** What stands before and after an incident in the queue that the address describes; null while that is not known. */
export function useNeighbours(id: string, query: URLSearchParams): Neighbours | null {
  const [found, set] = useState<Neighbours | null>(null)
  const key = query.toString()
  useEffect(() => {
    const stop = new AbortController()
    // Without neighbours the page still works; what is wrong with the server is said elsewhere.
    findNeighbours(id, query, stop.signal).then(
      (neighbours) => stop.signal.aborted || set(neighbours),
      () => undefined
    )
    return () => stop.abort()
  }, [id, key])
  return found
}
