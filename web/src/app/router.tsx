import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Where the app is: the path and what the address asks for. Saved views are addresses. */
export interface Place {
  path: string
  query: URLSearchParams
}

const here = (): Place => ({ path: location.pathname, query: new URLSearchParams(location.search) })
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listen) => listen())
addEventListener('popstate', tell)

export function navigate(to: string, { replace = false } = {}) {
  if (replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  tell()
}

export function usePlace(): Place {
  const [place, set] = useState(here)
  useEffect(() => {
    const listen = () => set(here())
    listeners.add(listen)
    listen()
    return () => void listeners.delete(listen)
  }, [])
  return place
}

/** The address of a path with parameters; empty ones are left out and the rest are in order, so that equal views have equal addresses. */
export function address(path: string, parameters: Record<string, string | number | boolean | undefined | null> | URLSearchParams): string {
  const pairs = parameters instanceof URLSearchParams ? [...parameters] : Object.entries(parameters)
  const query = new URLSearchParams(
    pairs.filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false).map(([name, value]) => [name, String(value)] as [string, string])
  )
  query.sort()
  return query.size ? `${path}?${query}` : path
}

/** Changes some of the present address's parameters. */
export function change(parameters: Record<string, string | number | undefined | null>, { replace = false } = {}) {
  const { path, query } = here()
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === null || value === '') query.delete(name)
    else query.set(name, String(value))
  }
  navigate(address(path, query), { replace })
}

interface LinkProps {
  to: string
  class?: string
  id?: string
  title?: string
  'aria-current'?: 'page' | undefined
  'aria-label'?: string
  tabIndex?: number
  onClick?: (event: MouseEvent) => void
  children?: ComponentChildren
}

/** A link inside the app; a middle click or a modified one is the browser's. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        navigate(to)
      }}
    />
  )
}
