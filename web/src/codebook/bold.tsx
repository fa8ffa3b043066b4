import type { ComponentChildren } from 'preact'

/** Words of the codebook mark what counts with two stars and words of a language with one; nothing else of Markdown is meant. */
export function bold(text: string): ComponentChildren[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/).map((part, i) => {
    if (part.startsWith('**')) return <strong key={i}>{part.slice(2, -2)}</strong>
    if (part.startsWith('*') && part.length > 2) return <em key={i}>{part.slice(1, -1)}</em>
    return part.startsWith('`') && part.length > 2 ? <code key={i}>{part.slice(1, -1)}</code> : part
  })
}
