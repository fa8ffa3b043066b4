import { markWord } from '../app/vocabulary'
import './marks.css'
import type { ClaimMark } from './matrix'

/** A sign beside the word and the colour: none of the three is needed to tell marks apart. */
const signs: Record<ClaimMark, string> = { agrees: '=', compatible: '≈', contradicts: '≠', silent: '·', denies: '⊘', superseded: '↻' }

/** How a claim stands to the coded value. */
export function MarkBadge({ mark }: { mark: ClaimMark }) {
  return (
    <span class={`claim-mark ${mark}`}>
      <span aria-hidden="true">{signs[mark]}</span> {markWord(mark)}
    </span>
  )
}
