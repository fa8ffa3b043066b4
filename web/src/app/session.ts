import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Schemas } from '../api/client'

export type Session = Schemas['SessionRow']

/** Who is signed in; pages are shown only when somebody is. `refresh` asks the server again. */
export const SessionContext = createContext<{ session: Session; refresh: () => void } | null>(null)

export function useSession(): { session: Session; refresh: () => void } {
  const context = useContext(SessionContext)
  if (!context) throw new Error('useSession outside of the session')
  return context
}

const order = ['reader', 'analyst', 'reviewer', 'administrator'] as const

/** Whether the person may do what needs that role. */
export function may(session: Session, role: (typeof order)[number]): boolean {
  return session.role !== null && order.indexOf(session.role) >= order.indexOf(role)
}
