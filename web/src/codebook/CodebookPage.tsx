import { useMemo, useRef, useState } from 'preact/hooks'
import { api, ask, useAsked, type Schemas } from '../api/client'
import { Empty, Loading, Trouble } from '../app/controls'
import { change, usePlace } from '../app/router'
import { typeWord } from '../app/vocabulary'
import { day } from '../app/words'
import './codebook.css'
import { Rule } from './Rule'
import { found } from './search'
import { TryBox } from './TryBox'
import { t } from './words'

/** The rules with their examples, and a box to try a sentence in. */
export default function CodebookPage() {
  const book = useAsked('codebook', (signal) => ask(api.GET('/api/codebook', { signal })))
  const [tried, setTried] = useState<{ text: string; round: number }>()
  const box = useRef<HTMLDivElement>(null)
  const onTry = (text: string) => {
    setTried({ text, round: (tried?.round ?? 0) + 1 })
    box.current?.scrollIntoView({ block: 'start' })
  }
  const names = useMemo(() => new Set(book.data?.rules.map((rule) => rule.name)), [book.data])
  return (
    <div class="page codebook">
      <header>
        <h1>{t('title')}</h1>
        <p class="quiet codebook-about">
          {t('about')} {book.data && t('examplesOn', { day: day(book.data.published, 'long') })}
        </p>
      </header>
      <div class="codebook-try" ref={box}>
        <TryBox given={tried} published={book.data?.published} rules={names} />
      </div>
      <div class="codebook-rules">
        {book.problem && <Trouble problem={book.problem} again={book.again} />}
        {book.data ? <Rules rules={book.data.rules} onTry={onTry} /> : !book.problem && <Loading lines={10} />}
      </div>
    </div>
  )
}

function Rules({ rules, onTry }: { rules: Schemas['RuleRow'][]; onTry: (text: string) => void }) {
  const { query } = usePlace()
  const words = query.get('words') ?? ''
  const shown = useMemo(() => found(rules, words), [rules, words])
  const groups = useMemo(() => [...new Set(rules.map((rule) => rule.group))], [rules])
  return (
    <>
      <div class="row wrap">
        <input
          class="input codebook-search"
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={words}
          onInput={(event) => change({ words: event.currentTarget.value }, { replace: true })}
        />
        <span class="quiet number" role="status">
          {t('count', { n: shown.length })}
        </span>
      </div>
      {shown.length === 0 && <Empty title={t('none')} />}
      {groups
        .map((group) => ({ group, its: shown.filter((rule) => rule.group === group) }))
        .filter(({ its }) => its.length > 0)
        .map(({ group, its }) => (
          <section key={group} class="codebook-group">
            <h2>{typeWord(group)}</h2>
            <div class="card">
              {its.map((rule) => (
                <Rule key={rule.name} rule={rule} place={rules.indexOf(rule) + 1} onTry={onTry} />
              ))}
            </div>
          </section>
        ))}
    </>
  )
}
