import type { Schemas } from '../api/client'
import { number } from '../app/words'
import { matrixOf } from './matrix'
import { t } from './words'

const SIZE = 14
const SHADES = 5

/** Who copies whom: a row for each source that follows, a column for each that was there before. */
export function CopyMatrix({ pairs }: { pairs: readonly Schemas['SourcePair'][] }) {
  const { sources, cells, most, left } = matrixOf(pairs, SIZE)
  return (
    <div>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t('copies')}>
        <table class="matrix">
          <caption class="sr-only">{t('copiesHint')}</caption>
          <thead>
            <tr>
              <td class="matrix-corner small quiet">{t('corner')}</td>
              {sources.map((source) => (
                <th key={source} scope="col" title={source}>
                  <span>{source}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map((copier, row) => (
              <tr key={copier}>
                <th scope="row" title={copier}>
                  {copier}
                </th>
                {sources.map((origin, column) => {
                  const reports = cells[row]![column]!
                  return (
                    <td key={origin} class={row === column ? 'matrix-self' : `matrix-${shade(reports, most)}`} title={reports > 0 ? t('pair', { n: reports, copier, origin }) : undefined}>
                      {reports > 0 && number(reports)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p class="quiet small">{t('left', { n: left })}</p>}
    </div>
  )
}

const shade = (reports: number, most: number) => (reports === 0 ? 0 : Math.max(1, Math.ceil((Math.sqrt(reports) / Math.sqrt(most)) * SHADES)))
