import { useEffect, useRef, useState } from 'preact/hooks'
import { day, words } from '../app/words'
import { dayAt, dayNumber, isoOf, moveEnd, playOn, shareOf, slide, type Extent, type Span } from './timeline'
import './timeline.css'

const t = words({
  en: {
    time: 'Time', from: 'First day', to: 'Last day', play: 'Play', pause: 'Pause', next: 'Next period', all: 'All days', window: '{from} – {to}', whole: 'All days: {from} – {to}',
    hint: 'Arrow keys: a day. Page up and page down: a month.'
  },
  fr: {
    time: 'Temps', from: 'Premier jour', to: 'Dernier jour', play: 'Lecture', pause: 'Pause', next: 'Période suivante', all: 'Tous les jours', window: '{from} – {to}', whole: 'Tous les jours : {from} – {to}',
    hint: 'Flèches : un jour. Page précédente et page suivante : un mois.'
  }
})

const still = matchMedia('(prefers-reduced-motion: reduce)')
const STEP = 900

interface Props {
  extent: Extent
  span: Span
  /** How much lies in each period, by its first day. */
  counts: readonly { day: string; count: number }[]
  onChange: (span: Span) => void
}

/** Two ends over a row of bars; the window between them can be moved and played. */
export function TimeSlider({ extent, span: given, counts, onChange }: Props) {
  const track = useRef<HTMLDivElement>(null)
  const [span, setSpan] = useState(given)
  const [playing, setPlaying] = useState(false)
  const commit = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => setSpan(given), [given.from, given.to])
  useEffect(() => () => clearTimeout(commit.current), [])
  // What keys do is told after a moment, so that holding one asks the server once.
  const show = (next: Span, wait: number) => {
    setSpan(next)
    clearTimeout(commit.current)
    commit.current = setTimeout(() => onChange(next), wait)
  }
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => {
      const next = playOn(extent, span)
      show(next, 0)
      if (next.to >= extent.last) setPlaying(false)
    }, STEP)
    return () => clearTimeout(timer)
  }, [playing, span])
  const drag = (grip: 'from' | 'to' | 'window') => (event: PointerEvent) => {
    event.preventDefault()
    setPlaying(false)
    const box = track.current!.getBoundingClientRect()
    const dayUnder = (pointer: PointerEvent) => dayAt(extent, (pointer.clientX - box.left) / box.width)
    const start = dayUnder(event)
    let latest = span
    const move = (pointer: PointerEvent) => {
      latest = grip === 'window' ? slide(extent, span, dayUnder(pointer) - start) : moveEnd(extent, span, grip, dayUnder(pointer))
      setSpan(latest)
    }
    const drop = () => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', drop)
      removeEventListener('pointercancel', drop)
      show(latest, 0)
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', drop)
    addEventListener('pointercancel', drop)
    const element = event.currentTarget as HTMLElement
    if (grip !== 'window') element.focus()
  }
  const onKey = (end: 'from' | 'to') => (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 30, PageDown: -30, Home: -Infinity, End: Infinity }
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    setPlaying(false)
    const to = Math.max(extent.first, Math.min(extent.last, span[end] + by))
    show(moveEnd(extent, span, end, to), 250)
  }
  const whole = span.from === extent.first && span.to === extent.last
  const [left, right] = [shareOf(extent, span.from) * 100, shareOf(extent, span.to + 1) * 100]
  const play = () => (still.matches ? show(playOn(extent, span), 0) : setPlaying(!playing))
  return (
    <section class="timeline" aria-label={t('time')}>
      <div class="row">
        <button class="button small" onClick={play} aria-pressed={still.matches ? undefined : playing}>
          <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span> {still.matches ? t('next') : playing ? t('pause') : t('play')}
        </button>
        <span class="small number grow" role="status" aria-live={playing ? 'off' : 'polite'}>
          {t(whole ? 'whole' : 'window', { from: day(isoOf(span.from)), to: day(isoOf(span.to)) })}
        </span>
        {!whole && (
          <button class="button quiet small" onClick={() => (setPlaying(false), show({ from: extent.first, to: extent.last }, 0))}>
            {t('all')}
          </button>
        )}
      </div>
      <div class="timeline-track" ref={track} title={t('hint')}>
        <Histogram extent={extent} span={span} counts={counts} />
        <div class="timeline-window" style={{ left: `${left}%`, width: `${right - left}%` }} onPointerDown={drag('window')} />
        {(['from', 'to'] as const).map((end) => (
          <div
            key={end}
            class="timeline-grip"
            style={{ left: `${end === 'from' ? left : right}%` }}
            role="slider"
            tabIndex={0}
            aria-label={t(end)}
            aria-valuemin={end === 'from' ? extent.first : span.from}
            aria-valuemax={end === 'from' ? span.to : extent.last}
            aria-valuenow={span[end]}
            aria-valuetext={day(isoOf(span[end]), 'long')}
            onPointerDown={drag(end)}
            onKeyDown={onKey(end)}
          />
        ))}
      </div>
    </section>
  )
}

const HEIGHT = 36

function Histogram({ extent, span, counts }: { extent: Extent; span: Span; counts: Props['counts'] }) {
  const most = Math.max(1, ...counts.map((one) => one.count))
  return (
    <svg class="timeline-bars" viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map(({ day: first, count }, i) => {
        const begin = dayNumber(first)
        const end = counts[i + 1] ? dayNumber(counts[i + 1]!.day) : extent.last + 1
        const [from, to] = [Math.max(0, shareOf(extent, begin)) * 1000, Math.min(1, shareOf(extent, end)) * 1000]
        const height = (count / most) * (HEIGHT - 2)
        return <rect key={first} class={end > span.from && begin <= span.to ? 'in' : undefined} x={from} y={HEIGHT - height} width={Math.max(0.5, (to - from) * 0.9)} height={height} />
      })}
    </svg>
  )
}
