import { useState } from 'preact/hooks'
import { api, ask, asProblem, useAsked, type Problem, type Schemas } from '../api/client'
import { Dialog, Loading, Trouble } from '../app/controls'
import { roleWord } from '../app/vocabulary'
import { day, moment } from '../app/words'
import '../tables/tables.css'
import { NewKey } from './NewKey'
import { t } from './words'

type Key = Schemas['KeyRow']

/** Keys for programs: one's own, for administrators everyone's. */
export function Keys() {
  const keys = useAsked('keys', (signal) => ask(api.GET('/api/keys', { signal })))
  const [making, setMaking] = useState(false)
  const [dropping, setDropping] = useState<Key>()
  return (
    <section class="card settings-part">
      <header class="row wrap">
        <h2 class="grow">{t('keys')}</h2>
        <button class="button" onClick={() => setMaking(true)}>
          {t('make')}
        </button>
      </header>
      <p class="quiet small">{t('keysAbout')}</p>
      {keys.problem && <Trouble problem={keys.problem} again={keys.again} />}
      {!keys.data ? !keys.problem && <Loading /> : keys.data.length === 0 ? <p class="quiet">{t('noKeys')}</p> : <Rows keys={keys.data} onDrop={setDropping} />}
      {making && (
        <NewKey
          onClose={() => {
            setMaking(false)
            keys.again()
          }}
        />
      )}
      {dropping && (
        <Drop
          row={dropping}
          onClose={() => setDropping(undefined)}
          onDone={() => {
            setDropping(undefined)
            keys.again()
          }}
        />
      )}
    </section>
  )
}

function Rows({ keys, onDrop }: { keys: readonly Key[]; onDrop: (key: Key) => void }) {
  const today = new Date().toISOString().slice(0, 10)
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t('keys')}>
      <table class="table">
        <caption class="sr-only">{t('keys')}</caption>
        <thead>
          <tr>
            {(['label', 'scope', 'by', 'begins', 'created', 'used', 'ends', 'actions'] as const).map((word) => (
              <th key={word} scope="col" class="plain">
                {word === 'actions' ? <span class="sr-only">{t(word)}</span> : t(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id}>
              <th scope="row">{key.label}</th>
              <td>{roleWord(key.scope ?? '')}</td>
              <td>{key.by}</td>
              <td>
                <code>{key.begins}…</code>
              </td>
              <td class="nowrap">{moment(key.created)}</td>
              <td class="nowrap">{key.lastUsed ? moment(key.lastUsed) : t('never')}</td>
              <td class="nowrap">
                {key.expires ? day(key.expires) : t('endless')} {key.expires && key.expires < today && <span class="badge warn">{t('ended')}</span>}
              </td>
              <td class="numeric">
                <button class="button small" onClick={() => onDrop(key)} aria-label={t('dropOf', { label: key.label })}>
                  {t('drop')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Drop({ row, onClose, onDone }: { row: Key; onClose: () => void; onDone: () => void }) {
  const [problem, setProblem] = useState<Problem>()
  const drop = () =>
    ask(api.DELETE('/api/keys/{id}', { params: { path: { id: row.id } } })).then(onDone, (error) => setProblem(asProblem(error, (error as Problem)?.status)))
  return (
    <Dialog title={t('drop')} onClose={onClose}>
      <p>{t('dropSure', { label: row.label })}</p>
      {problem && <Trouble problem={problem} />}
      <div class="row">
        <button class="button primary" onClick={drop}>
          {t('drop')}
        </button>
        <button class="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </Dialog>
  )
}
