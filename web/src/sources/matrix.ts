/** Who follows whom, as a square of numbers. */
export interface Matrix {
  /** The sources, those that copy or are copied most first. */
  sources: string[]
  /** Reports of the row's source in families that the column's began. */
  cells: number[][]
  most: number
  /** How many more sources there are. */
  left: number
}

interface Pair {
  copier: string
  origin: string
  reports: number
}

export function matrixOf(pairs: readonly Pair[], size: number): Matrix {
  const weight = new Map<string, number>()
  for (const { copier, origin, reports } of pairs) for (const source of [copier, origin]) weight.set(source, (weight.get(source) ?? 0) + reports)
  const ordered = [...weight].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([source]) => source)
  const sources = ordered.slice(0, size)
  const place = new Map(sources.map((source, i) => [source, i]))
  const cells = sources.map(() => sources.map(() => 0))
  for (const { copier, origin, reports } of pairs) {
    const [row, column] = [place.get(copier), place.get(origin)]
    if (row !== undefined && column !== undefined) cells[row]![column]! += reports
  }
  return { sources, cells, most: Math.max(0, ...cells.flat()), left: ordered.length - sources.length }
}
