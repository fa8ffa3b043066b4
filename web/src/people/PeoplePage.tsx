import { useState } from 'preact/hooks'
import { api, ask, asProblem, useAsked, type Problem, type Schemas } from '../api/client'
import { Empty, Loading, Trouble } from '../app/controls'
import { may, useSession } from '../app/session'
import { roleWord } from '../app/vocabulary'
import { moment } from '../app/words'
import { NewAccount } from './NewAccount'
import { NewPassword } from './NewPassword'
import '../tables/tables.css'
import './people.css'
import { roles } from './roles'
import { SecurityEvents } from './SecurityEvents'
import { t } from './words'

type User = Schemas['UserRow']

/** Accounts and what happened to them; for administrators. */
export default function PeoplePage() {
  const { session } = useSession()
  return may(session, 'administrator') ? <People /> : <Empty title={t('only')}>{t('onlyHint')}</Empty>
}

function People() {
  const users = useAsked('users', (signal) => ask(api.GET('/api/users', { signal })))
  const [adding, setAdding] = useState(false)
  const [resetting, setResetting] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const [said, say] = useState<string>()
  const [round, setRound] = useState(0)
  const put = (user: User) => {
    const before = users.data ?? []
    users.put(before.some((one) => one.name === user.name) ? before.map((one) => (one.name === user.name ? user : one)) : [...before, user])
    setRound((n) => n + 1)
  }
  const change = async (name: string, body: Schemas['UserChange']) => {
    setProblem(undefined)
    say(undefined)
    try {
      put(await ask(api.PATCH('/api/users/{name}', { params: { path: { name } }, body })))
    } catch (error) {
      setProblem(asProblem(error, (error as Problem)?.status))
      // What the list shows is what holds, not what was asked for.
      users.again()
    }
  }
  return (
    <div class="page">
      <header class="row wrap page-head">
        <h1 class="grow">{t('title')}</h1>
        <button class="button primary" onClick={() => setAdding(true)}>
          {t('add')}
        </button>
      </header>
      {problem && <Trouble problem={problem} />}
      {said && (
        <p class="people-said" role="status">
          {said}
        </p>
      )}
      {users.problem && <Trouble problem={users.problem} again={users.again} />}
      {users.data ? <Accounts users={users.data} onChange={change} onReset={setResetting} /> : !users.problem && <Loading lines={5} />}
      <SecurityEvents round={round} />
      {adding && (
        <NewAccount
          onClose={() => setAdding(false)}
          onMade={(user) => {
            setAdding(false)
            put(user)
          }}
        />
      )}
      {resetting && (
        <NewPassword
          name={resetting}
          onClose={() => setResetting(undefined)}
          onSet={(user) => {
            setResetting(undefined)
            put(user)
            say(t('done', { name: user.name }))
          }}
        />
      )}
    </div>
  )
}

interface AccountsProps {
  users: readonly User[]
  onChange: (name: string, change: Schemas['UserChange']) => void
  onReset: (name: string) => void
}

function Accounts({ users, onChange, onReset }: AccountsProps) {
  const { session } = useSession()
  return (
    <section class="card">
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t('accounts')}>
        <table class="table people">
          <caption class="sr-only">{t('accounts')}</caption>
          <thead>
            <tr>
              {(['name', 'role', 'created', 'seen', 'actions'] as const).map((word) => (
                <th key={word} scope="col" class="plain">
                  {word === 'actions' ? <span class="sr-only">{t(word)}</span> : t(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <tr key={user.name} class={user.disabled ? 'people-off' : undefined}>
                <th scope="row">
                  {user.name} {user.name === session.name && <span class="badge agree">{t('you')}</span>} {user.disabled && <span class="badge">{t('disabled')}</span>}{' '}
                  {user.lockedOut && <span class="badge warn">{t('locked')}</span>}
                </th>
                <td>
                  <select class="select people-role" aria-label={t('roleOf', { name: user.name })} value={user.role ?? undefined} onChange={(event) => onChange(user.name, { role: event.currentTarget.value as User['role'] })}>
                    {roles.map((role) => (
                      <option key={role} value={role}>
                        {roleWord(role)}
                      </option>
                    ))}
                  </select>
                </td>
                <td class="nowrap">{moment(user.created)}</td>
                <td class="nowrap">{user.lastSeen ? moment(user.lastSeen) : <span class="quiet">{t('never')}</span>}</td>
                <td>
                  <div class="row people-do">
                    <button class="button small" onClick={() => onReset(user.name)} aria-label={t('resetOf', { name: user.name })}>
                      {t('reset')}
                    </button>
                    <button class="button small" onClick={() => onChange(user.name, { disabled: !user.disabled })} aria-label={t(user.disabled ? 'enableOf' : 'disableOf', { name: user.name })}>
                      {t(user.disabled ? 'enable' : 'disable')}
                    </button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
