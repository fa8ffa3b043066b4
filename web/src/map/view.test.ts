import { expect, test } from 'vitest'
import { readBox, readView, writeBox, writeView } from './view'

test('a view survives the way into the address and back', () => {
  const view = { latitude: 14.251, longitude: -5.992, zoom: 7.5 }
  expect(readView(writeView(view))).toEqual(view)
})

test.each([null, '', '1,2', '1,2,x', '91,0,3', '0,181,3', '0,0,23', '0,0,-1', '0,0,3,4', ',,'])('an address %j that is no view is left aside', (text) => expect(readView(text)).toBeUndefined())

test('a box survives the way into the address and back', () => expect(readBox(writeBox([-12.5, 9, 16.25, 25]))).toEqual([-12.5, 9, 16.25, 25]))

test('a window beyond the edge of the world is cut off there', () => expect(writeBox([-200, -95, 200, 90])).toBe('-180,-90,180,90'))

test.each([undefined, '', '1,2,3', '5,0,1,1', '0,5,1,1', 'a,b,c,d'])('an address %j that is no box is left aside', (text) => expect(readBox(text)).toBeUndefined())
