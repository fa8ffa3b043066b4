import { useState } from 'preact/hooks'
import { api, ask, asProblem, type Problem } from '../api/client'
import { Field, Trouble } from '../app/controls'
import { useSession } from '../app/session'
import { t } from './words'

/** Changing one's own password. */
export function OwnPassword() {
  const { session, refresh } = useSession()
  const [problem, setProblem] = useState<Problem>()
  const [done, setDone] = useState(false)
  const [busy, setBusy] = useState(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const given = (name: string) => String(new FormData(form).get(name))
    setDone(false)
    setProblem(undefined)
    if (given('next') !== given('again')) {
      setProblem({ status: 400, title: t('differ') })
      return
    }
    setBusy(true)
    try {
      await ask(api.POST('/api/session/password', { body: { old: given('old'), new: given('next') } }))
      form.reset()
      setDone(true)
      // The session begins anew with another token.
      refresh()
    } catch (error) {
      setProblem(asProblem(error, (error as Problem)?.status))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section class="card settings-part">
      <h2>{t('password')}</h2>
      <form class="settings-form" onSubmit={submit}>
        <input type="hidden" name="username" autocomplete="username" value={session.name ?? ''} />
        <Field label={t('old')}>
          <input class="input" name="old" type="password" autocomplete="current-password" required maxLength={1000} />
        </Field>
        <Field label={t('next')} hint={t('long')}>
          <input class="input" name="next" type="password" autocomplete="new-password" required minLength={12} maxLength={1000} />
        </Field>
        <Field label={t('again')}>
          <input class="input" name="again" type="password" autocomplete="new-password" required minLength={12} maxLength={1000} />
        </Field>
        {problem && <Trouble problem={problem} />}
        {done && (
          <p class="settings-done" role="status">
            {t('changed')}
          </p>
        )}
        <div>
          <button class="button" disabled={busy}>
            {t('changeIt')}
          </button>
        </div>
      </form>
    </section>
  )
}
