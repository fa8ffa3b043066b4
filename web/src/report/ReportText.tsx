import { useEffect, useMemo, useRef } from 'preact/hooks'
import './report-text.css'
import { pieces, visible, type Mark } from './pieces'

interface Props {
  text: string
  marks: readonly Mark[]
  /** The mark to bring into view and to show strongly. */
  chosen?: string | undefined
  /** A class for a mark's words, such as the number of its event's colour. */
  colour?: (key: string) => string | undefined
  onChoose?: (key: string) => void
}

/** A report's words, as text and never as anything else, with the words that values rest on marked. */
export function ReportText({ text, marks, chosen, colour, onChoose }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const parts = useMemo(() => pieces(text, marks), [text, marks])
  useEffect(() => {
    if (chosen) element.current?.querySelector('mark.chosen')?.scrollIntoView({ block: 'center', behavior: 'auto' })
  }, [chosen, text])
  return (
    <div ref={element} class="report-text" dir="auto" lang="">
      {parts.map((part) => {
        if (part.keys.length === 0) return visible(part.text)
        const key = chosen !== undefined && part.keys.includes(chosen) ? chosen : part.keys[part.keys.length - 1]!
        return (
          <mark
            key={part.start}
            class={[key === chosen ? 'chosen' : '', colour?.(key) ?? ''].join(' ').trim() || undefined}
            title={part.keys.join(', ')}
            onClick={onChoose && (() => onChoose(key))}
          >
            {visible(part.text)}
          </mark>
        )
      })}
    </div>
  )
}
