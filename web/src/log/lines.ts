/** Judgements as JSON lines, oldest first. One that was met twice, because the log grew meanwhile, stands once. */
export function linesOf(rows: readonly { number: number }[]): string {
  const once = new Map(rows.map((row) => [row.number, row]))
  return [...once.values()]
    .sort((one, other) => one.number - other.number)
    .map((row) => JSON.stringify(row) + '\n')
    .join('')
}
