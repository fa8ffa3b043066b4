import { countryWord, typeWord } from '../app/vocabulary'
import { currentTongue, day, range, words } from '../app/words'
import { endOf, type Group, type Step } from './periods'

export const t = words({
  en: {
    title: 'Trends', events: 'Incidents', deaths: 'Deaths', step: 'Period', day: 'Day', week: 'Week', month: 'Month', group: 'Grouped by', none: 'nothing', type: 'type', actor: 'actor',
    region: 'region', country: 'country', form: 'Form', bars: 'Bars', lines: 'Lines', view: 'Shown as', chart: 'Chart', table: 'Table', csv: 'Download CSV', all: 'All incidents', other: 'Other',
    unknown: 'Unknown', period: 'Period', low: 'low', best: 'best', high: 'high', series: 'Group', hint: 'Arrow keys move from period to period.', nothing: 'nothing',
    left: '{n} incident has no date that fits into a period.|{n} incidents have no date that fits into a period.', band: 'Bands and whiskers go from the lowest to the highest number that the reports allow.',
    several: 'An incident with several parties counts for each of them.', empty: 'No dated incident passes these filters.', widen: 'Remove one of the filters above.', of: '{n} of {series}',
    legend: 'Groups: press to hide or show', hidden: 'Every group is hidden.', between: '{low} to {high}', overTime: '{what} over time', sum: '{n} incident|{n} incidents', dead: '{n} death|{n} deaths'
  },
  fr: {
    title: 'Tendances', events: 'Incidents', deaths: 'Morts', step: 'Période', day: 'Jour', week: 'Semaine', month: 'Mois', group: 'Regroupés par', none: 'rien', type: 'type', actor: 'acteur',
    region: 'région', country: 'pays', form: 'Forme', bars: 'Barres', lines: 'Lignes', view: 'Affichage', chart: 'Graphique', table: 'Tableau', csv: 'Télécharger en CSV', all: 'Tous les incidents', other: 'Autres',
    unknown: 'Inconnu', period: 'Période', low: 'minimum', best: 'retenu', high: 'maximum', series: 'Groupe', hint: 'Les flèches vont d’une période à l’autre.', nothing: 'rien',
    left: '{n} incident n’a pas de date qui entre dans une période.|{n} incidents n’ont pas de date qui entre dans une période.', band: 'Bandes et traits vont du plus petit au plus grand nombre que les rapports permettent.',
    several: 'Un incident à plusieurs parties compte pour chacune.', empty: 'Aucun incident daté ne passe ces filtres.', widen: 'Retirez un des filtres ci-dessus.', of: '{n} : {series}',
    legend: 'Groupes : appuyer pour cacher ou montrer', hidden: 'Tous les groupes sont cachés.', between: 'de {low} à {high}', overTime: '{what} dans le temps', sum: '{n} incident|{n} incidents', dead: '{n} mort|{n} morts'
  }
})

/** A period for people: a day, a week from Monday to Sunday, a month. */
export function periodWord(first: string, step: Step): string {
  if (step === 'day') return day(first)
  if (step === 'week') return range(first, endOf(first, step))
  return monthWord(first, 'long')
}

export const monthWord = (first: string, form: 'short' | 'long') =>
  new Intl.DateTimeFormat(currentTongue() === 'en' ? 'en-GB' : 'fr', { timeZone: 'UTC', month: form, year: 'numeric' }).format(new Date(first + 'T00:00:00Z'))

/** A group's name in the reader's language; actors and regions are called what they are called. */
export function seriesWord(series: { key: string; label: string }, group: Group): string {
  if (series.key === 'all' || series.key === 'other' || series.key === 'unknown') return t(series.key)
  return group === 'type' ? typeWord(series.key) : group === 'country' ? countryWord(series.key) : series.label
}
