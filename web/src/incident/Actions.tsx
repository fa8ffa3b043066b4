import { fieldWord } from '../app/vocabulary'
import { words } from '../app/words'
import './actions.css'

/** Everything a person can do on the page by one key or one button. */
export type Action = 'accept' | 'choose' | 'edit' | 'range' | 'reject' | 'confirm' | 'unsure' | 'merge' | 'split' | 'dependent' | 'comment' | 'undo' | 'release' | 'other' | 'next' | 'previous'

export const keyOf: Record<Action, string[]> = {
  accept: ['a'], choose: ['c', 'Enter'], edit: ['e'], range: ['r'], reject: ['x'], confirm: [' ', 'Shift+Enter'], unsure: ['u'], merge: ['m'], split: ['s'], dependent: ['d'], comment: ['v'], undo: ['z'],
  release: ['g'], other: ['o'], next: ['n'], previous: ['p']
}

export const actionWord = words<Action | 'unrelease'>({
  en: {
    accept: 'Accept', choose: 'Take this column’s value', edit: 'Edit', range: 'Range of all columns', reject: 'Reject', confirm: 'Confirm and next', unsure: 'Unsure', merge: 'Merge', split: 'Split', dependent: 'Dependent',
    comment: 'Comment', undo: 'Undo', release: 'Release', unrelease: 'Take release back', other: 'Another field', next: 'Next incident', previous: 'Previous incident'
  },
  fr: {
    accept: 'Accepter', choose: 'Prendre la valeur de la colonne', edit: 'Modifier', range: 'Intervalle des colonnes', reject: 'Rejeter', confirm: 'Confirmer et suivant', unsure: 'Incertain', merge: 'Fusionner', split: 'Séparer',
    dependent: 'Dépendant', comment: 'Commenter', undo: 'Annuler', release: 'Publier', unrelease: 'Retirer la publication', other: 'Autre champ', next: 'Incident suivant', previous: 'Incident précédent'
  }
})

const t = words({
  en: { field: 'Decide on {field}', incident: 'Decide on the incident', range: 'Range {value}', take: 'Take {value}', whole: 'Incident' },
  fr: { field: 'Décider : {field}', incident: 'Décider sur l’incident', range: 'Intervalle {value}', take: 'Prendre {value}', whole: 'Incident' }
})

interface Props {
  /** The chosen field; null when it cannot be decided on. */
  field: string | null
  /** What the chosen cell and the range would put in. */
  offered: { choose: string | null; range: string | null; accept: boolean }
  released: boolean
  mayRelease: boolean
  act: (action: Action) => void
}

/** The decisions as buttons, each with its key: on the chosen field, then on the incident. */
export function Actions({ field, offered, released, mayRelease, act }: Props) {
  const button = (action: Action, { enabled = true, says = actionWord(action), primary = false } = {}) => (
    <button key={action} class={primary ? 'button small primary' : 'button small'} disabled={!enabled} title={actionWord(action)} onClick={() => act(action)}>
      <span class="action-says">{says}</span> <kbd aria-hidden="true">{keyOf[action][0] === ' ' ? '␣' : keyOf[action][0]}</kbd>
    </button>
  )
  return (
    <div class="actions">
      <div role="toolbar" aria-label={field === null ? t('field', { field: '–' }) : t('field', { field: fieldWord(field) })} class="actions-group">
        <span class="actions-field">{field === null ? '–' : fieldWord(field)}</span>
        {button('accept', { enabled: offered.accept })}
        {button('choose', { enabled: offered.choose !== null, says: offered.choose === null ? actionWord('choose') : t('take', { value: offered.choose }) })}
        {button('range', { enabled: offered.range !== null, says: offered.range === null ? actionWord('range') : t('range', { value: offered.range }) })}
        {button('edit', { enabled: field !== null })}
        {button('reject', { enabled: offered.accept })}
      </div>
      <div role="toolbar" aria-label={t('incident')} class="actions-group">
        <span class="actions-field">{t('whole')}</span>
        {(['unsure', 'merge', 'split', 'dependent', 'other', 'comment', 'undo'] as const).map((action) => button(action))}
        {mayRelease && button('release', { says: released ? actionWord('unrelease') : actionWord('release') })}
        {button('confirm', { primary: true })}
      </div>
    </div>
  )
}
