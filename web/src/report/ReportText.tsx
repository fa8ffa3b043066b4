import { useEffect, useMemo, useRef } from 'preact/hooks'
import './report-text.css'
import { pieces, visible, type Mark } from './pieces'

interface Props {
  text: string
  marks: readonly Mark[]
  /** The mark to show strongly. */
  chosen?: string | undefined
  /** Whether the chosen mark is brought into view. */
  follow?: boolean
  /** A class for a mark's words, such as the number of its event's colour. */
  colour?: (key: string) => string | undefined
  /** What a mark stands for, in words. */
  title?: (key: string) => string | undefined
  onChoose?: (key: string) => void
  onPoint?: (key: string | undefined) => void
}

/** A report's words, as text and never as anything else, with the words that values rest on marked. */
export function ReportText({ text, marks, chosen, follow = true, colour, title, onChoose, onPoint }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const parts = useMemo(() => pieces(text, marks), [text, marks])
  useEffect(() => {
    if (!chosen || !follow) return
    const mark = element.current?.querySelector<HTMLElement>('mark.chosen')
    if (mark) centre(mark)
  }, [chosen, text, follow])
  return (
    <div ref={element} class="report-text" dir="auto" lang="">
      {parts.map((part) => {
        if (part.keys.length === 0) return visible(part.text)
        const key = chosen !== undefined && part.keys.includes(chosen) ? chosen : part.keys[part.keys.length - 1]!
        return (
          <mark
            key={part.start}
            class={[key === chosen ? 'chosen' : '', colour?.(key) ?? ''].join(' ').trim() || undefined}
            title={title && [...new Set(part.keys.map(title))].filter(Boolean).join(', ')}
            onClick={onChoose && (() => onChoose(key))}
            onMouseEnter={onPoint && (() => onPoint(key))}
            onMouseLeave={onPoint && (() => onPoint(undefined))}
          >
            {visible(part.text)}
          </mark>
        )
      })}
    </div>
  )
}

/** Scrolls the text's own box, so that the page around it stays where the person left it. */
function centre(mark: HTMLElement) {
  let box = mark.parentElement
  while (box && !(box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))) box = box.parentElement
  if (!box || box === document.documentElement || box === document.body) return
  box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3
}
