/** Whom an actor met, from either side. */
export interface Opponent {
  key: string
  events: number
  /** In how many of them the actor was the initiator. */
  began: number
  /** In how many it was the target. */
  faced: number
  deaths: number
}

interface Pair {
  initiator: string
  target: string
  events: number
  deaths: number
}

/** One row an opponent; an actor that met its own kind is its own opponent once. */
export function opponentsOf(actor: string, pairs: readonly Pair[]): Opponent[] {
  const rows = new Map<string, Opponent>()
  for (const pair of pairs) {
    const began = pair.initiator === actor
    if (!began && pair.target !== actor) continue
    const key = began ? pair.target : pair.initiator
    const row = rows.get(key) ?? { key, events: 0, began: 0, faced: 0, deaths: 0 }
    const faced = pair.target === actor
    rows.set(key, { ...row, events: row.events + pair.events, began: row.began + (began ? pair.events : 0), faced: row.faced + (faced ? pair.events : 0), deaths: row.deaths + pair.deaths })
  }
  return [...rows.values()]
}
