import { lazy, Suspense } from 'preact/compat'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Loading, Trouble } from '../app/controls'
import { onControl, useKeys } from '../app/keys'
import { address, navigate, usePlace } from '../app/router'
import { may, useSession } from '../app/session'
import { useTitle } from '../app/title'
import { toast } from '../app/toasts'
import { typeWord } from '../app/vocabulary'
import { words } from '../app/words'
import { useNeighbours } from '../queue/useNeighbours'
import { Actions, actionWord, keyOf, type Action } from './Actions'
import { Alike } from './Alike'
import { CommentDialog, DependentDialog, FieldDialog, OtherDialog, SplitDialog, ToldDialog } from './dialogs'
import { Editor, type Edit } from './Editor'
import { Evidence } from './Evidence'
import { toldAt } from './evidence'
import { Families } from './Families'
import { IncidentHead } from './IncidentHead'
import './incident.css'
import { LateNotice } from './LateNotice'
import { Matrix, moved, type Selection } from './Matrix'
import { firstRow, rangeOf, rowsOf, type Detail, type Row, type Told } from './matrix'
import { Notes } from './Notes'
import { placesOf } from './places'
import { useIncident, type Incident, type Request } from './useIncident'
import { useReview } from './useReview'
import { valueWord } from './values'

const PlaceMap = lazy(() => import('../map/PlaceMap'))

const t = words({
  en: { keys: 'Incident', move: 'Move through the matrix', matrix: 'Claim matrix', one: 'An incident of one report cannot be split.' },
  fr: { keys: 'Incident', move: 'Parcourir la matrice', matrix: 'Matrice des affirmations', one: 'Un incident d’un seul rapport ne peut être séparé.' }
})

type Asked = { kind: 'merge' | 'unsure' | 'split' | 'dependent' | 'comment' | 'other' } | { kind: 'told'; row: number; told: readonly Told[] }

/** One incident: who says what, where they disagree, and every decision about it. */
export default function IncidentPage({ id }: { id: string }) {
  const incident = useIncident(id)
  useTitle(incident.detail && [typeWord(incident.detail.incident.subEventType), incident.detail.incident.place?.name].filter(Boolean).join(', '))
  if (!incident.detail) return incident.problem ? <Trouble problem={incident.problem} again={incident.reload} /> : <Loading lines={8} />
  return <Reviewed id={id} incident={incident} detail={incident.detail} />
}

function Reviewed({ id, incident, detail }: { id: string; incident: Incident; detail: Detail }) {
  const { session } = useSession()
  const { query } = usePlace()
  const decides = may(session, 'analyst')
  const review = useReview(id, incident)
  const around = useNeighbours(id, query)
  const rows = useMemo(() => rowsOf(detail), [detail])
  const coded = detail.families.length
  const [selected, select] = useState<Selection>(() => ({ row: firstRow(rows), column: coded, told: 0 }))
  const selection = rows[selected.row] && selected.column <= coded ? selected : { row: 0, column: coded, told: 0 }
  const [report, show] = useState<string>()
  const [edit, setEdit] = useState<Edit | null>(null)
  const [asked, ask] = useState<Asked | null>(null)
  const [lookedFrom, setLookedFrom] = useState<Detail | null>(null)
  const row: Row | undefined = rows[selection.row]
  const told = toldAt(rows, selection.row, selection.column, selection.told)
  const shown = report ?? told?.told.words[0]?.report ?? detail.families[0]?.reports[0]?.id
  const choose = (next: Selection) => {
    select(next)
    show(undefined)
  }
  useEffect(() => {
    document.querySelector<HTMLElement>('.matrix [data-chosen]')?.focus({ preventScroll: true })
  }, [])

  const to = (other: string | undefined, step: number) =>
    other === undefined ? undefined : address(`/incidents/${encodeURIComponent(other)}`, with_(query, 'at', around ? String(around.position + step) : null))
  const go = { previous: to(around?.previous, -1), next: to(around?.next, 1) }
  const back = address('/', with_(query, 'at', null))

  const decide = async (request: Request) => {
    if (await review.decide(request, asked || edit ? 'here' : undefined)) {
      ask(null)
      return true
    }
    return false
  }
  const take = async (which: Told) => {
    ask(null)
    const field = row!.editable!.field
    const words = which.words[0]
    const span = words?.spans[0]
    if (which.text === row!.editable!.text) return void decide({ action: 'accept', field })
    await decide({ action: 'correct', field, value: which.text, evidence: words && span ? { report: words.report, start: span.start, end: span.end } : null })
  }
  const column = row?.cells[selection.column]
  const offered = takeable(column?.told ?? [])
  const range = row ? rangeOf(row) : null
  const current = row?.editable ?? null
  const doing: Record<Action, () => void | false> = {
    accept: () => void (current?.text != null && decide({ action: 'accept', field: current.field })),
    reject: () => void (current?.text != null && decide({ action: 'reject', field: current.field })),
    choose: () => {
      if (!current) return
      if (!column) return doing.edit()
      const one = selection.told > 0 ? column.told[selection.told] : undefined
      if (one?.text != null) void take(one)
      else if (offered.length === 1) void take(offered[0]!)
      else if (offered.length > 1) ask({ kind: 'told', row: selection.row, told: offered })
    },
    range: () => void (current && range !== null && decide(range === current.text ? { action: 'accept', field: current.field } : { action: 'correct', field: current.field, value: range })),
    edit: () => {
      if (current) setEdit((before) => (before?.field === current.field ? before : { field: current.field, text: current.text ?? '', because: '', evidence: null, problem: null }))
    },
    confirm: () => void confirm(),
    unsure: () => ask({ kind: 'unsure' }),
    merge: () => ask({ kind: 'merge' }),
    split: () => (detail.incident.reports > 1 ? ask({ kind: 'split' }) : toast({ says: t('one'), kind: 'warning' })),
    dependent: () => ask({ kind: 'dependent' }),
    comment: () => ask({ kind: 'comment' }),
    other: () => ask({ kind: 'other' }),
    undo: () => void review.undoLast(),
    release: () => void decide({ action: detail.incident.state === 'released' ? 'unrelease' : 'release' }),
    next: () => go.next !== undefined && navigate(go.next),
    previous: () => go.previous !== undefined && navigate(go.previous)
  } as Record<Action, () => void | false>
  const confirm = async () => {
    if (await decide({ action: 'accept' })) navigate(go.next ?? back)
  }
  const act = (action: Action) => {
    review.forgetRefused()
    return doing[action]()
  }

  const deciding: Action[] = ['accept', 'choose', 'edit', 'range', 'unsure', 'reject', 'merge', 'split', 'dependent', 'other', 'comment', 'undo', 'release', 'confirm']
  const allowed: Action[] = [...(decides ? deciding.filter((action) => action !== 'release' || may(session, 'reviewer')) : []), 'next', 'previous']
  useKeys(t('keys'), [
    ...allowed.map((action) => ({
      keys: keyOf[action],
      says: actionWord(action),
      does: (event: KeyboardEvent) => {
        // Enter and Space press the button or link that has the focus.
        if ((event.key === 'Enter' || event.key === ' ') && onControl(event)) return false
        act(action)
        return undefined
      }
    })),
    {
      keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
      says: t('move'),
      does: (event) => {
        if (event.target !== document.body && (event.target as HTMLElement).id !== 'content') return false
        choose(moved(selection, event, rows.length, coded)!)
        return undefined
      }
    }
  ])

  const save = async () => {
    if (!edit) return
    if (await review.decide({ action: 'correct', field: edit.field, value: edit.text, because: edit.because.trim() || null, evidence: edit.evidence }, 'here')) closeEditor()
  }
  const closeEditor = () => {
    setEdit(null)
    review.forgetRefused()
    document.querySelector<HTMLElement>('.matrix [data-chosen]')?.focus({ preventScroll: true })
  }
  const form = edit && [...detail.fields.flatMap((field) => field.editable), ...detail.editable].find((one) => one.field === edit.field || (one.field.endsWith('.ITEM') && edit.field.startsWith('materiel.')))
  const edited = edit ? rows.findIndex((one) => one.editable?.field === edit.field) : -1
  const editor = edit && (
    <Editor
      edit={{ ...edit, problem: review.refused }}
      allowed={form?.allowed ?? ''}
      given={edited < 0 ? [] : [...new Set(rows[edited]!.cells.flatMap((cell) => takeable(cell.told).map((one) => one.text!)))]}
      busy={incident.busy}
      onChange={(next) => {
        if (next.problem === null) review.forgetRefused()
        setEdit(next)
      }}
      onSave={() => void save()}
      onDrop={closeEditor}
    />
  )
  const dialog = { detail, busy: incident.busy, problem: review.refused, onDecide: (request: Request) => void decide(request), onClose: () => (review.forgetRefused(), ask(null)) }
  return (
    <div class="incident">
      <IncidentHead detail={detail} around={around} back={back} go={go} />
      {incident.late && (
        <LateNotice
          late={incident.late}
          seen={lookedFrom !== null && lookedFrom !== detail}
          busy={incident.busy || incident.loading}
          onLook={() => {
            setLookedFrom(detail)
            incident.reload()
          }}
          onAgain={() => void decide(incident.late!.request).then((done) => done && setEdit(null))}
          onDrop={incident.forgetLate}
        />
      )}
      {incident.problem && <Trouble problem={incident.problem} again={incident.reload} />}
      <div class="panes">
        <div class="pane left">
          <Families detail={detail} shown={shown} onShow={show} />
        </div>
        <section class="pane centre" aria-label={t('matrix')}>
          <Matrix detail={detail} rows={rows} selection={selection} onSelect={choose} editing={edit && edited >= 0 ? { row: edited, editor } : null} />
          {edit && edited < 0 && editor}
          <Notes detail={detail} onUndo={decides ? (number) => void review.undo([number], `#${number}`) : null} />
        </section>
        <div class="pane right">
          <Evidence detail={detail} rows={rows} report={shown} told={told} selection={selection} onSelect={choose} onShow={show} />
          <Suspense fallback={null}>
            <PlaceMap places={placesOf(detail)} />
          </Suspense>
          <Alike detail={detail} onVerdict={decides ? (verdict, other) => void decide({ action: verdict, other }) : null} />
        </div>
      </div>
      {decides && (
        <Actions
          field={current?.field ?? null}
          offered={{ choose: offered.length === 0 || !row ? null : offered.length === 1 ? valueWord(row.name, offered[0]!.text!) : '…', range: range === current?.text ? null : range, accept: current?.text != null }}
          released={detail.incident.state === 'released'}
          mayRelease={may(session, 'reviewer')}
          act={(action) => void act(action)}
        />
      )}
      {(asked?.kind === 'merge' || asked?.kind === 'unsure') && <OtherDialog key={asked.kind} action={asked.kind} {...dialog} />}
      {asked?.kind === 'split' && <SplitDialog {...dialog} />}
      {asked?.kind === 'dependent' && <DependentDialog {...dialog} report={shown} />}
      {asked?.kind === 'comment' && <CommentDialog {...dialog} />}
      {asked?.kind === 'told' && <ToldDialog field={row!.name} told={asked.told} onChoose={(one) => void take(one)} onClose={() => ask(null)} />}
      {asked?.kind === 'other' && (
        <FieldDialog
          fields={detail.editable}
          onClose={() => ask(null)}
          onChoose={(field) => {
            ask(null)
            setEdit({ field: field.field, text: field.text ?? '', because: '', evidence: null, problem: null })
          }}
        />
      )}
    </div>
  )
}

/** The different values of a cell that can be put in, one each. */
const takeable = (told: readonly Told[]): Told[] => told.filter((one, i) => one.text !== null && told.findIndex((other) => other.text === one.text) === i)

function with_(query: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(query)
  if (value === null) next.delete(name)
  else next.set(name, value)
  return next
}
