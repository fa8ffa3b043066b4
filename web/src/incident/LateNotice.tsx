import { words } from '../app/words'
import { says } from './says'
import type { Late } from './useIncident'

const t = words({
  en: { title: 'Somebody else changed this incident while you worked on it.', yours: 'Your decision was not recorded yet and is kept here: {what}.', look: 'Show the newest', seen: 'This is the newest. Decide again?', again: 'Try again', drop: 'Drop mine' },
  fr: {
    title: 'Quelqu’un d’autre a modifié cet incident pendant votre travail.', yours: 'Votre décision n’est pas encore enregistrée et reste ici : {what}.', look: 'Montrer le plus récent', seen: 'Voici le plus récent. Décider à nouveau ?',
    again: 'Réessayer', drop: 'Abandonner la mienne'
  }
})

interface Props {
  late: Late
  /** Whether the person has the newest before them already. */
  seen: boolean
  busy: boolean
  onLook: () => void
  onAgain: () => void
  onDrop: () => void
}

/** Says that a decision came too late, and what can be done; nothing that was typed is lost. */
export function LateNotice({ late, seen, busy, onLook, onAgain, onDrop }: Props) {
  const what = [says(late.request), late.request.because].filter(Boolean).join(' – ')
  return (
    <div class="late" role="alert">
      <p>
        <strong>{t('title')}</strong> {t('yours', { what })} {seen && t('seen')}
      </p>
      <div class="row wrap">
        {seen ? (
          <button class="button primary small" disabled={busy} onClick={onAgain}>
            {t('again')}
          </button>
        ) : (
          <button class="button primary small" disabled={busy} onClick={onLook}>
            {t('look')}
          </button>
        )}
        <button class="button small" onClick={onDrop}>
          {t('drop')}
        </button>
      </div>
    </div>
  )
}
