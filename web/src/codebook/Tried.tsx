import { useMemo, useState } from 'preact/hooks'
import type { Schemas } from '../api/client'
import { certaintyWord, fieldWord, statusWord, typeWord } from '../app/vocabulary'
import { number } from '../app/words'
import type { Mark } from '../report/pieces'
import { ReportText } from '../report/ReportText'
import { bare } from './search'
import { t } from './words'

type Report = Schemas['ReportDetail']

/** What the coder made of a text: its events with the words they rest on, figures, and what was passed over. */
export function Tried({ report, rules }: { report: Report; rules: ReadonlySet<string> }) {
  const [chosen, choose] = useState<string>()
  const marks = useMemo(() => marksOf(report), [report])
  return (
    <div class="tried">
      <div class="tried-text">
        <ReportText text={report.text} marks={marks} chosen={chosen} onChoose={choose} />
      </div>
      <p role="status">
        <strong>{report.events.length > 0 ? t('found', { n: report.events.length }) : t('nothingFound')}</strong> {report.uncoded && `${t('uncoded')} ${report.uncoded}`}
      </p>
      {report.events.map((event, i) => (
        <section key={event.id} class="tried-event">
          <h3>
            {typeWord(event.subEventType)} <span class="quiet small">{typeWord(event.eventType)}</span>{' '}
            {event.status !== 'reported' && <span class="badge deny">{statusWord(event.status)}</span>} {event.relation === 'background' && <span class="badge">{t('background')}</span>}
          </h3>
          <ul class="tried-values" aria-label={t('statements')}>
            {event.statements.map((statement, j) => (
              <li key={j}>
                <button class="tried-value" aria-pressed={chosen === keyOf(i, j)} onClick={() => choose(chosen === keyOf(i, j) ? undefined : keyOf(i, j))} aria-label={`${fieldWord(statement.field)}: ${statement.value}. ${t('choose', { field: fieldWord(statement.field) })}`}>
                  <span class="quiet small">{fieldWord(statement.field)}</span>
                  <span>{statement.field === 'event_type' ? typeWord(statement.value) : statement.value}</span>
                </button>
                <span class="small quiet">
                  {statement.certainty !== 'stated' && <span class="badge deny">{certaintyWord(statement.certainty)}</span>} {statement.speaker && `${t('by', { who: statement.speaker })} · `}
                  {t('rule')} <RuleName rule={statement.rule} known={rules} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {report.statistics.length > 0 && (
        <section>
          <h3>{t('statistics')}</h3>
          <ul>
            {report.statistics.map((one, i) => (
              <li key={i}>
                {one.subject}: {number(one.value)} {one.unit} {one.place} {[one.from, one.to].filter(Boolean).join(' – ')} {one.speaker && t('by', { who: one.speaker })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.passedOver.length > 0 && (
        <section>
          <h3>{t('passedOver')}</h3>
          <ul>
            {report.passedOver.map((one, i) => (
              <li key={i}>
                {t('quoted', { words: one.spans.map((span) => report.text.slice(span.start, span.end)).join(' … ') })} – {one.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function RuleName({ rule, known }: { rule: string; known: ReadonlySet<string> }) {
  const name = bare(rule)
  return known.has(name) ? <a href={`#rule-${encodeURIComponent(name)}`}>{rule}</a> : <code>{rule}</code>
}

const keyOf = (event: number, statement: number) => `${event}.${statement}`

const marksOf = (report: Report): Mark[] =>
  report.events.flatMap((event, i) => event.statements.flatMap((statement, j) => statement.spans.map((span) => ({ start: span.start, end: span.end, key: keyOf(i, j) }))))
