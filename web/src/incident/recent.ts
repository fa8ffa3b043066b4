/** What this person decided since the page was opened, the last first: what z takes back, also from the next incident. */

export interface Decided {
  /** The numbers of its judgements, the first first: confirming every value makes one for each field. */
  numbers: readonly number[]
  incident: string
  says: string
}

let list: readonly Decided[] = []

export const recent = (): readonly Decided[] => list

export function remember(decided: Decided) {
  list = [decided, ...list].slice(0, 50)
}

export function forget(number: number) {
  list = list.filter((decided) => !decided.numbers.includes(number))
}

/** The numbers of what one decision recorded. */
export const numbersOf = (last: number, recorded: number): number[] => Array.from({ length: recorded }, (_, i) => last - recorded + 1 + i)
