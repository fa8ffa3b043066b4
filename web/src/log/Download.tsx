import { useState } from 'preact/hooks'
import { api, ask, asProblem, type Problem, type Schemas } from '../api/client'
import { Trouble } from '../app/controls'
import { download } from '../tables/download'
import { linesOf } from './lines'
import { t } from './words'

const PAGE = 500

/** The log, or the part that is shown, as a file: oldest first, a judgement a line. */
export function Download({ filter }: { filter: { by?: string | undefined; incident?: string | undefined } }) {
  const [state, set] = useState<{ done: number; total: number } | Problem>()
  const busy = state !== undefined && 'done' in state
  const fetchAll = async () => {
    const rows: Schemas['JudgementRow'][] = []
    set({ done: 0, total: 0 })
    try {
      for (;;) {
        const page = await ask(api.GET('/api/judgements', { params: { query: { ...filter, offset: rows.length, limit: PAGE } } }))
        rows.push(...page.rows)
        set({ done: rows.length, total: page.total })
        if (page.rows.length === 0 || rows.length >= page.total) break
      }
      download('griot-judgements.jsonl', 'application/jsonl', linesOf(rows))
      set(undefined)
    } catch (error) {
      set(asProblem(error, (error as Problem)?.status))
    }
  }
  return (
    <div>
      <button class="button" onClick={fetchAll} disabled={busy}>
        {busy ? t('downloading', { done: (state as { done: number }).done, total: (state as { total: number }).total }) : t('download')}
      </button>
      {state && 'title' in state && <Trouble problem={state as Problem} />}
    </div>
  )
}
