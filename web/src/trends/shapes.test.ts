import { expect, test } from 'vitest'
import { bars, greatest, whiskers, type Drawn } from './shapes'

const series: Drawn[] = [
  { key: 'a', label: 'a', colour: 0, values: [2, 0], low: [1, 0], high: [4, 0] },
  { key: 'b', label: 'b', colour: 1, values: [3, 5], low: [3, 5], high: [3, 5] }
]
const same = (n: number) => n

test('stacked bars need room for the sum of their highest numbers', () => expect(greatest(series, true)).toBe(7))
test('lines need room for the highest number', () => expect(greatest(series, false)).toBe(5))
test('a bar stands on the one below it', () => expect(bars(series, same, same, 1)[1]).toContain('M-0.5 2V5'))
test('no whisker is drawn where the reports allow one number only', () => expect(whiskers([series[1]!], same, same, 8)).toBe(''))
