import { useState } from 'preact/hooks'
import type { Problem } from '../api/client'
import { address, navigate, usePlace } from '../app/router'
import { toast } from '../app/toasts'
import { words } from '../app/words'
import { rememberGone } from '../queue/trail'
import { forget, numbersOf, recent, remember } from './recent'
import { says } from './says'
import type { Incident, Judged, Outcome, Request } from './useIncident'

const t = words({
  en: {
    undo: 'Undo', redo: 'Redo', undone: 'Taken back: {what}', nothing: 'There is nothing of yours to take back.', unchanged: 'This changed nothing: another judgement or a rule of the program stands in its way.', late: 'Not recorded: somebody else changed this incident.', offline: 'Not recorded: the server cannot be reached.',
    signedOut: 'Not recorded: you are signed out. Sign in again in another tab, then repeat the decision; what you typed stays here.', elsewhere: '{what} (on another incident)', signIn: 'Sign in', asked: 'Release asked for; a second person must agree'
  },
  fr: {
    undo: 'Annuler', redo: 'Rétablir', undone: 'Repris : {what}', nothing: 'Vous n’avez rien à reprendre.', unchanged: 'Cela n’a rien changé : une autre décision ou une règle du programme s’y oppose.',
    late: 'Non enregistré : quelqu’un d’autre a modifié cet incident.', offline: 'Non enregistré : le serveur est injoignable.',
    signedOut: 'Non enregistré : vous êtes déconnecté. Reconnectez-vous dans un autre onglet, puis répétez la décision ; ce que vous avez saisi reste ici.', elsewhere: '{what} (sur un autre incident)', signIn: 'Se connecter', asked: 'Publication demandée ; une seconde personne doit accepter'
  }
})

export interface Review {
  /** Decides and tells what came of it; true when it stands. A refusal is told in a message, or `here` where it was entered. */
  decide: (request: Request, where?: 'here') => Promise<boolean>
  /** Takes back judgements by their numbers, the first first. */
  undo: (numbers: readonly number[], what: string) => Promise<void>
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

  const tell = (outcome: Outcome, what: string, action?: { says: string; key?: string; does: () => void }) => {
    const details = [...outcome.warnings, ...(outcome.changedNothing && outcome.judgement.kind !== 'comment' ? [t('unchanged')] : [])]
    toast({ says: what, kind: details.length > 0 ? 'warning' : 'done', details, ...(action && { action }) })
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
      if (judged.problem.status === 401) toast({ says: t('signedOut'), kind: 'trouble', action: { says: t('signIn'), does: () => void open('/', '_blank', 'noopener') } })
      else if (where !== 'here') toast({ says: judged.problem.status === 0 ? t('offline') : judged.problem.title, kind: 'trouble' })
    }
    return false
  }
  const undo = async (numbers: readonly number[], what: string) => {
    const withdrawals: number[] = []
    let last: Outcome | undefined
    for (const number of numbers) {
      const judged = await incident.takeBack(number)
      if (judged.kind !== 'done') return void refuse(judged)
      forget(number)
      withdrawals.push(judged.outcome.judgement.number)
      last = judged.outcome
    }
    if (!last) return
    tell(last, t('undone', { what }), { says: t('redo'), does: () => void undo(withdrawals, t('undo')) })
    follow(last)
  }
  return {
    refused,
    forgetRefused: () => setRefused(null),
    decide: async (request, where) => {
      setRefused(null)
      const judged = await incident.decide(request)
      if (judged.kind !== 'done') return refuse(judged, where)
      const numbers = numbersOf(judged.outcome.judgement.number, judged.outcome.recorded)
      const asked = request.action === 'release' && judged.outcome.now.some((row) => row.id === id && row.state !== 'released')
      const what = asked ? t('asked') : says(request)
      if (numbers.length > 0) remember({ numbers, incident: id, says: what })
      tell(judged.outcome, what, numbers.length > 0 ? { says: t('undo'), key: 'z', does: () => void undo(numbers, what) } : undefined)
      follow(judged.outcome)
      return true
    },
    undo,
    undoLast: async () => {
      const last = recent()[0]
      if (!last) return toast({ says: t('nothing'), kind: 'warning' })
      await undo(last.numbers, last.incident === id ? last.says : t('elsewhere', { what: last.says }))
    }
  }
}
