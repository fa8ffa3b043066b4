import { describe, expect, test } from 'vitest'
import { pagesOf, scrollFor, windowOf } from './pages'

describe('a list of any length', () => {
  test('draws what is seen and a little more', () => expect(windowOf(6800, 680, 68, 100_000, 8)).toEqual({ first: 92, next: 118 }))
  test('never draws more rows than there are', () => expect(windowOf(0, 680, 68, 3)).toEqual({ first: 0, next: 3 }))
  test('scrolled beyond its end draws nothing', () => expect(windowOf(68_000, 680, 68, 3)).toEqual({ first: 3, next: 3 }))
  test('asks for every page of the window', () => expect(pagesOf({ first: 95, next: 205 }, 100)).toEqual([0, 1, 2]))
  test('asks for none when it is empty', () => expect(pagesOf({ first: 0, next: 0 })).toEqual([]))
  test('scrolls up to a row above and down to a row below, and stays otherwise', () =>
    expect([scrollFor(1, 68, 680, 340), scrollFor(20, 68, 680, 340), scrollFor(11, 68, 680, 340)]).toEqual([68, 1088, null]))
})
