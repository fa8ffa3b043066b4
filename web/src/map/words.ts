import { words } from '../app/words'

export const t = words({
  en: {
    title: 'Map', canvas: 'Map of incidents; the table beside it holds the same', closer: 'Closer', wider: 'Wider', origin: 'Origin of the map', cluster: '{n} incident|{n} incidents', dead: '{n} dead',
    wide: 'known only to the region or country', inView: '{n} incident in view|{n} incidents in view', all: '{n} incident|{n} incidents', here: '{n} incident at this spot|{n} incidents at this spot', back: 'All in view',
    nowhere: '{n} has no place on the map.|{n} have no place on the map.', queue: 'Open as a queue', date: 'Date', what: 'Incident', deaths: 'Deaths', undated: 'no date', order: 'Order', newest: 'Newest first',
    oldest: 'Oldest first', deadliest: 'Deadliest first', priority: 'Worth a look first', none: 'No incident lies in this part of the map.', move: 'Move the map, or remove one of the filters.',
    noMap: 'This browser cannot draw the map (it needs WebGL 2). The table holds every incident of it.', noAtlas: 'The map could not be loaded. The table holds every incident of it.', rows: 'Incidents in view', legendOuter: 'incidents',
    legendInner: 'deaths', legendWide: 'region only', legend: 'How to read the circles', placeUnknown: 'no place'
  },
  fr: {
    title: 'Carte', canvas: 'Carte des incidents ; le tableau à côté contient la même chose', closer: 'Plus près', wider: 'Plus large', origin: 'Origine de la carte', cluster: '{n} incident|{n} incidents', dead: '{n} mort(s)',
    wide: 'connu à la région ou au pays près', inView: '{n} incident visible|{n} incidents visibles', all: '{n} incident|{n} incidents', here: '{n} incident à cet endroit|{n} incidents à cet endroit', back: 'Tous les visibles',
    nowhere: '{n} n’a pas de lieu sur la carte.|{n} n’ont pas de lieu sur la carte.', queue: 'Ouvrir comme file', date: 'Date', what: 'Incident', deaths: 'Morts', undated: 'sans date', order: 'Ordre', newest: 'Plus récents',
    oldest: 'Plus anciens', deadliest: 'Plus meurtriers', priority: 'À voir d’abord', none: 'Aucun incident dans cette partie de la carte.', move: 'Déplacez la carte ou retirez un des filtres.',
    noMap: 'Ce navigateur ne peut pas dessiner la carte (il faut WebGL 2). Le tableau contient tous ses incidents.', noAtlas: 'La carte n’a pas pu être chargée. Le tableau contient tous ses incidents.', rows: 'Incidents visibles',
    legendOuter: 'incidents', legendInner: 'morts', legendWide: 'région seulement', legend: 'Comment lire les cercles', placeUnknown: 'sans lieu'
  }
})
