import { describe, expect, test } from 'vitest'
import { marksOf, toldAt } from './evidence'
import { firstRow, isOpen, rangeOf, rowsOf, type Claim, type Detail, type Field } from './matrix'

const report = (id: string) => ({ id, file: `${id}.txt`, title: null, source: id, url: null, published: null, language: 'en', reason: null })
const families: Detail['families'] = [
  { number: 1, reports: [report('wire'), report('copy')] },
  { number: 2, reports: [report('army')] }
]
const claim = (from: string, family: number, field: string, value: string, more: Partial<Claim> = {}): Claim => ({
  report: from, family, value, field, text: value, words: value, spans: [{ start: 0, end: 4 }], speaker: null, certainty: 'stated', rule: 'tolls/1', mark: 'agrees', ...more
})
const field = (name: string, claims: Claim[], more: Partial<Field> = {}): Field => ({
  name, coded: null, rule: null, otherRules: [], contradictions: [], decisions: [], editable: [{ field: name, text: '9', allowed: 'a number' }], claims, ...more
})
const conflict: Field['contradictions'] = [{ type: 'conflict', values: [{ value: '4', reports: ['army'] }, { value: '9', reports: ['wire'] }] }]
const decided: Field['decisions'] = [{ field: 'date', kind: 'accepted', coded: '9', value: '9', judgement: 1, by: 'amina', when: '2026-01-01T00:00:00Z', because: null, outdated: false }]
const killed = 'tolls.killed.all'
const oneRow = (claims: Claim[], name = killed) => rowsOf({ families, fields: [field(name, claims)] })[0]!

describe('the rows of the matrix', () => {
  test('a value that copies of one origin repeat is told once, with the words of each', () => {
    const [cell] = oneRow([claim('wire', 1, killed, '9'), claim('copy', 1, killed, '9')]).cells
    expect(cell!.told).toHaveLength(1)
    expect(cell!.told[0]!.words.map((words) => words.report)).toEqual(['wire', 'copy'])
  })
  test('two speakers of one family stay two', () => expect(oneRow([claim('wire', 1, killed, '9', { speaker: 'official' }), claim('wire', 1, killed, '9')]).cells[0]!.told).toHaveLength(2))
  test('what contradicts stands first in its cell', () => {
    const { cells } = oneRow([claim('wire', 1, killed, '9'), claim('wire', 1, killed, '4', { mark: 'contradicts' })])
    expect(cells[0]!.told.map((told) => told.value)).toEqual(['4', '9'])
  })
  test('a silent family has an empty cell', () => expect(oneRow([claim('wire', 1, killed, '9')]).cells[1]).toEqual({ family: 2, told: [] }))
  test('parties have a row for each role, with the claims of that role; the target has what is contested', () => {
    const actors = field('actors', [claim('wire', 1, 'actors.initiator', 'by JNIM'), claim('army', 2, 'actors.target', 'against FAMa')], {
      editable: [
        { field: 'actors.initiator', text: 'JNIM [jnim]', allowed: '' },
        { field: 'actors.target', text: 'FAMa [fama]', allowed: '' }
      ],
      contradictions: conflict
    })
    const rows = rowsOf({ families, fields: [actors] })
    expect(rows.map((row) => [row.name, row.coded, row.cells.map((cell) => cell.told.length), row.contradictions.length])).toEqual([
      ['actors.initiator', 'JNIM', [1, 0], 0],
      ['actors.target', 'FAMa', [0, 1], 1]
    ])
  })
})

describe('where a look goes first', () => {
  const quiet = field('date', [])
  const open = field(killed, [], { contradictions: conflict })
  test('to the first contradiction that nobody has settled', () => expect(firstRow(rowsOf({ families, fields: [quiet, open] }))).toBe(1))
  test('a decision settles it', () => expect(isOpen(rowsOf({ families, fields: [{ ...open, decisions: decided }] })[0]!)).toBe(false))
  test('until it is outdated', () => expect(isOpen(rowsOf({ families, fields: [{ ...open, decisions: [{ ...decided[0]!, outdated: true }] }] })[0]!)).toBe(true))
  test('a revision is no contradiction to settle', () => expect(isOpen(rowsOf({ families, fields: [{ ...open, contradictions: [{ ...conflict[0]!, type: 'revision' }] }] })[0]!)).toBe(false))
})

describe('the range of all columns', () => {
  const range = (name: string, ...texts: string[]) => rangeOf(oneRow(texts.map((text, i) => claim('wire', 1 + (i % 2), name, text)), name))
  test.each([
    [['4', '15'], '4-15'],
    [['4', '9+', '15'], '4-15'],
    [['15', '20+'], '15+'],
    [['9+'], '9+'],
    [['3-5', '4-6-8'], '3-8'],
    [['7', '7'], '7']
  ])('of figures %j is %s', (texts, expected) => expect(range(killed, ...texts)).toBe(expected))
  test('of days goes from the first to the last', () => expect(range('date', '2026-02-10..2026-02-11', '2026-02-09')).toBe('2026-02-09..2026-02-11'))
  test('there is none of places', () => expect(range('place', 'Gao', 'Tonka')).toBeNull())
  test('superseded and denied figures do not widen it', () => expect(rangeOf(oneRow([claim('wire', 1, killed, '9'), claim('wire', 1, killed, '40', { mark: 'superseded' }), claim('army', 2, killed, '0', { mark: 'denies' })]))).toBe('9'))
})

describe('the words behind a cell', () => {
  const rows = rowsOf({ families, fields: [field('date', [claim('wire', 1, 'date', 'Tuesday', { spans: [{ start: 0, end: 9 }] })]), field(killed, [claim('wire', 1, killed, '9', { spans: [{ start: 5, end: 12 }] })])] })
  test('a cell tells its own words', () => expect(toldAt(rows, 1, 0, 0)!.told.value).toBe('9'))
  test('the coded column tells what the first family that agrees says', () => expect(toldAt(rows, 1, 2, 0)).toEqual(toldAt(rows, 1, 0, 0)))
  test('a silent cell tells nothing', () => expect(toldAt(rows, 1, 1, 0)).toBeNull())
  test('the chosen field lies over the others', () => expect(marksOf(rows, 'wire', 0).map((mark) => mark.key)).toEqual(['1.0.0', '0.0.0']))
  test('only words of the report shown are marked', () => expect(marksOf(rows, 'army', 0)).toEqual([]))
})
