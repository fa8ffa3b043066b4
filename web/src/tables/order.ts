/** Sorting rows by what a column shows. */

export type Value = string | number | null | undefined

export interface Order {
  column: string
  descending: boolean
}

/** A new list in the order of a value; what has none comes last either way, and equals stay as they were. */
export function sorted<T>(rows: readonly T[], value: (row: T) => Value, descending: boolean): T[] {
  const turn = descending ? -1 : 1
  return rows
    .map((row) => ({ row, key: value(row) }))
    .sort((one, other) => compare(one.key, other.key, turn))
    .map(({ row }) => row)
}

function compare(one: Value, other: Value, turn: number): number {
  const [noOne, noOther] = [one === null || one === undefined, other === null || other === undefined]
  if (noOne || noOther) return Number(noOne) - Number(noOther)
  return turn * (typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other)))
}
