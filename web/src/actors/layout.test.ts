import { expect, test } from 'vitest'
import { layout, readable, type Meeting } from './layout'

const actors = Array.from({ length: 14 }, (_, i) => ({ key: `actor-${i}`, events: 100 - 7 * i }))
const meetings: Meeting[] = actors.slice(1).flatMap((actor, i) => [
  { initiator: 'actor-0', target: actor.key, events: 1 + (i % 5) },
  { initiator: actor.key, target: `actor-${(i * 3) % 14}`, events: 2 }
])

test('the same network always gives the same picture', () => expect(layout(actors, meetings, 700, 500)).toEqual(layout(actors, meetings, 700, 500)))

test('the order in which actors and meetings come does not change the picture', () => {
  expect(layout([...actors].reverse(), [...meetings].reverse(), 700, 500)).toEqual(layout(actors, meetings, 700, 500))
})

test('everything lies inside the picture', () => {
  for (const { x, y } of layout(actors, meetings, 390, 360)) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(390)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(360)
  }
})

test('one actor alone stands in the middle', () => expect(layout([{ key: 'a', events: 1 }], [], 400, 300)).toMatchObject([{ x: 200, y: 150 }]))

test('a meeting with somebody who is not drawn is left out', () => expect(layout([{ key: 'a', events: 1 }], [{ initiator: 'a', target: 'b', events: 3 }], 400, 300)).toHaveLength(1))

test('of two names that would cover each other the first is shown', () => {
  const place = (key: string, x: number) => ({ key, x, y: 100, radius: 5 })
  expect([...readable([place('first name', 100), place('second name', 110), place('far away', 400)], (key) => key)]).toEqual(['first name', 'far away'])
})
