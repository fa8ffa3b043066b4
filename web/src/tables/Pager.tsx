import { words } from '../app/words'
import './tables.css'

const t = words({
  en: { pages: 'Pages', before: 'Previous', next: 'Next', shown: '{first}–{last} of {total}' },
  fr: { pages: 'Pages', before: 'Précédent', next: 'Suivant', shown: '{first}–{last} sur {total}' }
})

/** Moves through a list that is longer than a page; nothing when it is not. */
export function Pager({ offset, limit, total, onMove }: { offset: number; limit: number; total: number; onMove: (offset: number) => void }) {
  if (total <= limit && offset === 0) return null
  return (
    <nav class="pager row" aria-label={t('pages')}>
      <button class="button small" disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - limit))}>
        <span aria-hidden="true">‹</span> {t('before')}
      </button>
      <span class="small number" role="status">
        {t('shown', { first: Math.min(offset + 1, total), last: Math.min(offset + limit, total), total })}
      </span>
      <button class="button small" disabled={offset + limit >= total} onClick={() => onMove(offset + limit)}>
        {t('next')} <span aria-hidden="true">›</span>
      </button>
    </nav>
  )
}
