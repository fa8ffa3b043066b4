import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Schemas } from '../api/client'
import { navigate } from '../app/router'
import '../trends/series.css'
import { curve, layout, readable } from './layout'
import { kindColour, kinds, kindWord, t } from './words'

const MOST = 32
/** More arrows than this say nothing any more. */
const ARROWS = 60
const CLOSEST = 3

interface Props {
  network: Schemas['ActorNetwork']
  addressOf: (key: string) => string
}

/** Who meets whom, drawn. The table beside it has the same and more. */
export function Network({ network, addressOf }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(700)
  const [looked, look] = useState<string>()
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.max(280, Math.floor(entry!.contentRect.width))))
    watcher.observe(element.current!)
    return () => watcher.disconnect()
  }, [])
  const height = Math.round(Math.min(620, Math.max(400, width * 0.85)))
  const actors = useMemo(() => network.actors.slice(0, MOST), [network])
  const drawn = useMemo(() => new Set(actors.map((actor) => actor.key)), [actors])
  const pairs = useMemo(() => network.pairs.filter((pair) => pair.initiator !== pair.target && drawn.has(pair.initiator) && drawn.has(pair.target)), [network, drawn])
  const places = useMemo(() => new Map(layout(actors, pairs, width, height).map((place) => [place.key, place])), [actors, pairs, width, height])
  const names = useMemo(() => new Map(actors.map((actor) => [actor.key, shortened(actor.name)])), [actors])
  const named = useMemo(() => readable([...places.values()], (key) => names.get(key)!), [places, names])
  const strongest = Math.max(1, ...pairs.map((pair) => pair.events))
  const near = useMemo(() => new Set(pairs.flatMap((pair) => (pair.initiator === looked ? [pair.target] : pair.target === looked ? [pair.initiator] : []))), [pairs, looked])
  const dim = (...keys: string[]) => looked !== undefined && !keys.includes(looked)
  return (
    <div ref={element} class="network">
      <svg width={width} height={height} role="group" aria-label={t('network')}>
        <defs>
          <marker id="network-head" viewBox="0 0 6 6" refX={3} refY={3} markerWidth={7} markerHeight={7} markerUnits="userSpaceOnUse" orient="auto">
            <path d="M0 0L6 3L0 6Z" class="network-head" />
          </marker>
        </defs>
        <g aria-hidden="true">
          {pairs
            .filter((pair, rank) => rank < ARROWS || pair.initiator === looked || pair.target === looked)
            .map((pair) => (
              <path
                key={`${pair.initiator} ${pair.target}`}
                class={`network-pair${dim(pair.initiator, pair.target) ? ' dim' : looked ? ' strong' : ''}`}
                d={curve(places.get(pair.initiator)!, places.get(pair.target)!)}
                stroke-width={0.8 + 5 * Math.sqrt(pair.events / strongest)}
                marker-end="url(#network-head)"
              />
            ))}
        </g>
        {actors.map((actor) => {
          const place = places.get(actor.key)!
          return (
            <a
              key={actor.key}
              class={`network-actor series-${kindColour(actor.kind)}${dim(actor.key) && !near.has(actor.key) ? ' dim' : ''}`}
              href={addressOf(actor.key)}
              aria-label={spoken(actor, network)}
              onClick={(event: MouseEvent) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
                event.preventDefault()
                navigate(addressOf(actor.key))
              }}
              onFocus={() => look(actor.key)}
              onBlur={() => look(undefined)}
              onPointerEnter={() => look(actor.key)}
              onPointerLeave={() => look(undefined)}
            >
              <circle cx={place.x} cy={place.y} r={place.radius} />
              {(named.has(actor.key) || looked === actor.key || near.has(actor.key)) && (
                <text x={place.x} y={place.y + place.radius + 13} text-anchor="middle" aria-hidden="true">
                  {names.get(actor.key)}
                </text>
              )}
              <title>{actor.name}</title>
            </a>
          )
        })}
      </svg>
      <ul class="network-kinds" aria-label={t('kinds')}>
        {[...kinds, null]
          .filter((kind) => actors.some((actor) => actor.kind === kind))
          .map((kind) => (
            <li key={kind}>
              <span class={`swatch series-${kindColour(kind)}`} /> {kindWord(kind ?? 'none')}
            </li>
          ))}
      </ul>
      <p class="quiet small">{t('hint', { n: actors.length, arrows: Math.min(ARROWS, pairs.length) })}</p>
    </div>
  )
}

const shortened = (name: string) => (name.length > 24 ? `${name.slice(0, 23)}…` : name)

function spoken(actor: Schemas['ActorRow'], { actors, pairs }: Schemas['ActorNetwork']): string {
  const names = new Map(actors.map((one) => [one.key, one.name]))
  const met = pairs.filter((pair) => pair.initiator === actor.key || pair.target === actor.key).map((pair) => names.get(pair.initiator === actor.key ? pair.target : pair.initiator) ?? '')
  const closest = [...new Set(met.filter(Boolean))].slice(0, CLOSEST)
  return t('node', { name: actor.name, n: actor.events }) + (closest.length > 0 ? `; ${t('meets', { names: closest.join(', ') })}` : '')
}
