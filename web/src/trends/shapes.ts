import { area, line } from 'd3-shape'

/** One group's numbers as drawn: `low` and `high` where a band is to be drawn. */
export interface Drawn {
  key: string
  label: string
  /** Which colour of the theme's series. */
  colour: number
  values: readonly number[]
  low?: readonly number[]
  high?: readonly number[]
}

type Scale = (n: number) => number

/** The greatest number that must fit: a stack's for bars, else a single one's. */
export function greatest(series: readonly Drawn[], stacked: boolean): number {
  const count = series[0]?.values.length ?? 0
  let most = 0
  for (let i = 0; i < count; i++) {
    const tops = series.map((one) => one.high?.[i] ?? one.values[i]!)
    most = Math.max(most, stacked ? tops.reduce((sum, top) => sum + top, 0) : Math.max(...tops))
  }
  return most
}

/** All bars of each series as one path, stacked on the series before. */
export function bars(series: readonly Drawn[], x: Scale, y: Scale, width: number): string[] {
  const below = new Array<number>(series[0]?.values.length ?? 0).fill(0)
  return series.map((one) =>
    one.values
      .map((value, i) => {
        if (value === 0) return ''
        const [foot, top] = [y(below[i]!), y(below[i]! + value)]
        below[i]! += value
        return `M${round(x(i) - width / 2)} ${round(foot)}V${round(top)}h${round(width)}V${round(foot)}Z`
      })
      .join('')
  )
}

/** Whiskers over bars, from the lowest to the highest sum of all series. */
export function whiskers(series: readonly Drawn[], x: Scale, y: Scale, width: number): string {
  const half = Math.min(width / 4, 4)
  return (series[0]?.values ?? [])
    .map((_, i) => {
      const low = sum(series, (one) => one.low?.[i])
      const high = sum(series, (one) => one.high?.[i])
      if (high === 0 || low === high) return ''
      const [at, top, foot] = [round(x(i)), round(y(high)), round(y(low))]
      return `M${at} ${top}V${foot}M${round(at - half)} ${top}h${round(2 * half)}M${round(at - half)} ${foot}h${round(2 * half)}`
    })
    .join('')
}

export const lines = (one: Drawn, x: Scale, y: Scale): string => line<number>((_, i) => x(i), (value) => y(value)).digits(1)(one.values as number[]) ?? ''

export const band = (one: Drawn, x: Scale, y: Scale): string =>
  one.low && one.high ? (area<number>((_, i) => x(i), (_, i) => y(one.low![i]!), (_, i) => y(one.high![i]!)).digits(1)(one.values as number[]) ?? '') : ''

const sum = (series: readonly Drawn[], of: (one: Drawn) => number | undefined) => series.reduce((all, one) => all + (of(one) ?? 0), 0)
const round = (n: number) => Math.round(n * 10) / 10
