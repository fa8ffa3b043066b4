import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Problem } from '../api/client'
import { words } from './words'
import './controls.css'

const t = words({
  en: { loading: 'Loading …', again: 'Try again', offline: 'The server cannot be reached. Is it still running?', close: 'Close' },
  fr: { loading: 'Chargement …', again: 'Réessayer', offline: 'Le serveur est injoignable. Fonctionne-t-il encore ?', close: 'Fermer' }
})

/** Says that something is on its way; quiet for the first moment, so that fast answers do not flicker. */
export function Loading({ lines = 3 }: { lines?: number }) {
  return (
    <div class="loading" role="status">
      <span class="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} class="loading-line" aria-hidden="true" />
      ))}
    </div>
  )
}

/** A problem in the server's own words, with a way on. */
export function Trouble({ problem, again }: { problem: Problem; again?: () => void }) {
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{problem.status === 0 ? t('offline') : problem.title}</strong>
      </p>
      {problem.detail && <p class="quiet">{problem.detail}</p>}
      {again && (
        <button class="button small" onClick={again}>
          {t('again')}
        </button>
      )}
    </div>
  )
}

/** Nothing to show: says why, and what to do. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children && <div class="quiet">{children}</div>}
    </div>
  )
}

/** A dialog on the browser's own dialog element: focus stays inside, Escape closes. */
export function Dialog({ title, onClose, children, wide = false }: { title: string; onClose: () => void; children: ComponentChildren; wide?: boolean }) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    element.current?.showModal()
    return () => before?.focus?.()
  }, [])
  return (
    <dialog
      ref={element}
      class={wide ? 'dialog wide' : 'dialog'}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === element.current && onClose()}
    >
      <div class="dialog-body">
        <header class="row">
          <h2 class="grow">{title}</h2>
          <button class="button quiet small" onClick={onClose} aria-label={t('close')}>
            ✕
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}

export function Field({ label, children, hint }: { label: string; children: ComponentChildren; hint?: string }) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      {children}
      {hint && <span class="small quiet">{hint}</span>}
    </label>
  )
}
