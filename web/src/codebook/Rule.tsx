import { useEffect, useState } from 'preact/hooks'
import type { Schemas } from '../api/client'
import { languageWord, typeWord } from '../app/vocabulary'
import { bold } from './bold'
import { t } from './words'

/** A rule: what it gives, why, what it needs, and sentences that prove it. */
export function Rule({ rule, place, onTry }: { rule: Schemas['RuleRow']; place: number; onTry: (text: string) => void }) {
  const id = `rule-${rule.name}`
  const [open, setOpen] = useState(false)
  // A link to a rule opens it.
  useEffect(() => {
    const look = () => {
      if (decodeURIComponent(location.hash.slice(1)) !== id) return
      setOpen(true)
      requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView({ block: 'center' }))
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [id])
  return (
    <details class="rule" id={id} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="rule-place number quiet">{place}</span>
        <span class="rule-name">{rule.name}</span>
        <span class="quiet small">→ {typeWord(rule.gives)}</span>
      </summary>
      {open && <Body rule={rule} onTry={onTry} />}
    </details>
  )
}

function Body({ rule, onTry }: { rule: Schemas['RuleRow']; onTry: (text: string) => void }) {
  return (
    <div class="rule-body">
      <p>{bold(rule.says)}</p>
      <dl class="rule-terms">
        <dt>{t('needs')}</dt>
        <dd>
          <ul>
            {rule.needs.map((need) => (
              <li key={need}>{bold(need)}</li>
            ))}
          </ul>
        </dd>
        {rule.excludes && (
          <>
            <dt>{t('excludes')}</dt>
            <dd>{bold(rule.excludes)}</dd>
          </>
        )}
      </dl>
      <h3>{t('examples')}</h3>
      <ul class="rule-examples">
        {rule.examples.map((example) => (
          <li key={example.sentence}>
            <blockquote lang={example.language}>{example.sentence}</blockquote>
            <div class="row wrap small">
              <span class="badge">{languageWord(example.language)}</span>
              {example.isCounter && <span class="badge warn">{t('notThis')}</span>}
              <span class="grow">{example.gives ? `→ ${example.gives}` : !example.isCounter && `→ ${t('nothing')}`}</span>
              <button class="button small" onClick={() => onTry(example.sentence)}>
                {t('tryThis')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p class="quiet small">{t('version', { n: rule.version })}</p>
    </div>
  )
}
