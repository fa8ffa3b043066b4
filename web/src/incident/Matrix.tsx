import { Fragment, type ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { certaintyWord, contradictionWord, decisionWord, fieldWord } from '../app/vocabulary'
import { moment, words } from '../app/words'
import { MarkBadge } from './marks'
import './matrix.css'
import { isOpen, type Cell, type Detail, type Row, type Told } from './matrix'
import { figureOf, valueWord } from './values'

const t = words({
  en: {
    matrix: 'Claims: fields by families of reports', field: 'Field', coded: 'Coded', none: 'no value', silent: 'silent', rule: 'Rule: {rule}', other: '{rule} would give {value}', family: 'Family {n}',
    copies: '+{n}', by: '{who}, {when}', outdated: 'The program codes {coded} since; decide again.', rejected: 'was {coded}', also: '{n} report|{n} reports'
  },
  fr: {
    matrix: 'Affirmations : champs par familles de rapports', field: 'Champ', coded: 'Codé', none: 'sans valeur', silent: 'silence', rule: 'Règle : {rule}', other: '{rule} donnerait {value}', family: 'Famille {n}',
    copies: '+{n}', by: '{who}, {when}', outdated: 'Le programme code {coded} depuis ; décidez à nouveau.', rejected: 'était {coded}', also: '{n} rapport|{n} rapports'
  }
})

/** A cell of the matrix; the column after the last family is the coded value. `told` is which of its values. */
export interface Selection {
  row: number
  column: number
  told: number
}

interface Props {
  detail: Detail
  rows: readonly Row[]
  selection: Selection
  onSelect: (selection: Selection) => void
  /** What is typed for a row's value stands under it. */
  editing: { row: number; editor: ComponentChildren } | null
}

/** What each family says on each field. A grid: arrow keys move, one cell is in the tab order. */
export function Matrix({ detail, rows, selection, onSelect, editing }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const columns = detail.families.length
  const last = useRef(selection)
  useEffect(() => {
    const moved = last.current !== selection
    last.current = selection
    const cell = table.current?.querySelector<HTMLElement>('[data-chosen]')
    if (moved && cell && table.current!.contains(document.activeElement)) cell.focus({ preventScroll: true })
    if (cell) bring(cell, moved)
  }, [selection])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(selection, event, rows.length, columns)
    if (!next || (event.target as HTMLElement).closest('input, textarea')) return
    event.preventDefault()
    onSelect(next)
  }
  return (
    <table ref={table} class="matrix" role="grid" aria-label={t('matrix')} aria-rowcount={rows.length + 1} aria-colcount={columns + 2} onKeyDown={onKeyDown}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t('field')}
          </th>
          {detail.families.map((family) => (
            <th key={family.number} scope="col" role="columnheader" title={family.reports.map(sourceOf).join('\n')}>
              <span class="family-number" aria-label={t('family', { n: family.number })}>
                {family.number}
              </span>{' '}
              {sourceOf(family.reports[0]!)} {family.reports.length > 1 && <span class="quiet">{t('copies', { n: family.reports.length - 1 })}</span>}
            </th>
          ))}
          <th scope="col" role="columnheader" class="coded">
            {t('coded')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, r) => (
          <Fragment key={row.name}>
            <tr role="row" class={r === selection.row ? 'current' : undefined}>
              <th scope="row" role="rowheader">
                <FieldHead row={row} />
              </th>
              {row.cells.map((cell, c) => (
                <td
                  key={cell.family}
                  {...cellProps(r === selection.row && c === selection.column)}
                  class={cell.told.length === 0 ? 'silent' : undefined}
                  data-family={`${cell.family} ${sourceOf(detail.families[c]!.reports[0]!)}`}
                  onClick={() => onSelect({ row: r, column: c, told: 0 })}
                >
                  <CellBody field={row.name} cell={cell} onTold={(told) => onSelect({ row: r, column: c, told })} />
                </td>
              ))}
              <td {...cellProps(r === selection.row && selection.column === columns)} class="coded" onClick={() => onSelect({ row: r, column: columns, told: 0 })}>
                <Coded row={row} />
              </td>
            </tr>
            {editing?.row === r && (
              <tr role="row" class="editor-row">
                <td role="gridcell" colSpan={columns + 2}>
                  {editing.editor}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

const cellProps = (chosen: boolean) => ({ role: 'gridcell' as const, tabIndex: chosen ? 0 : -1, 'aria-selected': chosen, 'data-chosen': chosen ? '' : undefined })

export const sourceOf = (report: Pick<Detail['families'][number]['reports'][number], 'source' | 'file' | 'title'>): string =>
  report.source ?? report.title ?? report.file.split(/[\\/]/).pop() ?? report.file

function FieldHead({ row }: { row: Row }) {
  return (
    <>
      <span class={isOpen(row) ? 'field-name open' : 'field-name'}>{fieldWord(row.name)}</span>
      {row.contradictions.map((contradiction) => (
        <span key={contradiction.type} class={`field-note ${contradiction.type === 'conflict' || contradiction.type === 'denial' ? 'contradict' : ''}`}>
          {contradictionWord(contradiction.type)}: {contradiction.values.map((rival) => valueWord(row.name, rival.value)).join(' / ')}
        </span>
      ))}
      {row.decisions.map((decision) => (
        <span key={decision.judgement} class={`field-note ${decision.outdated ? 'warn' : 'agree'}`}>
          {decisionWord(decision.kind)}
          {decision.kind !== 'accepted' && decision.coded && ` (${t('rejected', { coded: valueWord(row.name, decision.coded) })})`}
          <span class="quiet"> {t('by', { who: decision.by, when: moment(decision.when) })}</span>
          {decision.outdated && <strong> {t('outdated', { coded: row.coded ?? t('none') })}</strong>}
          {decision.because && <q>{decision.because}</q>}
        </span>
      ))}
    </>
  )
}

function CellBody({ field, cell, onTold }: { field: string; cell: Cell; onTold: (told: number) => void }) {
  if (cell.told.length === 0) return <MarkBadge mark="silent" />
  return (
    <>
      {cell.told.map((told, i) => (
        <div
          key={i}
          class={`told ${told.mark}`}
          onClick={(event) => {
            event.stopPropagation()
            onTold(i)
          }}
        >
          <span class="told-value">{valueWord(field, told.value)}</span> <MarkBadge mark={told.mark} />
          <Who told={told} />
          {told.words[0]?.words && <q class="told-words">{told.words[0].words}</q>}
        </div>
      ))}
    </>
  )
}

function Who({ told }: { told: Told }) {
  const sure = told.certainty && told.certainty !== 'stated' ? certaintyWord(told.certainty) : ''
  const told_ = [told.speaker, sure].filter(Boolean).join(' · ')
  return told_ ? <span class="told-who">{told_}</span> : null
}

function Coded({ row }: { row: Row }) {
  const figure = row.coded === null ? null : figureOf(row.coded)
  return (
    <>
      {row.coded === null ? (
        <span class="quiet">{t('none')}</span>
      ) : figure ? (
        <span class="coded-value">
          {figure.best} <span class="coded-range">{figure.range}</span>
        </span>
      ) : (
        <span class="coded-value">{valueWord(row.name, row.coded)}</span>
      )}
      {row.rule && <span class="coded-rule">{row.rule}</span>}
      {row.otherRules.map((other) => (
        <span key={other.rule} class="coded-other">
          {t('other', { rule: other.rule.replaceAll('_', ' '), value: figureOf(other.value)?.best ?? other.value })}
        </span>
      ))}
    </>
  )
}

/** Brings a cell out from under the heads that stay in place. Where the page itself scrolls, only a moved choice moves it. */
function bring(cell: HTMLElement, moved: boolean) {
  const pane = cell.closest<HTMLElement>('.pane')
  if (!pane || getComputedStyle(pane).overflowY === 'visible') {
    if (moved) cell.scrollIntoView({ block: 'nearest' })
    return
  }
  const table = cell.closest('table')!
  const box = pane.getBoundingClientRect()
  const row = cell.parentElement!.getBoundingClientRect()
  const top = box.top + table.tHead!.offsetHeight
  if (row.top < top) pane.scrollTop -= top - row.top
  else if (row.bottom > box.bottom) pane.scrollTop += moved ? row.bottom - box.bottom : row.top - top - (box.bottom - top) / 4
  if (cell.classList.contains('coded')) return
  const heads = table.tHead!.rows[0]!.cells
  const { left, right } = cell.getBoundingClientRect()
  const [from, to] = [box.left + heads[0]!.offsetWidth, box.right - heads[heads.length - 1]!.offsetWidth]
  if (left < from) pane.scrollLeft -= from - left
  else if (right > to) pane.scrollLeft += right - to
}

/** Where a key of the grid pattern leads; null for other keys. */
export function moved(from: Selection, { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>, rows: number, families: number): Selection | null {
  if (metaKey || altKey) return null
  const row = (n: number) => Math.max(0, Math.min(rows - 1, n))
  const column = (n: number) => Math.max(0, Math.min(families, n))
  switch (key) {
    case 'ArrowDown':
      return { ...from, row: row(from.row + 1), told: 0 }
    case 'ArrowUp':
      return { ...from, row: row(from.row - 1), told: 0 }
    case 'ArrowRight':
      return { ...from, column: column(from.column + 1), told: 0 }
    case 'ArrowLeft':
      return { ...from, column: column(from.column - 1), told: 0 }
    case 'Home':
      return { row: ctrlKey ? 0 : from.row, column: 0, told: 0 }
    case 'End':
      return { row: ctrlKey ? rows - 1 : from.row, column: families, told: 0 }
    case 'PageDown':
      return { ...from, row: row(from.row + 5), told: 0 }
    case 'PageUp':
      return { ...from, row: row(from.row - 5), told: 0 }
    default:
      return null
  }
}
