import { words } from '../app/words'

export const t = words({
  en: {
    title: 'Sources', source: 'Source', reports: 'Reports', incidents: 'Incidents', first: 'Was first', copied: 'Copies others', tolls: 'Gives deaths', revised: 'Revised later',
    firstOf: 'first in {part} of {whole} incidents', copiedOf: '{part} of {whole} reports belong to a family that another source began', revisedOf: '{part} of {whole} numbers of dead were changed on a later day',
    copies: 'Who copies whom', copiesHint: 'Each number counts reports of the source on the left in families that the source above began.', corner: 'follows ↓ · began →', noCopies: 'No source was found to follow another.',
    pair: '{n} report of {copier} follows {origin}|{n} reports of {copier} follow {origin}', left: '{n} more source is in the table above only.|{n} more sources are in the table above only.',
    none: 'No report of a named source tells of the incidents that pass these filters.', widen: 'Remove one of the filters above.'
  },
  fr: {
    title: 'Sources', source: 'Source', reports: 'Rapports', incidents: 'Incidents', first: 'Première', copied: 'Copie d’autres', tolls: 'Donne les morts', revised: 'Révisé ensuite',
    firstOf: 'première dans {part} incidents sur {whole}', copiedOf: '{part} rapports sur {whole} sont d’une famille commencée par une autre source', revisedOf: '{part} bilans sur {whole} ont été changés un jour suivant',
    copies: 'Qui copie qui', copiesHint: 'Chaque nombre compte les rapports de la source à gauche dans des familles commencées par la source en haut.', corner: 'suit ↓ · commence →', noCopies: 'Aucune source n’en suit une autre.',
    pair: '{n} rapport de {copier} suit {origin}|{n} rapports de {copier} suivent {origin}', left: '{n} autre source n’est que dans le tableau ci-dessus.|{n} autres sources ne sont que dans le tableau ci-dessus.',
    none: 'Aucun rapport d’une source nommée ne parle des incidents qui passent ces filtres.', widen: 'Retirez un des filtres ci-dessus.'
  }
})
