import { expect, test } from 'vitest'
import { grown, neighbours, replaced, short, type Trail } from './trail'

const trail: Trail = { key: 'priority', from: 10, ids: ['a', 'b', 'c'], total: 20 }

test('the neighbours of an incident stand before and after it', () => expect(neighbours(trail, 'b')).toEqual({ position: 11, total: 20, previous: 'a', next: 'c' }))
test('an incident that is not in the queue has none', () => expect(neighbours(trail, 'z')).toBeUndefined())
test('at its end the trail grows', () => expect(short(trail, 'c')).toBe('after'))
test('at its beginning too', () => expect(short(trail, 'a')).toBe('before'))
test('at the end of the queue it does not', () => expect(short({ ...trail, total: 13 }, 'c')).toBeNull())
test('a page after adds only what is new', () => expect(grown(trail, 'after', ['c', 'd']).ids).toEqual(['a', 'b', 'c', 'd']))
test('a page before moves the beginning', () => expect(grown(trail, 'before', ['y', 'z'])).toMatchObject({ from: 8, ids: ['y', 'z', 'a', 'b', 'c'] }))
test('an incident that went into another of the trail leaves it', () => expect(replaced(trail, ['b'], 'c').ids).toEqual(['a', 'c']))
test('one that went into an incident outside gives that its place', () => expect(replaced(trail, ['b'], 'x').ids).toEqual(['a', 'x', 'c']))
