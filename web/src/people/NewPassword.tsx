import { useState } from 'preact/hooks'
import { api, ask, asProblem, type Problem, type Schemas } from '../api/client'
import { Dialog, Field, Trouble } from '../app/controls'
import { t } from './words'

/** Another password for somebody who has lost theirs. */
export function NewPassword({ name, onClose, onSet }: { name: string; onClose: () => void; onSet: (user: Schemas['UserRow']) => void }) {
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget as HTMLFormElement).get('password'))
    setBusy(true)
    try {
      onSet(await ask(api.PATCH('/api/users/{name}', { params: { path: { name } }, body: { password } })))
    } catch (error) {
      setProblem(asProblem(error, (error as Problem)?.status))
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('resetTitle', { name })} onClose={onClose}>
      <form class="people-form" onSubmit={submit}>
        <Field label={t('password')} hint={t('long')}>
          <input class="input" name="password" type="password" autocomplete="new-password" required minLength={12} maxLength={1000} />
        </Field>
        {problem && <Trouble problem={problem} />}
        <div class="row">
          <button class="button primary" disabled={busy}>
            {t('set')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
