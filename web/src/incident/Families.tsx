import { languageWord } from '../app/vocabulary'
import { day, words } from '../app/words'
import { sourceOf } from './Matrix'
import type { Detail } from './matrix'
import { withSources } from './values'

const t = words({
  en: { title: '{n} report|{n} reports', of: 'of {n} origin|of {n} origins', family: 'Family {n}', one: 'Reports of one origin count as one source.' },
  fr: { title: '{n} rapport|{n} rapports', of: 'de {n} origine|de {n} origines', family: 'Famille {n}', one: 'Des rapports d’une même origine comptent pour une seule source.' }
})

/** The incident's reports by origin, each with why it belongs to its family. Choosing one shows its text. */
export function Families({ detail, shown, onShow }: { detail: Detail; shown: string | undefined; onShow: (report: string) => void }) {
  const all = detail.families.flatMap((family) => family.reports)
  const names = new Map(all.map((report) => [report.id, sourceOf(report)]))
  return (
    <section class="families" aria-labelledby="families-title">
      <h2 id="families-title" title={t('one')}>
        {t('title', { n: all.length })} <span class="quiet">{t('of', { n: detail.families.length })}</span>
      </h2>
      {detail.families.map((family) => (
        <ul key={family.number} class="family" aria-label={t('family', { n: family.number })}>
          {family.reports.map((report, i) => (
            <li key={report.id}>
              <button class={report.id === shown ? 'family-report shown' : 'family-report'} aria-pressed={report.id === shown} onClick={() => onShow(report.id)}>
                <span class="family-source">
                  {i === 0 && <span class="family-number">{family.number}</span>}
                  {sourceOf(report)}
                </span>
                <span class="small quiet">{[report.published && day(report.published), report.language && languageWord(report.language)].filter(Boolean).join(' · ')}</span>
                {report.title && <span class="family-title">{report.title}</span>}
                {report.reason && <span class="family-reason">{withSources(report.reason, (id) => names.get(id))}</span>}
              </button>
            </li>
          ))}
        </ul>
      ))}
    </section>
  )
}
