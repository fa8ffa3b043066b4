import { useEffect, useState } from 'preact/hooks'

/** The languages of the interface. Reports keep their own. */
export type Tongue = 'en' | 'fr'

const KEY = 'griot.language'
const listeners = new Set<() => void>()
let tongue: Tongue = chosen()

function chosen(): Tongue {
  const kept = localStorage.getItem(KEY)
  if (kept === 'en' || kept === 'fr') return kept
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

export const currentTongue = (): Tongue => tongue

export function speak(next: Tongue) {
  tongue = next
  localStorage.setItem(KEY, next)
  document.documentElement.lang = next
  listeners.forEach((listen) => listen())
}

document.documentElement.lang = tongue

/** Redraws the component when the language changes. */
export function useTongue(): Tongue {
  const [, set] = useState(0)
  useEffect(() => {
    const listen = () => set((n) => n + 1)
    listeners.add(listen)
    return () => void listeners.delete(listen)
  }, [])
  return tongue
}

type Filling = Record<string, string | number>

/**
 * A room's words. `{name}` is filled in; `one|many` chooses by the value of `n`.
 * Both languages must have the same keys, or it does not compile.
 */
export function words<K extends string>(tables: Record<Tongue, Record<K, string>>) {
  return (key: K, filling: Filling = {}): string => {
    const text = tables[tongue][key]
    const form = 'n' in filling && text.includes('|') ? text.split('|')[plural(Number(filling.n))]! : text
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => (name in filling ? shown(filling[name]!) : whole))
  }
}

/** As `words`, for keys that come from the server: one that has no word is shown with spaces for underscores. */
export function terms(tables: Record<Tongue, Record<string, string>>) {
  return (key: string): string => tables[tongue][key] ?? key.replaceAll('_', ' ')
}

const shown = (value: string | number) => (typeof value === 'number' ? number(value) : value)

// In French zero is singular.
const plural = (n: number) => (tongue === 'fr' ? (Math.abs(n) < 2 ? 0 : 1) : n === 1 ? 0 : 1)

export const number = (n: number): string => new Intl.NumberFormat(tongue).format(n)

/** A day such as 2025-02-07 in the reader's language; UTC, because a day has no time zone. */
export function day(iso: string, form: 'short' | 'long' = 'short'): string {
  return new Intl.DateTimeFormat(tongue === 'en' ? 'en-GB' : 'fr', { timeZone: 'UTC', day: 'numeric', month: form, year: 'numeric' }).format(new Date(iso + 'T00:00:00Z'))
}

/** A moment in the reader's own time zone. */
export function moment(iso: string): string {
  return new Intl.DateTimeFormat(tongue === 'en' ? 'en-GB' : 'fr', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}

export function range(start: string, end: string): string {
  return start === end ? day(start) : `${day(start)} – ${day(end)}`
}
