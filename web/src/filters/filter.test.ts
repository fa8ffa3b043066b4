import { expect, test } from 'vitest'
import { filterOf, keyOf, names } from './filter'

const full = {
  q: '"armed men" Niono', from: '2024-02-29', to: '2025-01-01', country: 'ML', region: 'Ségou', box: '-12,10,5,25', actor: 'jnim', type: 'Explosions/Remote violence', language: 'fr', source: 'AFP & co', state: 'reviewed',
  reason: 'contradicted'
}

test('a filter survives the way into an address and back', () => {
  const address = new URLSearchParams(full).toString()
  expect(filterOf(new URLSearchParams(address))).toEqual(full)
})

test('every name of a filter is read', () => expect(Object.keys(filterOf(new URLSearchParams(full))).sort()).toEqual([...names].sort()))

test.each(['from=yesterday', 'to=2024-02-30', 'state=lost', 'reason=', 'country=%20', 'order=newest'])('%s is left out rather than sent', (address) => expect(filterOf(new URLSearchParams(address))).toEqual({}))

test('equal filters have equal keys whatever the order of the address', () => {
  expect(keyOf(filterOf(new URLSearchParams('country=ML&from=2024-01-01')))).toBe(keyOf(filterOf(new URLSearchParams('from=2024-01-01&country=ML'))))
})
