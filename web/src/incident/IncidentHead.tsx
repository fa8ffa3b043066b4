import { Link } from '../app/router'
import { countryWord, reasonWord, stateWord, typeWord } from '../app/vocabulary'
import { range, words } from '../app/words'
import { deaths } from '../queue/deaths'
import type { Neighbours } from '../queue/trail'
import type { Detail } from './matrix'

const t = words({
  en: { queue: 'Queue', of: '{n} of {total}', previous: 'Previous incident', next: 'Next incident', undated: 'no date', nowhere: 'no place', by: 'by', against: 'against', unknown: 'unknown', asked: '{who} asks to release this; a second person must agree.' },
  fr: {
    queue: 'File', of: '{n} sur {total}', previous: 'Incident précédent', next: 'Incident suivant', undated: 'sans date', nowhere: 'sans lieu', by: 'par', against: 'contre', unknown: 'inconnu',
    asked: '{who} demande la publication ; une seconde personne doit accepter.'
  }
})

interface Props {
  detail: Detail
  around: Neighbours | null
  back: string
  go: { previous: string | undefined; next: string | undefined }
}

/** What the incident is in two lines, where it stands in the queue, and the ways on. */
export function IncidentHead({ detail, around, back, go }: Props) {
  const { incident } = detail
  const names = (parties: typeof incident.initiators) => parties.map((party) => party.name).join(', ')
  return (
    <header class="incident-head">
      <div class="grow">
        <h1>
          {typeWord(incident.subEventType)} <span class="incident-where">{incident.place ? incident.place.text : t('nowhere')}</span>
        </h1>
        <p class="incident-facts">
          <strong class="number">{incident.date ? range(incident.date.start, incident.date.end) : t('undated')}</strong>
          <span>
            {t('by')} {names(incident.initiators) || t('unknown')}
            {incident.targets.length > 0 && ` ${t('against')} ${names(incident.targets)}`}
          </span>
          <strong class="number">{deaths(incident.killed)}</strong>
          {incident.place?.country && <span class="quiet">{countryWord(incident.place.country)}</span>}
          <span class={`badge ${incident.state === 'proposed' ? '' : 'agree'}`}>{stateWord(incident.state)}</span>
          {incident.reasons
            .filter((reason) => reason !== 'deadly')
            .map((reason) => (
              <span key={reason} class={`badge ${reason === 'contradicted' ? 'contradict' : 'warn'}`}>
                {reasonWord(reason)}
              </span>
            ))}
        </p>
        {detail.releaseAskedBy && <p class="incident-asked">{t('asked', { who: detail.releaseAskedBy })}</p>}
      </div>
      <nav class="incident-ways row" aria-label={t('queue')}>
        {around && <span class="small quiet number">{t('of', { n: around.position + 1, total: around.total })}</span>}
        <Way to={go.previous} says={t('previous')} sign="‹" />
        <Way to={go.next} says={t('next')} sign="›" />
        <Link to={back} class="button small">
          {t('queue')}
        </Link>
      </nav>
    </header>
  )
}

function Way({ to, says, sign }: { to: string | undefined; says: string; sign: string }) {
  return to === undefined ? (
    <span class="button small off" aria-hidden="true">
      {sign}
    </span>
  ) : (
    <Link to={to} class="button small" aria-label={says} title={says}>
      {sign}
    </Link>
  )
}
