import { useState } from 'preact/hooks'
import { api, ask, useAsked, type Schemas } from '../api/client'
import { Empty, Field, Loading, Trouble } from '../app/controls'
import { change, Link, usePlace } from '../app/router'
import { may, useSession } from '../app/session'
import { moment } from '../app/words'
import { Pager } from '../tables/Pager'
import { Chain } from './Chain'
import { Download } from './Download'
import './log.css'
import { Undo } from './Undo'
import { kindWord, t } from './words'

type Row = Schemas['JudgementRow']
const PAGE = 50

/** The judgement log: who decided what, when and why, and whether the log is whole. */
export default function LogPage() {
  const { query } = usePlace()
  const [by, incident] = [query.get('by')?.trim() || undefined, query.get('incident')?.trim() || undefined]
  const offset = Math.max(0, Math.trunc(Number(query.get('offset') ?? 0)) || 0)
  const [undoing, undo] = useState<Row>()
  const [said, say] = useState<string>()
  const page = useAsked(`${by}&${incident}&${offset}`, (signal) => ask(api.GET('/api/judgements', { params: { query: { by, incident, offset, limit: PAGE } }, signal })))
  return (
    <div class="page">
      <header class="row wrap page-head">
        <div class="grow">
          <h1>{t('title')}</h1>
          <p class="quiet small log-about">{t('about')}</p>
        </div>
        <Download filter={{ by, incident }} />
      </header>
      <Chain />
      <Restrict by={by} incident={incident} />
      {said && (
        <p class="log-said" role="status">
          {said}
        </p>
      )}
      {page.problem && <Trouble problem={page.problem} again={page.again} />}
      {!page.data ? (
        !page.problem && <Loading lines={8} />
      ) : page.data.total === 0 ? (
        <Empty title={t(by || incident ? 'none' : 'empty')} />
      ) : (
        <section class="card" aria-busy={page.loading}>
          <Judgements rows={page.data.rows} onUndo={undo} />
          <Pager offset={offset} limit={PAGE} total={page.data.total} onMove={(next) => change({ offset: next || null })} />
        </section>
      )}
      {undoing && (
        <Undo
          row={undoing}
          onClose={() => undo(undefined)}
          onDone={(outcome) => {
            undo(undefined)
            say(t(outcome.changedNothing ? 'nothing' : 'done', { n: undoing.number }) + (outcome.warnings.length > 0 ? ` ${t('warnings')} ${outcome.warnings.join(' ')}` : ''))
            page.again()
          }}
        />
      )}
    </div>
  )
}

function Restrict({ by, incident }: { by: string | undefined; incident: string | undefined }) {
  return (
    <form
      class="row wrap log-filter"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        change({ by: String(form.get('by') ?? '').trim(), incident: String(form.get('incident') ?? '').trim(), offset: null })
      }}
    >
      <Field label={t('by')}>
        <input class="input" name="by" key={`by ${by}`} defaultValue={by ?? ''} placeholder={t('everybody')} autocomplete="off" />
      </Field>
      <Field label={t('incident')}>
        <input class="input" name="incident" key={`incident ${incident}`} defaultValue={incident ?? ''} autocomplete="off" spellcheck={false} />
      </Field>
      <button class="button">{t('filter')}</button>
      {(by || incident) && (
        <button type="button" class="button quiet" onClick={() => change({ by: null, incident: null, offset: null })}>
          {t('clear')}
        </button>
      )}
    </form>
  )
}

function Judgements({ rows, onUndo }: { rows: Row[]; onUndo: (row: Row) => void }) {
  const { session } = useSession()
  return (
    <ol class="log" aria-label={t('list')}>
      {rows.map((row) => (
        <li key={row.number} class={row.withdrawnBy === null ? 'log-row' : 'log-row withdrawn'} id={`judgement-${row.number}`}>
          <span class="log-number number quiet">{row.number}</span>
          <div class="log-what">
            <div>
              <span class="badge">{kindWord(row.kind)}</span> <span class="log-says">{row.says}</span>
            </div>
            {row.because && <div class="small">{t('quoted', { words: row.because })}</div>}
            <div class="small quiet row wrap">
              <strong>{row.by}</strong>
              <time dateTime={row.at}>{moment(row.at)}</time>
              {row.incident && <Link to={`/incidents/${encodeURIComponent(row.incident)}`}>{t('open')}</Link>}
              <details class="log-record">
                <summary>{t('show')}</summary>
                <code>{row.subject}</code>
                <code>{row.hash}</code>
              </details>
            </div>
          </div>
          <div class="log-state">
            {row.withdrawnBy !== null ? (
              <span class="badge warn">{t('withdrawn', { n: row.withdrawnBy })}</span>
            ) : (
              may(session, 'analyst') && (
                <button class="button small" onClick={() => onUndo(row)} aria-label={`${t('undo')}: ${row.number}, ${row.says}`}>
                  {t('undo')}
                </button>
              )
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
