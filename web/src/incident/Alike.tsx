import { Link } from '../app/router'
import { typeWord } from '../app/vocabulary'
import { number, range, words } from '../app/words'
import { deaths } from '../queue/deaths'
import type { Schemas } from '../api/client'
import type { Detail } from './matrix'

const t = words({
  en: {
    same: 'Possibly the same', near: 'Nearby', probability: '{n} % the same', km: '{n} km', days: 'same day|{n} day apart|{n} days apart', merge: 'Same: merge', unsure: 'Unsure', different: 'Different',
    none: 'No other incident close in place and time.', why: 'Why'
  },
  fr: {
    same: 'Peut-être le même', near: 'À proximité', probability: '{n} % le même', km: '{n} km', days: 'même jour|à {n} jour|à {n} jours', merge: 'Même : fusionner', unsure: 'Incertain', different: 'Distincts',
    none: 'Aucun autre incident proche par le lieu et la date.', why: 'Pourquoi'
  }
})

export type Verdict = 'merge' | 'unsure' | 'different'

interface Props {
  detail: Detail
  /** Null for those who may not decide. */
  onVerdict: ((verdict: Verdict, other: string) => void) | null
}

/** Other incidents that may be this one, and those close to it. */
export function Alike({ detail, onVerdict }: Props) {
  const alike = new Set(detail.possiblySame.map((other) => other.incident.id))
  const near = detail.nearby.filter((other) => !alike.has(other.incident.id))
  return (
    <section class="alike" aria-labelledby="alike-title">
      {detail.possiblySame.length > 0 && (
        <>
          <h2 id="alike-title">{t('same')}</h2>
          {detail.possiblySame.map(({ incident, probability, reasons }) => (
            <article key={incident.id} class="alike-one">
              <Line incident={incident} />
              <div class="alike-measure" title={reasons.join('\n')}>
                <meter min={0} max={1} value={probability} aria-label={t('probability', { n: Math.round(probability * 100) })} />
                <span class="small">{t('probability', { n: Math.round(probability * 100) })}</span>
              </div>
              <details class="small">
                <summary>{t('why')}</summary>
                <ul>
                  {reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </details>
              {onVerdict && (
                <div class="row wrap">
                  {(['merge', 'unsure', 'different'] as const).map((verdict) => (
                    <button key={verdict} class="button small" onClick={() => onVerdict(verdict, incident.id)}>
                      {t(verdict)}
                    </button>
                  ))}
                </div>
              )}
            </article>
          ))}
        </>
      )}
      <h2 id={detail.possiblySame.length > 0 ? undefined : 'alike-title'}>{t('near')}</h2>
      {near.length === 0 && <p class="quiet small">{t('none')}</p>}
      {near.map(({ incident, kilometres, days, probability }) => (
        <article key={incident.id} class="alike-one">
          <Line incident={incident} />
          <span class="small quiet">{[kilometres !== null && kilometres !== undefined && t('km', { n: Math.round(kilometres) }), apart(days), probability !== null && probability !== undefined && t('probability', { n: Math.round(probability * 100) })].filter(Boolean).join(' · ')}</span>
        </article>
      ))}
    </section>
  )
}

function apart(days: number): string {
  const forms = t('days').split('|')
  return forms[Math.min(days, 2)]!.replace('{n}', number(days))
}

/** An incident in a line; inside a choice it is no link. */
export function Line({ incident, plain = false }: { incident: Schemas['IncidentRow']; plain?: boolean }) {
  return (
    <>
      {plain ? (
        <strong>{typeWord(incident.subEventType)}</strong>
      ) : (
        <Link to={`/incidents/${encodeURIComponent(incident.id)}`} class="alike-link">
          {typeWord(incident.subEventType)}
        </Link>
      )}
      <span class="small">
        {[incident.place?.text, incident.date && range(incident.date.start, incident.date.end), deaths(incident.killed)].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
