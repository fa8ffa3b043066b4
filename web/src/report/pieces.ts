/** Cuts a text at the ends of all marks, so that each piece lies wholly inside or outside of every mark. */

export interface Mark {
  start: number
  end: number
  /** Which value the words carry. */
  key: string
}

export interface Piece {
  start: number
  text: string
  /** The marks over this piece, in the order given. */
  keys: string[]
}

/** Marks outside of the text, empty ones and reversed ones are left out; offsets are UTF-16 code units, as in the API. */
export function pieces(text: string, marks: readonly Mark[]): Piece[] {
  const sound = marks.filter((mark) => mark.start >= 0 && mark.end <= text.length && mark.start < mark.end)
  const cuts = [...new Set([0, text.length, ...sound.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b)
  const opening = new Map<number, Mark[]>()
  for (const mark of sound) opening.set(mark.start, [...(opening.get(mark.start) ?? []), mark])
  const result: Piece[] = []
  let open: Mark[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!
    open = [...open.filter((mark) => mark.end > start), ...(opening.get(start) ?? [])]
    result.push({ start, text: text.slice(start, cuts[i + 1]!), keys: open.map((mark) => mark.key) })
  }
  return result
}

/**
 * Shows characters that a reader cannot see but that change what is read: controls and directions become a visible sign.
 * Line ends stay what they are. The length stays the same, so offsets hold.
 */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\u241b').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\u00b7')
}
