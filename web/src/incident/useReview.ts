import { useState } from 'preact/hooks'
import type { Problem } from '../api/client'
import { address, navigate, usePlace } from '../app/router'
import { toast } from '../app/toasts'
import { words } from '../app/words'
import { rememberGone } from '../queue/trail'
import { forget, recent, remember } from './recent'
import { says } from './says'
import type { Incident, Judged, Outcome, Request } from './useIncident'

const t = words({
  en: { undo: 'Undo', redo: 'Redo', undone: 'Taken back: {what}', nothing: 'There is nothing of yours to take back.', unchanged: 'This changed nothing: another judgement or a rule of the program stands in its way.', late: 'Not recorded: somebody else changed this incident.', offline: 'Not recorded: the server cannot be reached.' },
  fr: {
    undo: 'Annuler', redo: 'Rétablir', undone: 'Repris : {what}', nothing: 'Vous n’avez rien à reprendre.', unchanged: 'Cela n’a rien changé : une autre décision ou une règle du programme s’y oppose.',
    late: 'Non enregistré : quelqu’un d’autre a modifié cet incident.', offline: 'Non enregistré : le serveur est injoignable.'
  }
})

export interface Review {
  /** Decides and tells what came of it; true when it stands. A refusal is told in a message, or `here` where it was entered. */
  decide: (request: Request, where?: 'here') => Promise<boolean>
  /** Takes back a judgement by its number. */
  undo: (number: number, what: string) => Promise<void>
  /** Takes back the last decision of this person, whichever incident it was on. */
  undoLast: () => Promise<void>
  /** Why the last decision was refused; shown where it was entered. */
  refused: Problem | null
  forgetRefused: () => void
}

/** Decisions about an incident with all that is said about them: messages, warnings, ways back. */
export function useReview(id: string, incident: Incident): Review {
  const { query } = usePlace()
  const [refused, setRefused] = useState<Problem | null>(null)

  const tell = (outcome: Outcome, what: string, action: { says: string; key?: string; does: () => void }) => {
    const details = [...outcome.warnings, ...(outcome.changedNothing && outcome.judgement.kind !== 'comment' ? [t('unchanged')] : [])]
    toast({ says: what, kind: details.length > 0 ? 'warning' : 'done', details, action })
  }
  // The incident may have gone into another: the page goes along.
  const follow = ({ gone, now }: Outcome) => {
    const next = now[0]?.id
    rememberGone(gone, next)
    if (next !== undefined && gone.includes(id)) navigate(address(`/incidents/${encodeURIComponent(next)}`, query), { replace: true })
  }
  const refuse = (judged: Exclude<Judged, { kind: 'done' }>, where?: 'here') => {
    if (judged.kind === 'stale') toast({ says: t('late'), kind: 'warning' })
    else {
      setRefused(judged.problem)
      if (where !== 'here') toast({ says: judged.problem.status === 0 ? t('offline') : judged.problem.title, kind: 'trouble' })
    }
    return false
  }
  const undo = async (number: number, what: string) => {
    const judged = await incident.takeBack(number)
    if (judged.kind !== 'done') return void refuse(judged)
    forget(number)
    const back = judged.outcome.judgement.number
    tell(judged.outcome, t('undone', { what }), { says: t('redo'), does: () => void undo(back, t('undo')) })
    follow(judged.outcome)
  }
  return {
    refused,
    forgetRefused: () => setRefused(null),
    decide: async (request, where) => {
      setRefused(null)
      const judged = await incident.decide(request)
      if (judged.kind !== 'done') return refuse(judged, where)
      const { number } = judged.outcome.judgement
      const what = says(request)
      remember({ number, incident: id, says: what })
      tell(judged.outcome, what, { says: t('undo'), key: 'z', does: () => void undo(number, what) })
      follow(judged.outcome)
      return true
    },
    undo,
    undoLast: async () => {
      const last = recent()[0]
      if (!last) return toast({ says: t('nothing'), kind: 'warning' })
      await undo(last.number, last.says)
    }
  }
}
