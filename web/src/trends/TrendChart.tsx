import { scaleLinear } from 'd3-scale'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { number } from '../app/words'
import { ticksOf, type Step } from './periods'
import { band, bars, greatest, lines, whiskers, type Drawn } from './shapes'
import { monthWord, periodWord, t } from './words'
import './chart.css'
import './series.css'

interface Props {
  title: string
  periods: readonly string[]
  step: Step
  series: readonly Drawn[]
  form: 'bars' | 'lines'
  height?: number
}

const MARGIN = { top: 10, right: 14, bottom: 26, left: 46 }

/** Numbers over time. A cursor moved by pointer or arrow keys says the exact ones of a period. */
export function TrendChart({ title, periods, step, series, form, height = 230 }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(720)
  const [cursor, setCursor] = useState<number | null>(null)
  const [focused, setFocused] = useState(false)
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.max(240, Math.floor(entry!.contentRect.width))))
    watcher.observe(element.current!)
    return () => watcher.disconnect()
  }, [])
  const last = periods.length - 1
  const slot = (width - MARGIN.left - MARGIN.right) / Math.max(1, periods.length)
  const x = (i: number) => MARGIN.left + (i + 0.5) * slot
  const y = scaleLinear([0, Math.max(1, greatest(series, form === 'bars'))], [height - MARGIN.bottom, MARGIN.top]).nice(4)
  const barWidth = Math.max(0.6, Math.min(slot * 0.78, 48))
  const at = cursor === null ? null : Math.min(cursor, last)
  const move = (event: PointerEvent) => {
    const box = element.current!.getBoundingClientRect()
    setCursor(Math.max(0, Math.min(last, Math.floor((event.clientX - box.left - MARGIN.left) / slot))))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 12, PageDown: -12, Home: -Infinity, End: Infinity }
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    setCursor(Math.max(0, Math.min(last, (at ?? last) + by)))
  }
  return (
    <div class="chart" ref={element}>
      <svg width={width} height={height} onPointerMove={move} onPointerDown={move} onPointerLeave={() => focused || setCursor(null)}>
        <g class="chart-grid" aria-hidden="true">
          {whole(y.ticks(4)).map((tick) => (
            <g key={tick} transform={`translate(0 ${Math.round(y(tick)) + 0.5})`}>
              <path d={`M${MARGIN.left} 0H${width - MARGIN.right}`} class={tick === 0 ? 'chart-ground' : undefined} />
              <text x={MARGIN.left - 8} dy="0.32em" text-anchor="end">
                {number(tick)}
              </text>
            </g>
          ))}
          {ticksOf(periods, (width - MARGIN.left - MARGIN.right) / 84).map((i) => (
            <text key={i} x={x(i)} y={height - 7} text-anchor={i === 0 && slot < 60 ? 'start' : x(i) > width - 40 ? 'end' : 'middle'}>
              {monthsOnly(periods, step) ? monthWord(periods[i]!, 'short') : periodWord(periods[i]!, 'day')}
            </text>
          ))}
        </g>
        {at !== null && <path class="chart-cursor" d={`M${Math.round(x(at)) + 0.5} ${MARGIN.top}V${height - MARGIN.bottom}`} />}
        <g aria-hidden="true">
          {form === 'bars'
            ? bars(series, x, y, barWidth).map((d, i) => <path key={series[i]!.key} class={`chart-bar series-${series[i]!.colour}`} d={d} />)
            : series.map((one) => (
                <g key={one.key} class={`series-${one.colour}`}>
                  <path class="chart-band" d={band(one, x, y)} />
                  <path class="chart-line" d={lines(one, x, y)} />
                  {at !== null && <circle class="chart-point" cx={x(at)} cy={y(one.values[at] ?? 0)} r={3.5} />}
                </g>
              ))}
          {form === 'bars' && slot >= 5 && <path class="chart-whisker" d={whiskers(series, x, y, barWidth)} />}
        </g>
        <rect
          class="chart-focus"
          x={MARGIN.left}
          y={MARGIN.top}
          width={width - MARGIN.left - MARGIN.right}
          height={height - MARGIN.top - MARGIN.bottom}
          tabIndex={0}
          role="slider"
          aria-label={`${t('overTime', { what: title })}. ${t('hint')}`}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={at ?? last}
          aria-valuetext={spoken(periods, step, series, at ?? last)}
          onFocus={() => {
            setFocused(true)
            setCursor((before) => before ?? last)
          }}
          onBlur={() => {
            setFocused(false)
            setCursor(null)
          }}
          onKeyDown={onKeyDown}
        />
      </svg>
      {at !== null && <Readout at={x(at)} width={width} title={periodWord(periods[at]!, step)} series={series} index={at} />}
    </div>
  )
}

function Readout({ at, width, title, series, index }: { at: number; width: number; title: string; series: readonly Drawn[]; index: number }) {
  const told = series.filter((one) => one.values[index] || one.high?.[index])
  return (
    <div class="chart-readout" style={at < width / 2 ? { left: `${at + 12}px` } : { right: `${width - at + 12}px` }} aria-hidden="true">
      <strong>{title}</strong>
      {told.length === 0 && <span class="quiet">{t('nothing')}</span>}
      {told.map((one) => (
        <span key={one.key} class="chart-told">
          <span class={`swatch series-${one.colour}`} />
          <span class="grow">{one.label}</span>
          <span class="number">{exact(one, index)}</span>
        </span>
      ))}
    </div>
  )
}

const exact = (one: Drawn, i: number) =>
  number(one.values[i]!) + (one.low && one.high && one.low[i] !== one.high[i] ? ` (${t('between', { low: one.low[i]!, high: one.high[i]! })})` : '')

const spoken = (periods: readonly string[], step: Step, series: readonly Drawn[], at: number) => {
  const told = series.filter((one) => one.values[at] || one.high?.[at])
  return `${periodWord(periods[at]!, step)}: ${told.length ? told.map((one) => `${one.label} ${exact(one, at)}`).join(', ') : t('nothing')}`
}

const whole = (ticks: number[]) => ticks.filter(Number.isInteger)

// A few weeks or days are told apart by their day, years of them by their month.
const monthsOnly = (periods: readonly string[], step: Step) => step === 'month' || new Set(periods.map((day) => day.slice(0, 7))).size >= 3
