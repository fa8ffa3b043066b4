import { expect, test } from 'vitest'
import { sorted } from './order'

const rows = [{ n: 2, id: 'a' }, { n: null, id: 'b' }, { n: 10, id: 'c' }, { n: 2, id: 'd' }]
const ids = (descending: boolean) => sorted(rows, (row) => row.n, descending).map((row) => row.id).join('')

test('numbers are sorted as numbers, and what has none comes last', () => expect(ids(false)).toBe('adcb'))
test('from the greatest, what has none still comes last and equals stay as they were', () => expect(ids(true)).toBe('cadb'))
test('the rows given are left as they are', () => {
  ids(true)
  expect(rows.map((row) => row.id).join('')).toBe('abcd')
})
