import './segments.css'

/** One of a few values, all of them in sight. */
export function Segments<V extends string>({ label, value, options, onChoose }: { label: string; value: V; options: readonly (readonly [V, string])[]; onChoose: (value: V) => void }) {
  return (
    <div class="segments" role="group" aria-label={label}>
      {options.map(([key, word]) => (
        <button key={key} class="segment" aria-pressed={key === value} onClick={() => onChoose(key)}>
          {word}
        </button>
      ))}
    </div>
  )
}
