import { describe, expect, test } from 'vitest'
import { pieces, visible } from './pieces'

const keysOf = (text: string, ...marks: [number, number, string][]) => pieces(text, marks.map(([start, end, key]) => ({ start, end, key }))).map((piece) => [piece.text, piece.keys.join('+')])

describe('the pieces of a marked text', () => {
  test('put together they are the text', () => {
    const text = 'Neuf soldats ont été tués mardi près de Tonka.'
    expect(pieces(text, [{ start: 0, end: 12, key: 'a' }, { start: 5, end: 25, key: 'b' }]).map((piece) => piece.text).join('')).toBe(text)
  })
  test('where marks overlap a piece has both keys, the later mark last', () => expect(keysOf('abcdef', [0, 4, 'a'], [2, 6, 'b'])).toEqual([['ab', 'a'], ['cd', 'a+b'], ['ef', 'b']]))
  test('a mark inside another cuts it in three', () => expect(keysOf('abcdef', [0, 6, 'a'], [2, 3, 'b'])).toEqual([['ab', 'a'], ['c', 'a+b'], ['def', 'a']]))
  test('two marks on the same words make one piece', () => expect(keysOf('abc', [0, 3, 'a'], [0, 3, 'b'])).toEqual([['abc', 'a+b']]))
  test('marks outside of the text, empty and reversed ones are left out', () => expect(keysOf('abc', [-1, 2, 'a'], [2, 9, 'b'], [1, 1, 'c'], [2, 1, 'd'])).toEqual([['abc', '']]))
  test('a text without marks is one piece', () => expect(keysOf('abc')).toEqual([['abc', '']]))
  test('an empty text has none', () => expect(keysOf('')).toEqual([]))
})

describe('characters that cannot be seen', () => {
  test('a change of direction becomes a sign', () => expect(visible('tués\u202Esoldats')).toBe('tués·soldats'))
  test('line ends and tabs stay', () => expect(visible('a\n\tb')).toBe('a\n\tb'))
  test('the length stays, so that spans hold', () => expect(visible('\u0000a\u2066b\u009f')).toHaveLength(5))
  test('markup is text', () => expect(visible('<script>alert(1)</script>')).toBe('<script>alert(1)</script>'))
})
