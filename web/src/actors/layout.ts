import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force'

export interface Node extends SimulationNodeDatum {
  key: string
  radius: number
}

interface Link extends SimulationLinkDatum<Node> {
  weight: number
}

/** Where each actor stands in the picture. */
export interface Place {
  key: string
  x: number
  y: number
  radius: number
}

export interface Meeting {
  initiator: string
  target: string
  events: number
}

const TURNS = 320

/** Puts those who meet often close together. The same actors and meetings, in whatever order, always give the same picture. */
export function layout(actors: readonly { key: string; events: number }[], meetings: readonly Meeting[], width: number, height: number): Place[] {
  const most = Math.max(1, ...actors.map((actor) => actor.events))
  const room = Math.min(width, height)
  const nodes: Node[] = [...actors]
    .sort((one, other) => other.events - one.events || compare(one.key, other.key))
    .map((actor) => ({ key: actor.key, radius: 5 + (room / 26) * Math.sqrt(actor.events / most) }))
  const known = new Set(nodes.map((node) => node.key))
  const strongest = Math.max(1, ...meetings.map((meeting) => meeting.events))
  const links: Link[] = meetings
    .filter(({ initiator, target }) => initiator !== target && known.has(initiator) && known.has(target))
    .sort((one, other) => compare(one.initiator, other.initiator) || compare(one.target, other.target))
    .map(({ initiator, target, events }) => ({ source: initiator, target, weight: Math.sqrt(events / strongest) }))
  // d3's own randomness starts from the same seed every time.
  forceSimulation(nodes)
    .force('link', forceLink<Node, Link>(links).id((node) => node.key).distance((link) => room * (0.34 - 0.16 * link.weight)).strength((link) => 0.08 + 0.3 * link.weight))
    .force('charge', forceManyBody<Node>().strength(-room * 0.9))
    .force('collide', forceCollide<Node>((node) => node.radius + room / 28).iterations(2))
    .force('x', forceX<Node>(0).strength(0.06 * Math.min(1, height / width)))
    .force('y', forceY<Node>(0).strength(0.06 * Math.min(1, width / height)))
    .stop()
    .tick(TURNS)
  return fitted(nodes, width, height)
}

/** Stretches the picture to the room there is, with space at the edges for names. */
function fitted(nodes: readonly Node[], width: number, height: number): Place[] {
  const [xs, ys] = [nodes.map((node) => node.x ?? 0), nodes.map((node) => node.y ?? 0)]
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [side, ends] = [Math.min(70, width / 7), 34]
  const scale = (value: number, low: number, high: number, room: number, edge: number) => (high - low < 1e-6 ? room / 2 : edge + ((value - low) / (high - low)) * (room - 2 * edge))
  return nodes.map((node) => ({ key: node.key, radius: node.radius, x: scale(node.x ?? 0, west, east, width, side), y: scale(node.y ?? 0, north, south, height, ends) }))
}

/** How wide a sign of a name is drawn, about. */
const SIGN = 6.4
const LINE = 15

/** Whose names can stand below their circles without covering another's; those given first go before. */
export function readable(places: readonly Place[], nameOf: (key: string) => string): Set<string> {
  const taken: { left: number; right: number; top: number; bottom: number }[] = []
  const result = new Set<string>()
  for (const place of places) {
    const half = (nameOf(place.key).length * SIGN) / 2
    const box = { left: place.x - half, right: place.x + half, top: place.y + place.radius + 2, bottom: place.y + place.radius + 2 + LINE }
    if (taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)) continue
    taken.push(box)
    result.add(place.key)
  }
  return result
}

/** A curve from rim to rim, bent so that the way back is another curve; the arrow's head stands at its end. */
export function curve(from: Place, to: Place): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const bend = Math.min(26, length * 0.14)
  const [middleX, middleY] = [(from.x + to.x) / 2 - (dy / length) * bend, (from.y + to.y) / 2 + (dx / length) * bend]
  const [startX, startY] = towards(from, middleX, middleY, from.radius + 1)
  const [endX, endY] = towards(to, middleX, middleY, to.radius + 5)
  return `M${round(startX)} ${round(startY)}Q${round(middleX)} ${round(middleY)} ${round(endX)} ${round(endY)}`
}

function towards(place: Place, x: number, y: number, by: number): [number, number] {
  const length = Math.hypot(x - place.x, y - place.y) || 1
  return [place.x + ((x - place.x) / length) * by, place.y + ((y - place.y) / length) * by]
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const round = (n: number) => Math.round(n * 10) / 10
