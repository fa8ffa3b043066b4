import { day, number } from '../app/words'
import { typeWord } from '../app/vocabulary'

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
  return { best: shown(best), range: `${shown(low)}–${shown(high)}` }
}

const shown = (text: string) => (/^\d+$/.test(text) ? number(Number(text)) : text)

/** A value as people read it in their language; fields without a form of their own stay as the server gives them. */
export function valueWord(field: string, value: string): string {
  if (field === 'event_type') return typeWord(value)
  if (field === 'date') return value.replace(/\d{4}-\d{2}-\d{2}/g, (iso) => day(iso)).replace('..', ' – ')
  if (field.startsWith('actors.')) return value.replace(/^(by|against|beside the initiator|beside the target) /, '')
  return value
}

/** A reason names other reports by their ids; people know them by their sources. */
export function withSources(reason: string, sourceOf: (report: string) => string | undefined): string {
  return reason.replace(/\br[0-9a-f]{16}\b/g, (id) => sourceOf(id) ?? id)
}
