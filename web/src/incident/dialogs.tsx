import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem, Schemas } from '../api/client'
import { Dialog, Trouble } from '../app/controls'
import { fieldWord } from '../app/vocabulary'
import { number, words } from '../app/words'
import { Line } from './Alike'
import { sourceOf } from './Matrix'
import type { Detail, Told } from './matrix'
import type { Request } from './useIncident'
import { valueWord } from './values'
import './dialogs.css'

const t = words({
  en: {
    merge: 'Merge with which incident?', unsure: 'Unsure whether it is the same as which incident?', other: 'Another, by its id', probability: '{n} % the same', id: 'Id of the other incident', because: 'Why (optional)',
    doMerge: 'Merge', doUnsure: 'Mark as unsure', split: 'Which reports tell of another incident?', splitHint: 'They are taken out. Whether they stay together is worked out anew.', doSplit: 'Take out', dependent: 'Which report depends on another?',
    report: 'This report', on: 'depends on', doDependent: 'Mark dependent', independent: 'Mark independent', comment: 'Comment', text: 'Your comment', doComment: 'Add', which: 'Which value?', field: 'Which field?', next: 'Enter a value', cancel: 'Cancel', item: 'What was lost, such as vehicle'
  },
  fr: {
    merge: 'Fusionner avec quel incident ?', unsure: 'De quel incident ne sait-on pas s’il est le même ?', other: 'Un autre, par son identifiant', probability: '{n} % le même', id: 'Identifiant de l’autre incident', because: 'Pourquoi (facultatif)',
    doMerge: 'Fusionner', doUnsure: 'Marquer comme incertain', split: 'Quels rapports parlent d’un autre incident ?', splitHint: 'Ils sont retirés. S’ils restent ensemble est recalculé.', doSplit: 'Retirer',
    dependent: 'Quel rapport dépend d’un autre ?', report: 'Ce rapport', on: 'dépend de', doDependent: 'Marquer dépendant', independent: 'Marquer indépendant', comment: 'Commentaire', text: 'Votre commentaire', doComment: 'Ajouter', which: 'Quelle valeur ?',
    field: 'Quel champ ?', next: 'Saisir une valeur', cancel: 'Annuler', item: 'Ce qui a été perdu, par exemple vehicle'
  }
})

interface Props {
  detail: Detail
  busy: boolean
  /** Why the last try was refused; what was chosen stays. */
  problem: Problem | null
  onDecide: (request: Request) => void
  onClose: () => void
}

interface FrameProps {
  title: string
  action: string
  ready: boolean
  busy: boolean
  problem: Problem | null
  onSubmit: () => void
  onClose: () => void
  children: ComponentChildren
}

function Asking({ title, action, ready, busy, problem, onSubmit, onClose, children }: FrameProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="asking"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !busy) onSubmit()
        }}
      >
        {children}
        {problem && <Trouble problem={problem} />}
        <div class="row">
          <button class="button primary" disabled={!ready || busy}>
            {action}
          </button>
          <button type="button" class="button quiet" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Because({ value, onInput }: { value: string; onInput: (text: string) => void }) {
  return (
    <label class="field">
      <span class="label">{t('because')}</span>
      <input class="input" value={value} maxLength={2000} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  )
}

/** Chooses another incident: one that may be the same, one nearby, or any by its id. */
export function OtherDialog({ action, detail, busy, problem, onDecide, onClose }: Props & { action: 'merge' | 'unsure' }) {
  const alike = detail.possiblySame.map(({ incident, probability }) => ({ incident, probability: probability as number | null }))
  const near = detail.nearby.filter((one) => !alike.some((other) => other.incident.id === one.incident.id)).map(({ incident, probability }) => ({ incident, probability: probability ?? null }))
  const choices = [...alike, ...near]
  const [chosen, choose] = useState(choices[0]?.incident.id ?? '')
  const [typed, type] = useState('')
  const [because, setBecause] = useState('')
  const other = chosen || typed.trim()
  return (
    <Asking
      title={t(action)}
      action={t(action === 'merge' ? 'doMerge' : 'doUnsure')}
      ready={other !== ''}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={() => onDecide({ action, other, because: because.trim() || null })}
    >
      <fieldset class="choices">
        <legend class="sr-only">{t(action)}</legend>
        {choices.map(({ incident, probability }, i) => (
          <label key={incident.id} class="choice">
            <input type="radio" name="other" checked={chosen === incident.id} autofocus={i === 0} onChange={() => choose(incident.id)} />
            <span class="grow stack">
              <Line incident={incident} plain />
            </span>
            {probability !== null && <span class="badge">{t('probability', { n: Math.round(probability * 100) })}</span>}
          </label>
        ))}
        <label class="choice">
          <input type="radio" name="other" checked={chosen === ''} onChange={() => choose('')} />
          <span class="grow stack">
            {t('other')}
            <input
              class="input"
              aria-label={t('id')}
              value={typed}
              spellcheck={false}
              onFocus={() => choose('')}
              onInput={(event) => {
                type(event.currentTarget.value)
                choose('')
              }}
            />
          </span>
        </label>
      </fieldset>
      <Because value={because} onInput={setBecause} />
    </Asking>
  )
}

/** Chooses the reports that tell of another incident. */
export function SplitDialog({ detail, busy, problem, onDecide, onClose }: Props) {
  const all = detail.families.flatMap((family) => family.reports.map((report) => ({ report, family: family.number })))
  const [chosen, choose] = useState<readonly string[]>([])
  const [because, setBecause] = useState('')
  return (
    <Asking
      title={t('split')}
      action={t('doSplit')}
      ready={chosen.length > 0 && chosen.length < all.length}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={() => onDecide({ action: 'split', reports: [...chosen], because: because.trim() || null })}
    >
      <p class="small quiet">{t('splitHint')}</p>
      <fieldset class="choices">
        <legend class="sr-only">{t('split')}</legend>
        {all.map(({ report, family }) => (
          <label key={report.id} class="choice">
            <input
              type="checkbox"
              checked={chosen.includes(report.id)}
              onChange={(event) => choose(event.currentTarget.checked ? [...chosen, report.id] : chosen.filter((id) => id !== report.id))}
            />
            <span class="family-number">{family}</span>
            <span class="grow stack">
              {sourceOf(report)}
              <span class="small quiet">{report.title}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Because value={because} onInput={setBecause} />
    </Asking>
  )
}

/** Says whether one report of the incident depends on another. */
export function DependentDialog({ detail, busy, problem, onDecide, onClose, report }: Props & { report: string | undefined }) {
  const all = detail.families.flatMap((family) => family.reports.map((one) => ({ id: one.id, name: `${family.number} · ${[sourceOf(one), one.title].filter(Boolean).join(': ')}` })))
  const [which, setWhich] = useState(report ?? all[0]?.id ?? '')
  const [on, setOn] = useState(all.find((one) => one.id !== which)?.id ?? '')
  const [depends, setDepends] = useState(true)
  const [because, setBecause] = useState('')
  const choice = (label: string, value: string, set: (id: string) => void) => (
    <label class="field">
      <span class="label">{label}</span>
      <select class="select" value={value} onChange={(event) => set(event.currentTarget.value)}>
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <Asking
      title={t('dependent')}
      action={t(depends ? 'doDependent' : 'independent')}
      ready={which !== '' && on !== '' && which !== on}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={() => onDecide({ action: depends ? 'dependent' : 'independent', report: which, on, because: because.trim() || null })}
    >
      {choice(t('report'), which, setWhich)}
      <div class="row wrap">
        {([true, false] as const).map((value) => (
          <label key={String(value)} class="row">
            <input type="radio" name="depends" checked={depends === value} onChange={() => setDepends(value)} /> {t(value ? 'doDependent' : 'independent')}
          </label>
        ))}
      </div>
      {choice(t('on'), on, setOn)}
      <Because value={because} onInput={setBecause} />
    </Asking>
  )
}

export function CommentDialog({ busy, problem, onDecide, onClose }: Props) {
  const [text, setText] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  const submit = () => text.trim() && onDecide({ action: 'comment', because: text.trim() })
  return (
    <Asking title={t('comment')} action={t('doComment')} ready={text.trim() !== ''} busy={busy} problem={problem} onClose={onClose} onSubmit={submit}>
      <textarea
        ref={area}
        class="input"
        rows={5}
        aria-label={t('text')}
        maxLength={10_000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          submit()
        }}
      />
    </Asking>
  )
}

/** One family gives several values for the field: says which one to take. */
export function ToldDialog({ field, told, onChoose, onClose }: { field: string; told: readonly Told[]; onChoose: (told: Told) => void; onClose: () => void }) {
  return (
    <Dialog title={t('which')} onClose={onClose}>
      <div class="choices">
        {told.map((one, i) => (
          <button key={i} class="button choice" autofocus={i === 0} onClick={() => onChoose(one)}>
            <span class="number quiet">{number(i + 1)}</span>
            <span class="grow stack">
              <strong>{valueWord(field, one.text ?? one.value)}</strong>
              <span class="small quiet">“{one.words[0]?.words}”</span>
            </span>
          </button>
        ))}
      </div>
    </Dialog>
  )
}

/** Chooses a field that no report speaks of, to fill it in. */
export function FieldDialog({ fields, onChoose, onClose }: { fields: readonly Schemas['EditablePart'][]; onChoose: (field: Schemas['EditablePart']) => void; onClose: () => void }) {
  const [chosen, choose] = useState(fields[0]?.field ?? '')
  const [item, setItem] = useState('')
  const form = fields.find((field) => field.field === chosen)
  const needsItem = chosen.endsWith('.ITEM')
  return (
    <Asking
      title={t('field')}
      action={t('next')}
      ready={form !== undefined && (!needsItem || item.trim() !== '')}
      busy={false}
      problem={null}
      onClose={onClose}
      onSubmit={() => onChoose({ ...form!, field: needsItem ? chosen.replace('ITEM', item.trim()) : chosen })}
    >
      <select class="select" aria-label={t('field')} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {fields.map((field) => (
          <option key={field.field} value={field.field}>
            {fieldWord(field.field)}
          </option>
        ))}
      </select>
      {needsItem && <input class="input" aria-label={t('item')} placeholder={t('item')} value={item} maxLength={60} onInput={(event) => setItem(event.currentTarget.value)} />}
    </Asking>
  )
}
