import './series.css'
import { t } from './words'

interface Entry {
  key: string
  label: string
  colour: number
}

/** The groups with their colours; each can be hidden. */
export function Legend({ series, hidden, onToggle }: { series: readonly Entry[]; hidden: ReadonlySet<string>; onToggle: (key: string) => void }) {
  return (
    <div class="legend" role="group" aria-label={t('legend')}>
      {series.map((one) => (
        <button key={one.key} class="legend-entry" aria-pressed={!hidden.has(one.key)} onClick={() => onToggle(one.key)}>
          <span class={`swatch series-${one.colour}`} />
          {one.label}
        </button>
      ))}
    </div>
  )
}
