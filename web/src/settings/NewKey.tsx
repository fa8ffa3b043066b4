import { useState } from 'preact/hooks'
import { api, ask, asProblem, type Problem } from '../api/client'
import { Dialog, Field, Trouble } from '../app/controls'
import { useSession } from '../app/session'
import { roleWord } from '../app/vocabulary'
import { upTo, type Role } from '../people/roles'
import { t } from './words'

/** A key is made, and its secret shown this once. */
export function NewKey({ onClose }: { onClose: () => void }) {
  const { session } = useSession()
  const scopes = upTo(session.role as Role | null)
  const [scope, setScope] = useState<Role>('reader')
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [secret, setSecret] = useState<string>()
  const submit = async (event: Event) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    setBusy(true)
    try {
      const made = await ask(api.POST('/api/keys', { body: { label: String(form.get('label')).trim(), scope, expires: String(form.get('expires') ?? '') || null } }))
      setSecret(made.key)
    } catch (error) {
      setProblem(asProblem(error, (error as Problem)?.status))
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('make')} onClose={onClose}>
      {secret ? (
        <Secret secret={secret} onClose={onClose} />
      ) : (
        <form class="settings-form" onSubmit={submit}>
          <Field label={t('label')}>
            <input class="input" name="label" required maxLength={100} autocomplete="off" />
          </Field>
          <Field label={t('scope')}>
            <select class="select" value={scope} onChange={(event) => setScope(event.currentTarget.value as Role)}>
              {scopes.map((role) => (
                <option key={role} value={role}>
                  {roleWord(role)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('expires')}>
            <input class="input" name="expires" type="date" />
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
      )}
    </Dialog>
  )
}

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const [copied, setCopied] = useState(false)
  return (
    <div class="settings-form" role="status">
      <p>{t('made')}</p>
      <code class="settings-secret">{secret}</code>
      <div class="row">
        {/* Browsers give the clipboard only to pages from this machine or over https. */}
        {'clipboard' in navigator && (
          <button class="button primary" onClick={() => navigator.clipboard.writeText(secret).then(() => setCopied(true), () => undefined)}>
            {t(copied ? 'copied' : 'copy')}
          </button>
        )}
        <button class="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </div>
  )
}
