import type { Schemas } from '../api/client'

export type Detail = Schemas['IncidentDetail']
export type Field = Schemas['FieldPart']
export type Claim = Schemas['ClaimPart']
export type ClaimMark = Claim['mark']

/** One value as the reports of a family tell it: the same value of two copies is told once. */
export interface Told {
  value: string
  /** As a person would enter it; null when it cannot be taken over. */
  text: string | null
  speaker: string | null
  certainty: Claim['certainty']
  rule: string | null
  mark: ClaimMark
  /** The words of each report that tells it. */
  words: Words[]
}

export interface Words {
  report: string
  words: string | null
  spans: readonly Schemas['SpanRow'][]
}

/** What the reports of one family say on one field; nothing told is silence. */
export interface Cell {
  family: number
  told: Told[]
}

/** A field that can be judged by itself, with a cell for each family. */
export interface Row {
  name: string
  coded: string | null
  rule: string | null
  otherRules: Field['otherRules']
  contradictions: Field['contradictions']
  decisions: Field['decisions']
  /** Null for a field that nobody can decide on. */
  editable: Schemas['EditablePart'] | null
  cells: Cell[]
}

/** The rows of an incident's matrix. Parties are judged role by role, so each role has a row. */
export function rowsOf(detail: Pick<Detail, 'fields' | 'families'>): Row[] {
  const families = detail.families.map((family) => family.number)
  return detail.fields.flatMap((field) => (field.editable.length > 1 || field.name === 'actors' ? byRole(field, families) : [row(field, field.editable[0] ?? null, families)]))
}

function row(field: Field, editable: Schemas['EditablePart'] | null, families: number[]): Row {
  const { name, coded, rule, otherRules, contradictions, decisions, claims } = field
  return { name, coded, rule, otherRules, contradictions, decisions, editable, cells: cellsOf(claims, families) }
}

// Reports contradict each other on parties when some call the victims fighters: that stands with the target.
function byRole(field: Field, families: number[]): Row[] {
  const contested = Math.max(0, field.editable.findIndex((one) => one.field === 'actors.target'))
  return field.editable.map((editable, i) => {
    const mine = (name: string | null | undefined) => name === editable.field || (i === 0 && !field.editable.some((other) => other.field === name))
    return {
      ...row({ ...field, claims: field.claims.filter((claim) => claim.value !== null && mine(claim.field)) }, editable, families),
      name: editable.field,
      coded: editable.text && namesOnly(editable.text),
      contradictions: i === contested ? field.contradictions : [],
      decisions: field.decisions.filter((decision) => mine(decision.field))
    }
  })
}

/** Parties as they are entered, without the registry's keys: "JNIM [jnim]; Gunmen" is "JNIM; Gunmen". */
export const namesOnly = (text: string): string => text.replace(/ \[[^\]]*\]/g, '')

function cellsOf(claims: readonly Claim[], families: number[]): Cell[] {
  return families.map((family) => ({ family, told: toldBy(claims.filter((claim) => claim.family === family && claim.value !== null)) }))
}

const weight: Record<ClaimMark, number> = { contradicts: 0, denies: 1, agrees: 2, compatible: 3, superseded: 4, silent: 5 }

function toldBy(claims: readonly Claim[]): Told[] {
  const told = new Map<string, Told>()
  for (const { value, text, speaker, certainty, rule, mark, report, words, spans } of claims) {
    const key = JSON.stringify([value, speaker, certainty, mark])
    const same = told.get(key)
    if (same) same.words.push({ report, words, spans })
    else told.set(key, { value: value!, text, speaker, certainty, rule, mark, words: [{ report, words, spans }] })
  }
  return [...told.values()].sort((one, other) => weight[one.mark] - weight[other.mark])
}

/** Whether anything of the row waits for a person: a contradiction that no decision has settled. */
export const isOpen = (row: Row): boolean =>
  row.editable !== null && row.contradictions.some(({ type }) => type === 'conflict' || type === 'denial') && !row.decisions.some((decision) => !decision.outdated)

/** Where a person's look goes first: the first open row, otherwise the first that can be decided on. */
export function firstRow(rows: readonly Row[]): number {
  const open = rows.findIndex(isOpen)
  return open >= 0 ? open : Math.max(0, rows.findIndex((row) => row.editable !== null))
}

/** From the lowest to the highest of what all columns give, as it would be entered; null for a field without an order or with one value only. */
export function rangeOf(row: Row): string | null {
  const texts = row.cells.flatMap((cell) => cell.told.filter((told) => told.mark !== 'superseded' && told.mark !== 'denies').map((told) => told.text)).filter((text): text is string => text !== null)
  if (row.name.startsWith('tolls.')) return figures(texts)
  if (row.name === 'date') return days(texts)
  return null
}

function figures(texts: readonly string[]): string | null {
  const bounds = texts.flatMap((text) => {
    const parts = /^(\d+)(\+|(?:-\d+){0,2})$/.exec(text.trim())
    if (!parts) return []
    const all = text.trim().replace('+', '').split('-').map(Number)
    return [{ low: all[0]!, high: text.includes('+') ? Infinity : all[all.length - 1]! }]
  })
  if (bounds.length === 0) return null
  const low = Math.min(...bounds.map((bound) => bound.low))
  const high = Math.max(...bounds.filter((bound) => bound.high !== Infinity).map((bound) => bound.high))
  // "At least 9" beside 15 ends at 15; "at least 20" beside 15 has no end.
  if (bounds.some((bound) => bound.high === Infinity && bound.low >= high)) return `${low}+`
  return high > low ? `${low}-${high}` : String(low)
}

function days(texts: readonly string[]): string | null {
  const ends = texts.filter((text) => /^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/.test(text)).flatMap((text) => text.split('..'))
  if (ends.length === 0) return null
  ends.sort()
  return ends[0] === ends[ends.length - 1] ? ends[0]! : `${ends[0]}..${ends[ends.length - 1]}`
}
