import { useState } from 'preact/hooks'
import { api, ask, useAsked } from '../api/client'
import { Loading, Trouble } from '../app/controls'
import { moment } from '../app/words'
import { Pager } from '../tables/Pager'
import '../tables/tables.css'
import { eventWord, t } from './words'

const PAGE = 25
const grave = new Set(['sign_in_failed', 'locked_out'])

/** Who signed in or failed to, and what was done to accounts, keys and settings. */
export function SecurityEvents({ round }: { round: number }) {
  const [offset, setOffset] = useState(0)
  const page = useAsked(`${offset}&${round}`, (signal) => ask(api.GET('/api/users/events', { params: { query: { offset, limit: PAGE } }, signal })))
  return (
    <section class="card" aria-busy={page.loading}>
      <h2 class="people-head">{t('events')}</h2>
      {page.problem && <Trouble problem={page.problem} again={page.again} />}
      {!page.data ? (
        !page.problem && <Loading lines={5} />
      ) : page.data.total === 0 ? (
        <p class="people-head quiet">{t('none')}</p>
      ) : (
        <>
          <div class="table-scroll" tabIndex={0} role="region" aria-label={t('events')}>
            <table class="table">
              <caption class="sr-only">{t('events')}</caption>
              <thead>
                <tr>
                  {(['when', 'what', 'by', 'about', 'from', 'detail'] as const).map((word) => (
                    <th key={word} scope="col" class="plain">
                      {t(word)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {page.data.rows.map((row) => (
                  <tr key={row.number}>
                    <td class="nowrap">{moment(row.at)}</td>
                    <td>{grave.has(row.kind) ? <span class="badge warn">{eventWord(row.kind)}</span> : eventWord(row.kind)}</td>
                    <td>{row.by ?? '–'}</td>
                    <td>{row.about ?? '–'}</td>
                    <td class="number">{row.address ?? '–'}</td>
                    <td>{row.detail}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Pager offset={offset} limit={PAGE} total={page.data.total} onMove={setOffset} />
        </>
      )}
    </section>
  )
}
