import { useEffect, useState } from 'preact/hooks'
import './toasts.css'
import { words } from './words'

const t = words({
  en: { notes: 'Messages', close: 'Dismiss' },
  fr: { notes: 'Messages', close: 'Fermer' }
})

/** A message about something just done. */
export interface Toast {
  says: string
  kind?: 'done' | 'warning' | 'trouble'
  /** What is said beside it: warnings, or what to do. */
  details?: readonly string[]
  action?: { says: string; key?: string; does: () => void }
}

interface Shown extends Toast {
  id: number
}

let list: Shown[] = []
let last = 0
const listeners = new Set<() => void>()

function put(next: Shown[]) {
  list = next
  listeners.forEach((listen) => listen())
}

/** Long enough to read and to reach with the keyboard; trouble stays until it is dismissed. */
const stay = (toast: Toast) => (toast.kind === 'trouble' ? Infinity : 8000 + 60 * (toast.says.length + (toast.details?.join('').length ?? 0)))

/** Shows a message, and tells it to those who listen. The one before gives way: only the last three are seen. */
export function toast(message: Toast): void {
  const shown = { ...message, id: ++last }
  put([...list, shown].slice(-3))
  if (Number.isFinite(stay(message))) setTimeout(() => dismiss(shown.id), stay(message))
}

const dismiss = (id: number) => put(list.filter((toast) => toast.id !== id))

export function dismissAll() {
  put([])
}

export function Toasts() {
  const [toasts, set] = useState(list)
  useEffect(() => {
    const listen = () => set(list)
    listeners.add(listen)
    return () => void listeners.delete(listen)
  }, [])
  // The region is always there: what appears in it is read out.
  return (
    <section class="toasts" role="log" aria-live="polite" aria-relevant="additions" aria-label={t('notes')}>
      {toasts.map((toast) => (
        <div key={toast.id} class={`toast ${toast.kind ?? 'done'}`}>
          <div class="grow">
            <p>{toast.says}</p>
            {toast.details?.map((detail) => (
              <p key={detail} class="small">
                {detail}
              </p>
            ))}
          </div>
          {toast.action && (
            <button
              class="button small"
              onClick={() => {
                dismiss(toast.id)
                toast.action!.does()
              }}
            >
              {toast.action.says}
              {toast.action.key && <kbd>{toast.action.key}</kbd>}
            </button>
          )}
          <button class="button quiet small" aria-label={t('close')} onClick={() => dismiss(toast.id)}>
            ✕
          </button>
        </div>
      ))}
    </section>
  )
}
