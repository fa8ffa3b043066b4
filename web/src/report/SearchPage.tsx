import { useEffect, useRef, useState } from 'preact/hooks'
import { api, ask, useAsked } from '../api/client'
import { Empty, Loading, Trouble } from '../app/controls'
import { change, Link, usePlace } from '../app/router'
import { useTitle } from '../app/title'
import { languageWord } from '../app/vocabulary'
import { day, words } from '../app/words'
import './search.css'
import { visible } from './pieces'

const t = words({
  en: {
    title: 'Reports', label: 'Words in the reports', go: 'Search', hint: 'All words must be there, in any language; words in "double quotes" follow one another.', start: 'Search the reports', found: '{n} report|{n} reports', none: 'No report holds these words.',
    fewer: 'Try fewer words, or another spelling of a name.', untitled: 'without a title', incidents: '{n} incident|{n} incidents', incident: 'Incident', more: 'Next', less: 'Previous', page: '{from}–{to}'
  },
  fr: {
    title: 'Rapports', label: 'Mots dans les rapports', go: 'Chercher', hint: 'Tous les mots doivent y être, dans toute langue ; les mots entre "guillemets" se suivent.', start: 'Chercher dans les rapports', found: '{n} rapport|{n} rapports',
    none: 'Aucun rapport ne contient ces mots.', fewer: 'Essayez moins de mots, ou une autre graphie d’un nom.', untitled: 'sans titre', incidents: '{n} incident|{n} incidents', incident: 'Incident', more: 'Suivants', less: 'Précédents', page: '{from}–{to}'
  }
})

const PAGE = 25

/** Finding reports by their words. */
export default function SearchPage() {
  const { query } = usePlace()
  const q = query.get('q')?.trim() ?? ''
  const offset = Math.max(0, Number(query.get('offset')) || 0)
  const found = useAsked(q === '' ? null : `reports ${q} ${offset}`, (signal) => ask(api.GET('/api/reports', { params: { query: { q, offset, limit: PAGE } }, signal })))
  useTitle(q ? `${q} – ${t('title')}` : t('title'))
  const page = q === '' ? undefined : found.data
  return (
    <div class="search-page">
      <h1>{t('title')}</h1>
      <SearchForm q={q} />
      {q === '' && <Empty title={t('start')}>{t('hint')}</Empty>}
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {q !== '' && !page && !found.problem && <Loading lines={6} />}
      {page?.total === 0 && <Empty title={t('none')}>{t('fewer')}</Empty>}
      {page && page.total > 0 && (
        <>
          <p class="quiet number" role="status">
            {t('found', { n: page.total })}
            {page.total > PAGE && ` · ${t('page', { from: page.offset + 1, to: page.offset + page.rows.length })}`}
          </p>
          <ol class="found" start={page.offset + 1}>
            {page.rows.map((row) => (
              <li key={row.id}>
                <Link to={`/reports/${encodeURIComponent(row.id)}`} class="found-title">
                  {row.title ?? t('untitled')}
                </Link>
                <p class="small quiet">{[row.source, row.published && day(row.published), row.language && languageWord(row.language)].filter(Boolean).join(' · ')}</p>
                <p class="found-snippet" dir="auto">
                  {visible(row.snippet)}
                </p>
                {row.incidents.length > 0 && (
                  <p class="row wrap small">
                    {row.incidents.map((incident, i) => (
                      <Link key={incident} to={`/incidents/${encodeURIComponent(incident)}`} class="chip">
                        {row.incidents.length > 1 ? `${t('incident')} ${i + 1}` : t('incident')}
                      </Link>
                    ))}
                  </p>
                )}
              </li>
            ))}
          </ol>
          {page.total > PAGE && (
            <nav class="row">
              <button class="button" disabled={offset === 0} onClick={() => change({ offset: Math.max(0, offset - PAGE) || null })}>
                {t('less')}
              </button>
              <button class="button" disabled={offset + PAGE >= page.total} onClick={() => change({ offset: offset + PAGE })}>
                {t('more')}
              </button>
            </nav>
          )}
        </>
      )}
    </div>
  )
}

function SearchForm({ q }: { q: string }) {
  const [text, setText] = useState(q)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => setText(q), [q])
  useEffect(() => {
    if (q === '') input.current?.focus()
  }, [])
  return (
    <form
      class="row search-form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        change({ q: text.trim() || null, offset: null })
      }}
    >
      <input ref={input} id="search" class="input" type="search" aria-label={t('label')} placeholder={t('label')} value={text} maxLength={500} onInput={(event) => setText(event.currentTarget.value)} />
      <button class="button primary">{t('go')}</button>
    </form>
  )
}
