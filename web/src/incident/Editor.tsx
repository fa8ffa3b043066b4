import { useEffect, useRef } from 'preact/hooks'
import type { Problem, Schemas } from '../api/client'
import { fieldWord } from '../app/vocabulary'
import { words } from '../app/words'
import './editor.css'

const t = words({
  en: { value: 'New value for {field}', because: 'Why (optional)', keep: 'Save', drop: 'Cancel', allowed: 'Write {allowed}', given: 'From the reports' },
  fr: { value: 'Nouvelle valeur pour {field}', because: 'Pourquoi (facultatif)', keep: 'Enregistrer', drop: 'Annuler', allowed: 'Écrivez {allowed}', given: 'Dans les rapports' }
})

/** What a person is typing for a field. It lives with the page, so that neither a refusal nor a reload loses it. */
export interface Edit {
  field: string
  text: string
  because: string
  evidence: Schemas['EvidencePart'] | null
  problem: Problem | null
}

interface Props {
  edit: Edit
  allowed: string
  /** Values that the reports give, to start from. */
  given: readonly string[]
  busy: boolean
  onChange: (edit: Edit) => void
  onSave: () => void
  onDrop: () => void
}

/** The inline editor of a field's value: Enter saves, Escape leaves. What the server does not accept is said beside what was typed. */
export function Editor({ edit, allowed, given, busy, onChange, onSave, onDrop }: Props) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [edit.field])
  useEffect(() => {
    if (edit.problem) input.current?.focus()
  }, [edit.problem])
  const label = t('value', { field: fieldWord(edit.field) })
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDrop()
      }}
    >
      <label class="field grow">
        <span class="label">{label}</span>
        <input
          ref={input}
          class="input"
          value={edit.text}
          onInput={(event) => onChange({ ...edit, text: event.currentTarget.value, evidence: null })}
          aria-invalid={edit.problem !== null}
          aria-describedby={edit.problem ? 'editor-problem editor-allowed' : 'editor-allowed'}
          autocomplete="off"
          spellcheck={false}
          required
          maxLength={1000}
        />
      </label>
      <label class="field editor-because">
        <span class="label">{t('because')}</span>
        <input class="input" value={edit.because} onInput={(event) => onChange({ ...edit, because: event.currentTarget.value })} maxLength={2000} />
      </label>
      <div class="row">
        <button class="button primary" disabled={busy}>
          {t('keep')}
        </button>
        <button type="button" class="button quiet" onClick={onDrop}>
          {t('drop')}
        </button>
      </div>
      {given.length > 0 && (
        <p class="editor-given">
          <span class="quiet small">{t('given')}</span>
          {given.map((text) => (
            <button key={text} type="button" class="chip" onClick={() => onChange({ ...edit, text, problem: null })}>
              {text}
            </button>
          ))}
        </p>
      )}
      {edit.problem && (
        <p class="editor-problem" id="editor-problem" role="alert">
          {edit.problem.title}
        </p>
      )}
      <p class="editor-allowed small quiet" id="editor-allowed">
        {t('allowed', { allowed })}
      </p>
    </form>
  )
}
