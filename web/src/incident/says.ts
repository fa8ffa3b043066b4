import { fieldWord } from '../app/vocabulary'
import { words } from '../app/words'
import type { Request } from './useIncident'

const t = words({
  en: {
    accept: '{field} accepted', acceptAll: 'All values confirmed', reject: '{field} rejected', correct: '{field} is now {value}', merge: 'Merged with the other incident', split: '{n} report taken out|{n} reports taken out',
    unsure: 'Marked as unsure', different: 'Marked as different incidents', dependent: 'Report marked dependent', independent: 'Report marked independent', release: 'Released', unrelease: 'No longer released', comment: 'Comment added'
  },
  fr: {
    accept: '{field} : accepté', acceptAll: 'Toutes les valeurs confirmées', reject: '{field} : rejeté', correct: '{field} est maintenant {value}', merge: 'Fusionné avec l’autre incident', split: '{n} rapport retiré|{n} rapports retirés',
    unsure: 'Marqué comme incertain', different: 'Marqués comme incidents distincts', dependent: 'Rapport marqué dépendant', independent: 'Rapport marqué indépendant', release: 'Publié', unrelease: 'Publication retirée', comment: 'Commentaire ajouté'
  }
})

/** What a decision does, in a few words. */
export function says(request: Request): string {
  const field = request.field ? fieldWord(request.field) : ''
  switch (request.action) {
    case 'accept':
      return request.field ? t('accept', { field }) : t('acceptAll')
    case 'correct':
      return t('correct', { field, value: request.value ?? '' })
    case 'reject':
      return t('reject', { field })
    case 'split':
      return t('split', { n: request.reports?.length ?? 0 })
    default:
      return t(request.action)
  }
}
