import { useMemo, useState } from 'preact/hooks'
import { Loading, Trouble } from '../app/controls'
import { Link } from '../app/router'
import { useTitle } from '../app/title'
import { certaintyWord, fieldWord, languageWord, relationWord, statusWord, typeWord, uncodedWord } from '../app/vocabulary'
import { day, number, range, words } from '../app/words'
import { valueWord } from '../incident/values'
import './report.css'
import { markClass, passedKey, eventKey, eventOf, reportMarks, statementKey, statisticKey } from './reportMarks'
import { ReportText } from './ReportText'
import { useReport, type Report } from './useReport'

const t = words({
  en: {
    untitled: 'A report without a title', original: 'Original', synthetic: 'made up for trying things out', forwarded: 'forwarded from {who}', text: 'Text', uncoded: 'This report was kept and not coded: {why}.', events: '{n} event|{n} events',
    noEvents: 'No event was read from this report.', incident: 'Its incident', field: 'Field', value: 'Value', says: 'Who says so', rule: 'Rule', itself: 'the report', statistics: 'Statistics', noStatistics: 'No statistic was read.',
    passed: 'Not coded, and why', noPassed: 'No words that could tell of an event were left out.', about: 'Sums and trends: never an event.', event: 'Event {n}'
  },
  fr: {
    untitled: 'Un rapport sans titre', original: 'Original', synthetic: 'inventé pour des essais', forwarded: 'transmis de {who}', text: 'Texte', uncoded: 'Ce rapport a été gardé sans être codé : {why}.', events: '{n} fait|{n} faits',
    noEvents: 'Aucun fait n’a été lu dans ce rapport.', incident: 'Son incident', field: 'Champ', value: 'Valeur', says: 'Qui le dit', rule: 'Règle', itself: 'le rapport', statistics: 'Statistiques', noStatistics: 'Aucune statistique n’a été lue.',
    passed: 'Non codé, et pourquoi', noPassed: 'Aucun mot pouvant parler d’un fait n’a été laissé.', about: 'Totaux et tendances : jamais un fait.', event: 'Fait {n}'
  }
})

/** A report's text beside everything that was read from it. */
export default function ReportPage({ id }: { id: string }) {
  const asked = useReport(id)
  useTitle(asked.data && (asked.data.title ?? t('untitled')))
  if (!asked.data) return asked.problem ? <Trouble problem={asked.problem} again={asked.again} /> : <Loading lines={8} />
  return <Shown report={asked.data} />
}

/** What is pointed at, in the text or in the list: both show it. A choice also brings its words into view. */
export interface Pointing {
  key: string | undefined
  follow: boolean
}

function Shown({ report }: { report: Report }) {
  const [pointed, point] = useState<Pointing>({ key: undefined, follow: false })
  const marks = useMemo(() => reportMarks(report), [report])
  return (
    <div class="report">
      <article class="report-paper" tabIndex={0} aria-label={t('text')}>
        <header>
          <h1 dir="auto">{report.title ?? t('untitled')}</h1>
          <p class="quiet">
            {[report.source, report.published && day(report.published, 'long'), report.language && languageWord(report.language), report.forwardedFrom && t('forwarded', { who: report.forwardedFrom })].filter(Boolean).join(' · ')}
            {report.url && /^https?:/.test(report.url) && (
              <>
                {' · '}
                <a href={report.url} rel="noreferrer noopener" target="_blank">
                  {t('original')} ↗
                </a>
              </>
            )}{' '}
            {report.synthetic && <span class="badge">{t('synthetic')}</span>}
          </p>
        </header>
        <ReportText
          text={report.text}
          marks={marks}
          chosen={pointed.key}
          follow={pointed.follow}
          colour={markClass}
          title={(key) => titleOf(report, key)}
          onPoint={(key) => point({ key, follow: false })}
          onChoose={(key) => document.getElementById(`read-${key}`)?.focus()}
        />
      </article>
      <Readings report={report} pointed={pointed} onPoint={point} />
    </div>
  )
}

/** Everything that was read from a report, as lists beside its text. */
export function Readings({ report, pointed, onPoint }: { report: Pick<Report, 'uncoded' | 'events' | 'statistics' | 'passedOver'>; pointed: Pointing; onPoint: (pointing: Pointing) => void }) {
  const over = (key: string) => ({
    id: `read-${key}`,
    tabIndex: 0,
    'data-pointed': pointed.key === key ? '' : undefined,
    onMouseEnter: () => onPoint({ key, follow: false }),
    onMouseLeave: () => onPoint({ key: undefined, follow: false }),
    onClick: () => onPoint({ key, follow: true }),
    onFocus: () => onPoint({ key, follow: true })
  })
  return (
    <div class="readings">
      {report.uncoded && <p class="readings-uncoded">{t('uncoded', { why: uncodedWord(report.uncoded) })}</p>}
      <section aria-labelledby="events-title">
        <h2 id="events-title">{t('events', { n: report.events.length })}</h2>
        {report.events.length === 0 && <p class="quiet">{t('noEvents')}</p>}
        {report.events.map((event, i) => (
          <article key={event.id} class={`reading-event ${markClass(eventKey(i))}`}>
            <header {...over(eventKey(i))}>
              <span class="event-number" aria-label={t('event', { n: i + 1 })}>
                {number(i + 1)}
              </span>
              <h3 class="grow">{typeWord(event.subEventType)}</h3>
              <span class="badge">{relationWord(event.relation)}</span>
              {event.status !== 'reported' && <span class="badge warn">{statusWord(event.status)}</span>}
              {event.incident && (
                <Link to={`/incidents/${encodeURIComponent(event.incident)}`} class="button small">
                  {t('incident')}
                </Link>
              )}
            </header>
            <table class="reading-table">
              <thead>
                <tr>
                  <th scope="col">{t('field')}</th>
                  <th scope="col">{t('value')}</th>
                  <th scope="col">{t('says')}</th>
                  <th scope="col">{t('rule')}</th>
                </tr>
              </thead>
              <tbody>
                {event.statements.map((statement, j) => (
                  <tr key={j} {...over(statementKey(i, j))}>
                    <td>{fieldWord(statement.field)}</td>
                    <td>
                      <strong>{valueWord(statement.field, statement.value)}</strong>
                    </td>
                    <td>
                      {statement.speaker ?? <span class="quiet">{t('itself')}</span>} {statement.certainty !== 'stated' && <span class="badge">{certaintyWord(statement.certainty)}</span>}
                    </td>
                    <td class="quiet small">{statement.rule}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </article>
        ))}
      </section>
      <section aria-labelledby="statistics-title">
        <h2 id="statistics-title">{t('statistics')}</h2>
        <p class="quiet small">{report.statistics.length === 0 ? t('noStatistics') : t('about')}</p>
        {report.statistics.map((statistic, i) => (
          <p key={i} class="reading-line statistic" {...over(statisticKey(i))}>
            <strong class="number">{number(statistic.value)}</strong> {statistic.unit} · {statistic.subject}
            <span class="quiet small">
              {[statistic.direction, statistic.from && statistic.to && range(statistic.from, statistic.to), statistic.place, statistic.speaker].filter(Boolean).join(' · ')}
            </span>
          </p>
        ))}
      </section>
      <section aria-labelledby="passed-title">
        <h2 id="passed-title">{t('passed')}</h2>
        {report.passedOver.length === 0 && <p class="quiet small">{t('noPassed')}</p>}
        {report.passedOver.map((passed, i) => (
          <p key={i} class="reading-line passed" {...over(passedKey(i))}>
            {uncodedWord(passed.reason)}
          </p>
        ))}
      </section>
    </div>
  )
}

function titleOf(report: Report, key: string): string | undefined {
  const event = eventOf(key)
  if (event === null) return key.startsWith('s') ? t('statistics') : t('passed')
  const statement = report.events[event]?.statements[Number(key.split('.')[1])]
  return statement ? `${fieldWord(statement.field)}: ${valueWord(statement.field, statement.value)}` : `${t('event', { n: event + 1 })}: ${typeWord(report.events[event]?.subEventType ?? '')}`
}
