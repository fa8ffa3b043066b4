import type { Mark } from '../report/pieces'
import type { Row, Told } from './matrix'

/** The key of a mark in a report's text: which row, family column and value it belongs to. */
export const keyOf = (row: number, column: number, told: number): string => `${row}.${column}.${told}`

export function placeOf(key: string): { row: number; column: number; told: number } {
  const [row = 0, column = 0, told = 0] = key.split('.').map(Number)
  return { row, column, told }
}

/** The words of one report that values of the incident rest on; those of the chosen row last, so that they lie over the others. */
export function marksOf(rows: readonly Row[], report: string, chosenRow: number): Mark[] {
  const marks = rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c) => cell.told.flatMap((told, i) => told.words.filter((words) => words.report === report).flatMap((words) => words.spans.map((span) => ({ ...span, key: keyOf(r, c, i) })))))
  )
  const mine = (mark: Mark) => placeOf(mark.key).row === chosenRow
  return [...marks.filter((mark) => !mine(mark)), ...marks.filter(mine)]
}

/** What a chosen cell tells first; the coded column tells what the first report that agrees says. */
export function toldAt(rows: readonly Row[], row: number, column: number, told: number): { told: Told; key: string } | null {
  const chosen = rows[row]
  if (!chosen) return null
  const own = chosen.cells[column]?.told[told]
  if (own) return { told: own, key: keyOf(row, column, told) }
  if (column < chosen.cells.length) return null
  for (const [c, cell] of chosen.cells.entries()) {
    const i = cell.told.findIndex((one) => one.mark === 'agrees')
    if (i >= 0) return { told: cell.told[i]!, key: keyOf(row, c, i) }
  }
  return null
}
