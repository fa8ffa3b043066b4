/** What this person decided since the page was opened, the last first: what z takes back, also from the next incident. */

export interface Decided {
  number: number
  incident: string
  says: string
}

let list: readonly Decided[] = []

export const recent = (): readonly Decided[] => list

export function remember(decided: Decided) {
  list = [decided, ...list].slice(0, 50)
}

export function forget(number: number) {
  list = list.filter((decided) => decided.number !== number)
}
