import { terms, words } from '../app/words'

/** ACLED's kinds of actor; one that is not registered has none. */
export const kindWord = terms({
  en: {
    state: 'State forces', rebel: 'Rebel groups', political_militia: 'Political militias', identity_militia: 'Identity militias', rioters: 'Rioters', protesters: 'Protesters', civilians: 'Civilians',
    external: 'External forces', none: 'Not registered'
  },
  fr: {
    state: 'Forces de l’État', rebel: 'Groupes rebelles', political_militia: 'Milices politiques', identity_militia: 'Milices identitaires', rioters: 'Émeutiers', protesters: 'Manifestants', civilians: 'Civils',
    external: 'Forces extérieures', none: 'Non répertorié'
  }
})

export const kinds = ['state', 'rebel', 'political_militia', 'identity_militia', 'rioters', 'protesters', 'civilians', 'external'] as const

/** Which colour of the theme's series a kind has. */
export const kindColour = (kind: string | null): number => {
  const at = kinds.findIndex((one) => one === kind)
  return at < 0 ? 8 : [1, 0, 3, 2, 6, 4, 7, 5][at]!
}

export const tieWord = terms({
  en: { parent: 'part of', successor: 'became', predecessor: 'was before', member: 'part of it' },
  fr: { parent: 'fait partie de', successor: 'devenu', predecessor: 'auparavant', member: 'en fait partie' }
})

export const t = words({
  en: {
    title: 'Actors', network: 'Who meets whom', hint: 'Arrows go from the initiator to the target; the thicker, the more incidents. Drawn are the {n} most frequent actors and the {arrows} strongest arrows; point at an actor to see all of its own.', table: 'All actors', name: 'Actor', kind: 'Kind',
    events: 'Incidents', initiator: 'As initiator', target: 'As target', deaths: 'Deaths', first: 'First', last: 'Last', none: 'No party takes part in the incidents that pass these filters.',
    widen: 'Remove one of the filters above.', node: '{name}: {n} incident|{name}: {n} incidents', meets: 'meets {names}', kinds: 'Kinds of actor', queue: 'Its incidents in the queue', map: 'On the map', names: 'Names over time',
    atAllTimes: '{n} name used at all times|{n} names used at all times', ties: 'Belongs to', history: 'Incidents and deaths by month', opponents: 'Whom it meets', opponent: 'Opponent', began: 'It began', faced: 'It was the target', form: 'Name', language: 'Language', from: 'From', to: 'To',
    always: 'from the beginning', today: 'to this day', every: 'all', noNames: 'It is not in the actor registry, so only the name that the reports use is known.', noOpponents: 'No opponent is named.', back: 'All actors',
    deathsOfAll: 'Deaths on all sides in its incidents', between: '{first} to {last}', undated: 'undated', tie: 'Tie', actor: 'Actor', eventsWord: '{n} incident|{n} incidents', deadWord: '{n} death|{n} deaths', noHistory: 'None of its incidents has a date.'
  },
  fr: {
    title: 'Acteurs', network: 'Qui rencontre qui', hint: 'Les flèches vont de l’initiateur à la cible ; plus elles sont épaisses, plus il y a d’incidents. Sont dessinés les {n} acteurs les plus fréquents et les {arrows} flèches les plus fortes ; désignez un acteur pour voir toutes les siennes.', table: 'Tous les acteurs',
    name: 'Acteur', kind: 'Sorte', events: 'Incidents', initiator: 'Initiateur', target: 'Cible', deaths: 'Morts', first: 'Premier', last: 'Dernier', none: 'Aucun acteur ne prend part aux incidents qui passent ces filtres.',
    widen: 'Retirez un des filtres ci-dessus.', node: '{name} : {n} incident|{name} : {n} incidents', meets: 'rencontre {names}', kinds: 'Sortes d’acteur', queue: 'Ses incidents dans la file', map: 'Sur la carte', names: 'Noms dans le temps',
    atAllTimes: '{n} nom employé en tout temps|{n} noms employés en tout temps', ties: 'Appartient à', history: 'Incidents et morts par mois', opponents: 'Qui il rencontre', opponent: 'Adversaire', began: 'Il a commencé', faced: 'Il était la cible', form: 'Nom', language: 'Langue', from: 'Du', to: 'Au',
    always: 'depuis le début', today: 'jusqu’à ce jour', every: 'toutes', noNames: 'Il n’est pas dans le registre des acteurs : seul le nom employé par les rapports est connu.', noOpponents: 'Aucun adversaire n’est nommé.', back: 'Tous les acteurs',
    deathsOfAll: 'Morts de tous les côtés dans ses incidents', between: 'du {first} au {last}', undated: 'sans date', tie: 'Lien', actor: 'Acteur', eventsWord: '{n} incident|{n} incidents', deadWord: '{n} mort|{n} morts', noHistory: 'Aucun de ses incidents n’a de date.'
  }
})
