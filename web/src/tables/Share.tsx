import './tables.css'

const WIDTH = 64

/** A part of a whole as a small bar beside its number; nothing to divide by is a dash. */
export function Share({ part, whole, title }: { part: number; whole: number; title: string }) {
  if (whole === 0) return <span class="quiet">–</span>
  const share = Math.min(1, part / whole)
  return (
    <span class="share" title={title}>
      <svg width={WIDTH} height={8} aria-hidden="true">
        <rect class="share-all" width={WIDTH} height={8} rx={2} />
        <rect class="share-part" width={share * WIDTH} height={8} rx={2} />
      </svg>
      <span class="number">{Math.round(share * 100)} %</span>
    </span>
  )
}
