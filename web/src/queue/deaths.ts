import { number, words } from '../app/words'
import type { Schemas } from '../api/client'

const t = words({
  en: { killed: '{low}–{high} killed', killedOne: '{n} killed', atLeast: 'at least {n} killed', nobody: 'no deaths given' },
  fr: { killed: '{low}–{high} tués', killedOne: '{n} tué|{n} tués', atLeast: 'au moins {n} tué|au moins {n} tués', nobody: 'sans décès indiqué' }
})

/** The dead in a few words: one number when low, best and high are one. */
export function deaths(killed: Schemas['IncidentRow']['killed']): string {
  if (!killed || (killed.best === null && killed.low === null)) return t('nobody')
  const { low, high, best } = killed
  if (high === null) return t('atLeast', { n: low ?? best ?? 0 })
  if (low === high || low === null) return t('killedOne', { n: high })
  return t('killed', { low: number(low), high: number(high) })
}
