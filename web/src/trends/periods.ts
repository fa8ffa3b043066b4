import type { Schemas } from '../api/client'

export type Step = NonNullable<Schemas['TrendStep']>
export type Group = NonNullable<Schemas['TrendGroup']>

/** The last day of the period that begins on a day. */
export function endOf(first: string, step: Step): string {
  const date = new Date(first + 'T00:00:00Z')
  if (step === 'week') date.setUTCDate(date.getUTCDate() + 6)
  if (step === 'month') date.setUTCMonth(date.getUTCMonth() + 1, 0)
  return date.toISOString().slice(0, 10)
}

/** Which periods get a label under an axis with room for so many: every so many months where a month begins, else every so many periods. */
export function ticksOf(periods: readonly string[], room: number): number[] {
  const months = periods.flatMap((day, i) => (i === 0 || day.slice(0, 7) !== periods[i - 1]!.slice(0, 7) ? [i] : []))
  const choices = months.length < 3 && periods.length > months.length ? periods.map((_, i) => i) : months
  const stride = strides.find((n) => choices.length / n <= Math.max(1, room)) ?? strides.at(-1)!
  // Whole years begin in January, so that a label of a year stands where it begins.
  const from = choices === months && stride >= 3 ? Math.max(0, months.findIndex((i) => (Number(periods[i]!.slice(5, 7)) - 1) % Math.min(stride, 12) === 0)) : 0
  return choices.filter((_, i) => i >= from && (i - from) % stride === 0)
}

const strides = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200, 3000]
