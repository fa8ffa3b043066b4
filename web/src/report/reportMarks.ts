import type { Mark } from './pieces'
import type { Report } from './useReport'

/** How many colours events take in turn; the number beside the colour tells more of them apart. */
export const COLOURS = 6

export const eventKey = (event: number): string => `e${event}`
export const statementKey = (event: number, statement: number): string => `e${event}.${statement}`
export const statisticKey = (statistic: number): string => `s${statistic}`
export const passedKey = (passed: number): string => `p${passed}`

/** The event that a key belongs to; null for statistics and what was passed over. */
export function eventOf(key: string): number | null {
  const found = /^e(\d+)/.exec(key)
  return found ? Number(found[1]) : null
}

/** The words of everything that was read from a report; what lies further in comes later, so that it lies on top. */
export function reportMarks(report: Pick<Report, 'events' | 'statistics' | 'passedOver'>): Mark[] {
  const of = (key: string, spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => ({ start, end, key }))
  return [
    ...report.passedOver.flatMap((passed, i) => of(passedKey(i), passed.spans)),
    ...report.events.flatMap((event, i) => of(eventKey(i), event.spans)),
    ...report.statistics.flatMap((statistic, i) => of(statisticKey(i), statistic.spans)),
    ...report.events.flatMap((event, i) => event.statements.flatMap((statement, j) => of(statementKey(i, j), statement.spans)))
  ]
}

/** The class of a mark: the colour of its event and what kind of thing it is. */
export function markClass(key: string): string {
  const event = eventOf(key)
  if (event === null) return key.startsWith('s') ? 'statistic' : 'passed'
  return `event event-${event % COLOURS} ${key.includes('.') ? 'statement' : ''}`.trim()
}
