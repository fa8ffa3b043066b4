import { useEffect, useState } from 'preact/hooks'
import { api, ask, asProblem, type Problem, type Schemas } from '../api/client'
import { Field, Trouble } from '../app/controls'
import { Tried } from './Tried'
import { t } from './words'

interface Props {
  /** An example to try at once. */
  given: { text: string; round: number } | undefined
  /** The day on which the examples count as published. */
  published: string | undefined
  /** The names of the rules on this page. */
  rules: ReadonlySet<string>
}

/** A box for a sentence, and what the coder makes of it. */
export function TryBox({ given, published, rules }: Props) {
  const [text, setText] = useState('')
  const [date, setDate] = useState('')
  const [state, set] = useState<{ busy?: boolean; problem?: Problem; report?: Schemas['ReportDetail'] }>({})
  const run = async (words: string, on: string) => {
    if (!words.trim()) return
    set((before) => ({ ...before, busy: true }))
    try {
      set({ report: await ask(api.POST('/api/codebook/try', { body: { text: words, published: on || null } })) })
    } catch (error) {
      set({ problem: asProblem(error, (error as Problem)?.status) })
    }
  }
  useEffect(() => setDate((before) => before || (published ?? '')), [published])
  useEffect(() => {
    if (!given) return
    setText(given.text)
    void run(given.text, published ?? date)
  }, [given])
  const submit = (event: Event) => {
    event.preventDefault()
    void run(text, date)
  }
  return (
    <section class="card try" aria-busy={state.busy}>
      <div>
        <h2>{t('tryTitle')}</h2>
        <p class="quiet small">{t('tryAbout')}</p>
      </div>
      <form class="try-form" onSubmit={submit}>
        <Field label={t('text')}>
          <textarea
            class="input try-text"
            rows={3}
            dir="auto"
            required
            maxLength={100_000}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
          />
        </Field>
        <div class="row wrap try-row">
          <Field label={t('published')} hint={t('publishedHint')}>
            <input class="input" type="date" value={date} onChange={(event) => setDate(event.currentTarget.value)} />
          </Field>
          <button class="button primary" disabled={state.busy}>
            {state.busy ? t('coding') : t('code')}
          </button>
        </div>
      </form>
      {state.problem && <Trouble problem={state.problem} />}
      {state.report && <Tried report={state.report} rules={rules} />}
    </section>
  )
}
