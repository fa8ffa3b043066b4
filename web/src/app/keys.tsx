import { useEffect, useRef, useState } from 'preact/hooks'
import { Dialog } from './controls'
import './keys.css'
import { words } from './words'

const t = words({
  en: { title: 'Keys', note: 'Keys rest while you type. Escape leaves a field.', elsewhere: 'Everywhere' },
  fr: { title: 'Touches', note: 'Les touches se taisent pendant la saisie. Échap quitte un champ.', elsewhere: 'Partout' }
})

/** A key and what it does here, as the help shows it. */
export interface Binding {
  /** As the browser names it (`KeyboardEvent.key`); `Shift+Enter` for one with Shift. */
  keys: string[]
  /** What it does, in a few words; a binding without words is not shown. */
  says?: string
  /** Returning false leaves the key to the browser. */
  does: (event: KeyboardEvent) => void | false
}

interface Layer {
  title: string
  bindings: Binding[]
}

// The layers of all components that are on the page, innermost last: a page's keys come before the frame's.
const layers: { current: Layer }[] = []

/** While the component is on the page, these keys work everywhere but in fields and dialogs. */
export function useKeys(title: string, bindings: Binding[]) {
  const layer = useRef<Layer>({ title, bindings })
  layer.current = { title, bindings }
  useEffect(() => {
    layers.push(layer)
    return () => void layers.splice(layers.indexOf(layer), 1)
  }, [])
}

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (typing(event.target) || document.querySelector('dialog[open]')) return
  const name = nameOf(event)
  for (const { current } of [...layers].reverse()) {
    const binding = current.bindings.find(({ keys }) => keys.includes(name))
    if (binding && binding.does(event) !== false) return event.preventDefault()
  }
})

/** `Shift+` stands before names only: a shifted letter or sign has its own. */
export const nameOf = (event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string => (event.shiftKey && event.key.length > 1 ? `Shift+${event.key}` : event.key)

/** Whether a key that is pressed there belongs to what the person writes or chooses. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Whether a key means the thing that has the focus, such as Enter on a button or a link. */
export const onControl = (event: KeyboardEvent): boolean => event.target instanceof HTMLElement && event.target.closest('button, a, summary, [role=option]') !== null

const signs: Record<string, string> = { ' ': 'Space', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', 'Shift+Enter': 'Shift+Enter' }

/** What `?` opens: the keys that work on this page. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const [shown] = useState(() => layers.map((layer) => layer.current).filter((layer) => layer.bindings.some((binding) => binding.says)))
  return (
    <Dialog title={t('title')} onClose={onClose} wide>
      <div class="keys">
        {[...shown].reverse().map((layer) => (
          <section key={layer.title}>
            <h3>{layer.title || t('elsewhere')}</h3>
            <dl>
              {layer.bindings
                .filter((binding) => binding.says)
                .map((binding) => (
                  <div key={binding.says}>
                    <dt>
                      {binding.keys.map((key) => (
                        <kbd key={key}>{signs[key] ?? key}</kbd>
                      ))}
                    </dt>
                    <dd>{binding.says}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="small quiet">{t('note')}</p>
    </Dialog>
  )
}
