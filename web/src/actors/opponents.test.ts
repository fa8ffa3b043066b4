import { expect, test } from 'vitest'
import { opponentsOf } from './opponents'

test('what an actor began and what it faced is one row an opponent', () => {
  const pairs = [
    { initiator: 'jnim', target: 'fama', events: 5, deaths: 9 },
    { initiator: 'fama', target: 'jnim', events: 2, deaths: 1 },
    { initiator: 'fama', target: 'iss', events: 8, deaths: 8 }
  ]
  expect(opponentsOf('jnim', pairs)).toEqual([{ key: 'fama', events: 7, began: 5, faced: 2, deaths: 10 }])
})

test('one that met its own kind is its own opponent', () => {
  expect(opponentsOf('civilians', [{ initiator: 'civilians', target: 'civilians', events: 3, deaths: 2 }])).toEqual([{ key: 'civilians', events: 3, began: 3, faced: 3, deaths: 2 }])
})
