// Writes the outlines of countries that published sites draw their map with: node tools/outlines.mjs > ../src/Griot.Engine/Publishing/Site/outlines.txt
// From world-atlas (Natural Earth 1:50m, public domain). Borders are simplified arc by arc, so that neighbours still share them.
import { readFileSync } from 'node:fs'

const tolerance = 0.025 // degrees
const perDegree = 20
const atlas = JSON.parse(readFileSync(new URL('../node_modules/world-atlas/countries-50m.json', import.meta.url), 'utf8'))
const { scale, translate } = atlas.transform

const arcs = atlas.arcs.map((arc) => {
  let x = 0
  let y = 0
  return simplified(arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]))
})

function simplified(points) {
  if (points.length < 3) return points
  const keep = new Set([0, points.length - 1])
  const open = [[0, points.length - 1]]
  while (open.length > 0) {
    const [from, to] = open.pop()
    let farthest = 0
    let at = -1
    for (let i = from + 1; i < to; i++) {
      const far = distance(points[i], points[from], points[to])
      if (far > farthest) [farthest, at] = [far, i]
    }
    if (farthest > tolerance) {
      keep.add(at)
      open.push([from, at], [at, to])
    }
  }
  return points.filter((_, i) => keep.has(i))
}

function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

function ring(indices) {
  const points = indices.flatMap((index) => (index < 0 ? arcs[~index].toReversed() : arcs[index]))
  const grid = points.map(([x, y]) => [Math.round(x * perDegree), Math.round(-y * perDegree)])
  const clean = grid.filter(([x, y], i) => i === 0 || x !== grid[i - 1][0] || y !== grid[i - 1][1])
  if (clean.length > 1 && clean[0][0] === clean.at(-1)[0] && clean[0][1] === clean.at(-1)[1]) clean.pop()
  return clean
}

const area = (points) => points.reduce((sum, [x, y], i) => sum + x * points[(i + 1) % points.length][1] - points[(i + 1) % points.length][0] * y, 0) / 2

function middle(points) {
  let [cx, cy, twice] = [0, 0, 0]
  points.forEach(([x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length]
    const cross = x * ny - nx * y
    cx += (x + nx) * cross
    cy += (y + ny) * cross
    twice += cross
  })
  return [Math.round(cx / (3 * twice)), Math.round(cy / (3 * twice))]
}

const path = (points) => `M${points[0].join(',')}l` + points.slice(1).map(([x, y], i) => `${x - points[i][0]},${y - points[i][1]}`).join(' ') + 'z'

console.log('# Outlines of countries for published maps. See SOURCE.md; written by web/tools/outlines.mjs, not by hand.')
console.log('# ISO 3166-1 numeric | west,north,east,south | middle | SVG path. Units: 1/20 of a degree, to the east and to the south.')
for (const country of atlas.objects.countries.geometries.toSorted((a, b) => Number(a.id ?? 0) - Number(b.id ?? 0) || (a.properties.name < b.properties.name ? -1 : 1))) {
  const polygons = country.type === 'Polygon' ? [country.arcs] : country.type === 'MultiPolygon' ? country.arcs : []
  const rings = polygons.flatMap((polygon) => polygon.map(ring)).filter((points) => points.length > 2 && Math.abs(area(points)) >= 6)
  if (rings.length === 0) continue
  const largest = rings.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0]
  const [xs, ys] = [0, 1].map((axis) => rings.flat().map((point) => point[axis]))
  console.log(`${Number(country.id ?? 0)} | ${Math.min(...xs)},${Math.min(...ys)},${Math.max(...xs)},${Math.max(...ys)} | ${middle(largest).join(',')} | ${rings.map(path).join('')}`)
}
