import type { Schemas } from '../api/client'
import { languageWord } from '../app/vocabulary'
import { day } from '../app/words'
import { t } from './words'

const WIDTH = 1000
/** More names than this are shown on demand. */
const FEW = 12

type Names = Schemas['ActorDetail']['names']

/** An actor's names: those of a time as bars along the years, the others as a list. */
export function NameTimes({ names, actor }: { names: Names; actor: Schemas['ActorRow'] }) {
  const timed = names.filter((name) => name.from !== null || name.to !== null)
  const always = names.filter((name) => name.from === null && name.to === null)
  return (
    <>
      {timed.length > 0 && <Bars names={timed} actor={actor} />}
      {always.length > 0 && (
        <details open={timed.length === 0 || always.length <= FEW}>
          <summary>{t('atAllTimes', { n: always.length })}</summary>
          <ul class="names-always">
            {always.map((name) => (
              <li key={`${name.form} ${name.language}`} class="badge">
                {name.form}
                {name.language && <span>({name.language})</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** An open end reaches the edge. */
function Bars({ names, actor }: { names: Names; actor: Schemas['ActorRow'] }) {
  const known = [...names.flatMap((name) => [name.from, name.to]), actor.first, actor.last].filter((one): one is string => one !== null).map(Date.parse)
  const [first, last] = [Math.min(...known), Math.max(...known)]
  const at = (iso: string | null, open: number) => (iso === null || last <= first ? open : 20 + ((Date.parse(iso) - first) / (last - first)) * (WIDTH - 40))
  return (
    <div>
      <ul class="names">
        {names.map((name) => (
          <li key={`${name.form} ${name.from} ${name.language}`}>
            <span>
              {name.form}
              <br />
              <span class="quiet small">
                {name.from ? day(name.from) : t('always')} – {name.to ? day(name.to) : t('today')}
                {name.language && ` · ${languageWord(name.language)}`}
              </span>
            </span>
            <svg viewBox={`0 0 ${WIDTH} 18`} preserveAspectRatio="none" aria-hidden="true">
              <path class="names-track" d={`M0 9H${WIDTH}`} vector-effect="non-scaling-stroke" />
              <rect class="names-span" x={at(name.from, 0)} y={4} width={Math.max(4, at(name.to, WIDTH) - at(name.from, 0))} height={10} />
            </svg>
          </li>
        ))}
      </ul>
      {known.length > 0 && (
        <div aria-hidden="true">
          <span class="names-years small quiet">
            <span>{new Date(first).getUTCFullYear()}</span>
            <span>{new Date(last).getUTCFullYear()}</span>
          </span>
        </div>
      )}
    </div>
  )
}
