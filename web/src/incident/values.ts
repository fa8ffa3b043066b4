import { namesOnly } from './matrix'
import { materielWord, responsibilityWord, statusWord, typeWord } from '../app/vocabulary'
import { currentTongue, day, number } from '../app/words'

/** A toll as the incident holds it: "4 / 15 / 15" is 15, between 4 and 15. */
export interface Figure {
  best: string
  range: string | null
}

/** Reads the coded value of a toll; null when it is not one. */
export function figureOf(coded: string): Figure | null {
  const parts = /^(\S+) \/ (\S+) \/ (\S+)$/.exec(coded)
  if (!parts) return null
  const [, low, best, high] = parts as unknown as [string, string, string, string]
  return { best: shown(best), range: high === '+' ? `${shown(low)}+` : `${shown(low)}–${shown(high)}` }
}

const shown = (text: string) => (/^\d+$/.test(text) ? number(Number(text)) : text)

/** A value as people read it in their language; fields without a form of their own stay as the server gives them. */
export function valueWord(field: string, value: string): string {
  const [kind] = field.split('.')
  switch (kind) {
    case 'event_type':
      return typeWord(value)
    case 'date':
      return value.replace(/\d{4}-\d{2}-\d{2}/g, (iso) => day(iso)).replace('..', ' – ')
    case 'actors':
      return namesOnly(value).replace(/^(by|against|beside the initiator|beside the target) /, '')
    case 'status':
      return statusWord(value)
    case 'place':
      return placeWord(value)
    case 'responsibility':
      return value.split('; ').map(responsibilityWord).join('; ')
    case 'materiel':
      return value.split('; ').map(materielWord).join('; ')
    default:
      return value
  }
}

/** "near Tonka", "between A and B": the server's words around names. */
export function placeWord(text: string): string {
  return currentTongue() === 'en' ? text : text.replace(/^near /, 'près de ').replace(/^between (.+) and (.+)/, 'entre $1 et $2')
}

/** A reason names other reports by their ids; people know them by their sources. */
export function withSources(reason: string, sourceOf: (report: string) => string | undefined): string {
  return reason.replace(/\br[0-9a-f]{16}\b/g, (id) => sourceOf(id) ?? id)
}
