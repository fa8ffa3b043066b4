import { expect, test } from 'vitest'
import { boundsOf, pointsOf, short, type Cluster } from './clusters'

const cluster = (incidents: number, deaths: number): Cluster => ({ latitude: 14, longitude: -4, incidents, deaths, incident: null, label: null, precision: 1 })

test.each([[7, '7'], [999, '999'], [1000, '1k'], [1250, '1.3k'], [9949, '9.9k'], [9950, '10k'], [34_400, '34k'], [999_499, '999k'], [1_000_000, '1M']])('%i incidents are written %s', (n, text) => expect(short(n)).toBe(text))

test('the dead never outgrow the circle they lie in', () => {
  const points = pointsOf([cluster(1, 5000), cluster(300, 10), cluster(40, 400)])
  for (const { properties } of points.features) expect(properties!.core).toBeLessThan(properties!.radius)
})

test('the greatest of many has the greatest circle', () => expect(pointsOf([cluster(1200, 0), cluster(3, 0)]).features[0]!.properties!.radius).toBe(25))

test('two incidents are a small circle even where nothing is greater', () => expect(pointsOf([cluster(2, 0), cluster(1, 0)]).features[0]!.properties!.radius).toBeLessThan(10))

test('nobody dead draws no inner circle', () => expect(pointsOf([cluster(4, 0)]).features[0]!.properties!.core).toBe(0))

test('nothing has no bounds', () => expect(boundsOf([])).toBeUndefined())
