import { terms, words } from '../app/words'

export const kindWord = terms({
  en: { same: 'same or different', value: 'value', dependence: 'dependence', split: 'split', release: 'release', comment: 'comment', withdrawal: 'withdrawal' },
  fr: { same: 'identique ou non', value: 'valeur', dependence: 'dépendance', split: 'séparation', release: 'publication', comment: 'commentaire', withdrawal: 'retrait' }
})

export const t = words({
  en: {
    title: 'Judgement log', about: 'Every decision of a person, in the order it was made. Nothing is ever taken out; what is taken back stays in the log.', by: 'Person', incident: 'Incident', everybody: 'everybody',
    filter: 'Show', clear: 'Show all', number: 'No.', when: 'When', says: 'Decision', because: 'Reason', state: 'State', hash: 'Hash', withdrawn: 'taken back by {n}', stands: 'stands', undo: 'Take back',
    undoTitle: 'Take back judgement {n}?', undoAbout: 'What it decided no longer holds. The log keeps both.', reason: 'Reason (optional)', keep: 'Keep it', warnings: 'It goes against earlier judgements:',
    done: 'Judgement {n} was taken back.', nothing: 'Judgement {n} was taken back; no incident is other than before.', chain: 'Hash chain', check: 'Check the chain', checking: 'Checking …', intact: 'The chain is intact: {n} judgement follows the one it followed when it was recorded.|The chain is intact: each of {n} judgements follows the one it followed when it was recorded.',
    broken: 'The chain is broken.', last: 'Last hash', download: 'Download as JSON lines', downloading: '{done} of {total} …', none: 'No judgement fits.', empty: 'Nobody has judged anything yet.', chainAbout: 'Each judgement carries a hash over itself and the one before. A changed or missing judgement breaks the chain.',
    quoted: '“{words}”', show: 'As recorded', open: 'Open the incident', list: 'Judgements'
  },
  fr: {
    title: 'Journal des jugements', about: 'Chaque décision d’une personne, dans l’ordre où elle fut prise. Rien n’en est jamais retiré ; ce qui est annulé reste au journal.', by: 'Personne', incident: 'Incident', everybody: 'tout le monde',
    filter: 'Afficher', clear: 'Tout afficher', number: 'N°', when: 'Quand', says: 'Décision', because: 'Motif', state: 'État', hash: 'Empreinte', withdrawn: 'annulé par {n}', stands: 'en vigueur', undo: 'Annuler',
    undoTitle: 'Annuler le jugement {n} ?', undoAbout: 'Ce qu’il a décidé ne vaut plus. Le journal garde les deux.', reason: 'Motif (facultatif)', keep: 'Le garder', warnings: 'Il va contre des jugements antérieurs :',
    done: 'Le jugement {n} est annulé.', nothing: 'Le jugement {n} est annulé ; aucun incident n’a changé.', chain: 'Chaîne d’empreintes', check: 'Vérifier la chaîne', checking: 'Vérification …', intact: 'La chaîne est intacte : {n} jugement suit celui qu’il suivait à son enregistrement.|La chaîne est intacte : chacun des {n} jugements suit celui qu’il suivait à son enregistrement.',
    broken: 'La chaîne est rompue.', last: 'Dernière empreinte', download: 'Télécharger en lignes JSON', downloading: '{done} sur {total} …', none: 'Aucun jugement ne convient.', empty: 'Personne n’a encore rien jugé.', chainAbout: 'Chaque jugement porte une empreinte de lui-même et du précédent. Un jugement changé ou manquant rompt la chaîne.',
    quoted: '« {words} »', show: 'Tel qu’enregistré', open: 'Ouvrir l’incident', list: 'Jugements'
  }
})
