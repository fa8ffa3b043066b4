import { expect, test } from 'vitest'
import { endOf, ticksOf } from './periods'

const months = (from: number, count: number) => Array.from({ length: count }, (_, i) => new Date(Date.UTC(from, i, 1)).toISOString().slice(0, 10))
const days = (count: number) => Array.from({ length: count }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10))

test.each([['day', '2024-02-28'], ['week', '2024-03-05']] as const)('a %s ends on its last day', (step, end) => expect(endOf('2024-02-28', step)).toBe(end))

test('a month ends on its last day, a leap day too', () => expect(endOf('2024-02-01', 'month')).toBe('2024-02-29'))

test('there are never more labels than there is room for', () => {
  for (const room of [1, 3, 8, 20]) for (const count of [1, 5, 30, 400]) expect(ticksOf(months(2000, count), room).length).toBeLessThanOrEqual(room)
})

test('labels of years stand at January', () => {
  const periods = months(2020, 60)
  expect(ticksOf(periods, 5).map((i) => periods[i]!.slice(5, 7))).toEqual(['01', '01', '01', '01', '01'])
})

test('a few days are labelled by days', () => expect(ticksOf(days(10), 10)).toHaveLength(10))
