import { useState } from 'preact/hooks'
import { api, ask, asProblem, type Problem, type Schemas } from '../api/client'
import { Dialog, Field, Trouble } from '../app/controls'
import { t } from './words'

interface Props {
  row: Schemas['JudgementRow']
  onClose: () => void
  onDone: (outcome: Schemas['JudgementOutcome']) => void
}

/** Taking a judgement back, with a reason where there is one. */
export function Undo({ row, onClose, onDone }: Props) {
  const [because, setBecause] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    try {
      onDone(await ask(api.POST('/api/judgements/{number}/undo', { params: { path: { number: row.number }, query: { because: because.trim() || undefined } } })))
    } catch (error) {
      setProblem(asProblem(error, (error as Problem)?.status))
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('undoTitle', { n: row.number })} onClose={onClose}>
      <form class="log-undo" onSubmit={submit}>
        <p>
          <strong>{row.says}</strong>
        </p>
        <p class="quiet">{t('undoAbout')}</p>
        <Field label={t('reason')}>
          <textarea class="input" rows={2} maxLength={2000} value={because} onInput={(event) => setBecause(event.currentTarget.value)} />
        </Field>
        {problem && <Trouble problem={problem} />}
        <div class="row">
          <button class="button primary" disabled={busy}>
            {t('undo')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('keep')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
