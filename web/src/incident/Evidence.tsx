import { useMemo } from 'preact/hooks'
import { Loading, Trouble } from '../app/controls'
import { Link } from '../app/router'
import { certaintyWord, fieldWord } from '../app/vocabulary'
import { day, words } from '../app/words'
import { ReportText } from '../report/ReportText'
import { useReport } from '../report/useReport'
import { marksOf, placeOf } from './evidence'
import { sourceOf, type Selection } from './Matrix'
import type { Detail, Row, Told } from './matrix'
import { valueWord } from './values'

const t = words({
  en: { text: 'The report’s text', none: 'Choose a cell or a report to read its words.', page: 'All that was read from it', original: 'Original', says: '{who} says', itself: 'The report says', rule: 'Found by {rule}', others: 'Also in' },
  fr: {
    text: 'Le texte du rapport', none: 'Choisissez une case ou un rapport pour lire ses mots.', page: 'Tout ce qui y a été lu', original: 'Original', says: '{who} dit', itself: 'Le rapport dit', rule: 'Trouvé par {rule}',
    others: 'Aussi dans'
  }
})

interface Props {
  detail: Detail
  rows: readonly Row[]
  /** The report shown; undefined before any is chosen. */
  report: string | undefined
  /** The value whose words are shown strongly. */
  told: { told: Told; key: string } | null
  selection: Selection
  onSelect: (selection: Selection) => void
  onShow: (report: string) => void
}

/** A report's text with the words that the incident's values rest on. */
export function Evidence({ detail, rows, report, told, selection, onSelect, onShow }: Props) {
  const asked = useReport(report)
  const marks = useMemo(() => (report ? marksOf(rows, report, selection.row) : []), [rows, report, selection.row])
  const part = detail.families.flatMap((family) => family.reports).find((one) => one.id === report)
  if (!part || !report) return <p class="quiet pane-note">{t('none')}</p>
  const mine = told?.told.words.some((words) => words.report === report) ? told : null
  const others = mine ? mine.told.words.filter((words) => words.report !== report) : []
  const nameOf = (id: string) => detail.families.flatMap((family) => family.reports).find((one) => one.id === id)
  const row = mine && rows[placeOf(mine.key).row]
  return (
    <section class="evidence" aria-labelledby="evidence-title">
      <header class="evidence-head">
        <h2 id="evidence-title">{sourceOf(part)}</h2>
        <p class="small quiet">
          {part.published && `${day(part.published)} · `}
          <Link to={`/reports/${encodeURIComponent(part.id)}`}>{t('page')}</Link>
          {part.url && /^https?:/.test(part.url) && (
            <>
              {' · '}
              <a href={part.url} rel="noreferrer noopener" target="_blank">
                {t('original')} ↗
              </a>
            </>
          )}
        </p>
        {mine && row && (
          <p class="evidence-claim">
            <span class="quiet">{mine.told.speaker ? t('says', { who: mine.told.speaker }) : t('itself')}</span> <strong>{fieldWord(row.name)}</strong>: {valueWord(row.name, mine.told.value)}{' '}
            {mine.told.certainty && <span class="badge">{certaintyWord(mine.told.certainty)}</span>}
            {mine.told.rule && <span class="small quiet evidence-rule">{t('rule', { rule: mine.told.rule })}</span>}
          </p>
        )}
        {others.length > 0 && (
          <p class="small evidence-others">
            <span class="quiet">{t('others')}</span>
            {others.map((words) => (
              <button key={words.report} class="chip" onClick={() => onShow(words.report)}>
                {sourceOf(nameOf(words.report)!)}
              </button>
            ))}
          </p>
        )}
      </header>
      <div class="evidence-text" tabIndex={0} role="group" aria-label={t('text')}>
        {part.title && asked.data && !asked.data.text.trimStart().startsWith(part.title) && <h3 class="evidence-title">{part.title}</h3>}
        {asked.problem && <Trouble problem={asked.problem} again={asked.again} />}
        {!asked.data && !asked.problem && <Loading lines={8} />}
        {asked.data && (
          <ReportText
            text={asked.data.text}
            marks={marks}
            chosen={mine?.key}
            colour={(key) => (placeOf(key).row === selection.row ? 'of-field' : 'of-other')}
            title={(key) => fieldWord(rows[placeOf(key).row]?.name ?? '')}
            onChoose={(key) => onSelect(placeOf(key))}
          />
        )}
      </div>
    </section>
  )
}
