import { useState } from 'preact/hooks'
import { api, ask, asProblem, type Problem, type Schemas } from '../api/client'
import { Dialog, Field, Trouble } from '../app/controls'
import { roleWord } from '../app/vocabulary'
import { roles, type Role } from './roles'
import { t } from './words'

/** A person's account with a first password. */
export function NewAccount({ onClose, onMade }: { onClose: () => void; onMade: (user: Schemas['UserRow']) => void }) {
  const [role, setRole] = useState<Role>('analyst')
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    setBusy(true)
    try {
      onMade(await ask(api.POST('/api/users', { body: { name: String(form.get('name')).trim(), role, password: String(form.get('password')) } })))
    } catch (error) {
      setProblem(asProblem(error, (error as Problem)?.status))
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <form class="people-form" onSubmit={submit}>
        <Field label={t('name')}>
          <input class="input" name="name" autocomplete="off" autocapitalize="off" spellcheck={false} required maxLength={100} />
        </Field>
        <Field label={t('role')} hint={t(role)}>
          <select class="select" value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleWord(one)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('password')} hint={t('long')}>
          <input class="input" name="password" type="password" autocomplete="new-password" required minLength={12} maxLength={1000} />
        </Field>
        {problem && <Trouble problem={problem} />}
        <div class="row">
          <button class="button primary" disabled={busy}>
            {t('make')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
