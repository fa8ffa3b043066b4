import { useState } from 'preact/hooks'
import { api, ask, useAsked } from '../api/client'
import { Trouble } from '../app/controls'
import { t } from './words'

/** Whether the log is the one that was written, on demand: it reads every judgement. */
export function Chain() {
  const [asked, setAsked] = useState(0)
  const chain = useAsked(asked ? `chain ${asked}` : null, (signal) => ask(api.GET('/api/judgements/chain', { signal })))
  const found = chain.loading ? undefined : chain.data
  return (
    <section class="card chain">
      <div class="row wrap">
        <h2>{t('chain')}</h2>
        <span class="quiet small grow">{t('chainAbout')}</span>
        <button class="button" disabled={chain.loading} onClick={() => setAsked(asked + 1)}>
          {chain.loading ? t('checking') : t('check')}
        </button>
      </div>
      {chain.problem && <Trouble problem={chain.problem} />}
      <div role="status">
        {found && !chain.problem && (
          <div class={found.intact ? 'chain-found intact' : 'chain-found broken'}>
            <strong>
              <span aria-hidden="true">{found.intact ? '✓' : '✕'}</span> {found.intact ? t('intact', { n: found.judgements }) : t('broken')}
            </strong>
            {found.message && <p>{found.message}</p>}
            {found.lastHash && (
              <p class="small">
                {t('last')} <code>{found.lastHash}</code>
              </p>
            )}
          </div>
        )}
      </div>
    </section>
  )
}
