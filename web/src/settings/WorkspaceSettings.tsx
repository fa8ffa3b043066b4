import { useState } from 'preact/hooks'
import { api, ask, asProblem, useAsked, type Problem, type Schemas } from '../api/client'
import { Field, Loading, Trouble } from '../app/controls'
import { may, useSession } from '../app/session'
import { t } from './words'

/** What holds for the whole workspace; administrators change it. */
export function WorkspaceSettings() {
  const settings = useAsked('settings', (signal) => ask(api.GET('/api/settings', { signal })))
  return (
    <section class="card settings-part">
      <h2>{t('workspace')}</h2>
      {settings.problem && <Trouble problem={settings.problem} again={settings.again} />}
      {settings.data ? <Form settings={settings.data} onSaved={settings.put} /> : !settings.problem && <Loading />}
    </section>
  )
}

function Form({ settings, onSaved }: { settings: Schemas['Settings']; onSaved: (settings: Schemas['Settings']) => void }) {
  const { session } = useSession()
  const mayChange = may(session, 'administrator')
  const [rule, setRule] = useState(settings.rule)
  const [two, setTwo] = useState(settings.releaseNeedsTwo)
  const [state, set] = useState<'busy' | 'saved' | Problem>()
  const same = rule === settings.rule && two === settings.releaseNeedsTwo
  const submit = async (event: Event) => {
    event.preventDefault()
    set('busy')
    try {
      onSaved(await ask(api.PATCH('/api/settings', { body: { rule: rule === settings.rule ? null : rule, releaseNeedsTwo: two === settings.releaseNeedsTwo ? null : two } })))
      set('saved')
    } catch (error) {
      set(asProblem(error, (error as Problem)?.status))
    }
  }
  return (
    <form class="settings-form" onSubmit={submit}>
      {!mayChange && <p class="quiet">{t('readOnly')}</p>}
      <Field label={t('rule')} hint={t('ruleHint')}>
        <select class="select" value={rule} disabled={!mayChange} onChange={(event) => setRule(event.currentTarget.value)}>
          {settings.rules.map((one) => (
            <option key={one} value={one}>
              {one.replaceAll('_', ' ').replaceAll('-', ' ')}
            </option>
          ))}
        </select>
      </Field>
      <label class="settings-check">
        <input type="checkbox" checked={two} disabled={!mayChange} onChange={(event) => setTwo(event.currentTarget.checked)} />
        <span>
          {t('two')}
          <br />
          <span class="small quiet">{t('twoHint')}</span>
        </span>
      </label>
      {typeof state === 'object' && <Trouble problem={state} />}
      {mayChange && (
        <div class="row">
          <button class="button primary" disabled={same || state === 'busy'}>
            {state === 'busy' ? t('saving') : t('save')}
          </button>
          <span role="status">{state === 'saved' && same && <span class="settings-ok">{t('saved')}</span>}</span>
        </div>
      )}
    </form>
  )
}
