import { api, ask, useAsked } from '../api/client'
import { Trouble } from '../app/controls'
import { moment, words } from '../app/words'
import { judgementWord } from './judgementWord'
import type { Detail } from './matrix'

const t = words({
  en: { comments: 'Comments', none: 'No comments yet.', judgements: 'Judgements', empty: 'Nobody has decided anything here yet.', undone: 'taken back by #{n}', undo: 'Undo', more: 'All in the log', fields: 'Before and after' },
  fr: {
    comments: 'Commentaires', none: 'Pas encore de commentaire.', judgements: 'Décisions', empty: 'Personne n’a encore rien décidé ici.', undone: 'repris par n° {n}', undo: 'Annuler', more: 'Tout le journal', fields: 'Avant et après'
  }
})

interface Props {
  detail: Detail
  /** Null for those who may not decide. */
  onUndo: ((number: number) => void) | null
}

/** What people wrote and decided about the incident. */
export function Notes({ detail, onUndo }: Props) {
  const id = detail.incident.id
  // A new version means a new judgement; so do new comments.
  const log = useAsked(`judgements ${id} ${detail.incident.version} ${detail.comments.length} ${detail.releaseAskedBy ?? ''}`, (signal) =>
    ask(api.GET('/api/judgements', { params: { query: { incident: id, limit: 50 } }, signal }))
  )
  const values = new Map(detail.fields.flatMap((field) => field.decisions.map((decision) => [decision.judgement, decision])))
  return (
    <div class="notes">
      <section aria-labelledby="comments-title">
        <h2 id="comments-title">{t('comments')}</h2>
        {detail.comments.length === 0 && <p class="quiet small">{t('none')}</p>}
        {detail.comments.map((comment) => (
          <article key={comment.judgement} class="comment">
            <p>{comment.text}</p>
            <footer class="small quiet">
              {comment.by}, {moment(comment.when)}
            </footer>
          </article>
        ))}
      </section>
      <section aria-labelledby="judgements-title">
        <h2 id="judgements-title">{t('judgements')}</h2>
        {log.problem && <Trouble problem={log.problem} again={log.again} />}
        {log.data?.total === 0 && <p class="quiet small">{t('empty')}</p>}
        <ol class="judgements">
          {log.data?.rows.map((row) => {
            const decision = values.get(row.number)
            return (
              <li key={row.number} class={row.withdrawnBy === null ? undefined : 'withdrawn'}>
                <span class="number quiet">#{row.number}</span>
                <span class="judgement-says">
                  {judgementWord(row.says)}
                  {decision && decision.coded !== decision.value && (
                    <span class="small quiet">
                      {' '}
                      <s>{decision.coded ?? '–'}</s> → {decision.value ?? '–'}
                    </span>
                  )}
                  {row.because && row.kind !== 'comment' && <q class="small">{row.because}</q>}
                  <span class="small quiet">
                    {row.by}, {moment(row.at)}
                    {row.withdrawnBy !== null && `, ${t('undone', { n: row.withdrawnBy })}`}
                  </span>
                </span>
                {onUndo && row.withdrawnBy === null && (
                  <button class="button quiet small" onClick={() => onUndo(row.number)} aria-label={`${t('undo')} #${row.number}`}>
                    {t('undo')}
                  </button>
                )}
              </li>
            )
          })}
        </ol>
      </section>
    </div>
  )
}
