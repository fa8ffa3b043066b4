import { describe, expect, test } from 'vitest'
import { dayAt, dayNumber, isoOf, moveEnd, parametersOf, playOn, shareOf, slide, spanOf, type Span } from './timeline'

const extent = { first: dayNumber('2024-01-01'), last: dayNumber('2024-12-31') }
const days = (span: Span) => [isoOf(span.from), isoOf(span.to)]
const span = (from: string, to: string): Span => ({ from: dayNumber(from), to: dayNumber(to) })

describe('the time slider', () => {
  test('a day survives the way to a number and back, across a leap day', () => {
    expect(['2024-02-28', '2024-02-29', '2024-03-01'].map(dayNumber).map(isoOf)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
  })

  test('an address without days means all of them', () => expect(spanOf(extent, undefined, undefined)).toEqual({ from: extent.first, to: extent.last }))

  test('days outside of what there is are brought to its ends', () => expect(days(spanOf(extent, '2020-05-05', '2030-01-01'))).toEqual(['2024-01-01', '2024-12-31']))

  test('days the wrong way round are turned', () => expect(days(spanOf(extent, '2024-06-01', '2024-03-01'))).toEqual(['2024-03-01', '2024-06-01']))

  test('an end that restricts nothing is not in the address', () => {
    expect(parametersOf(extent, span('2024-01-01', '2024-05-31'))).toEqual({ from: null, to: '2024-05-31' })
  })

  test('an address gives back the span it was made of', () => {
    const chosen = span('2024-02-29', '2024-11-02')
    const { from, to } = parametersOf(extent, chosen)
    expect(spanOf(extent, from ?? undefined, to ?? undefined)).toEqual(chosen)
  })

  test('an end stops at the other', () => expect(days(moveEnd(extent, span('2024-03-01', '2024-06-01'), 'from', dayNumber('2024-09-01')))).toEqual(['2024-06-01', '2024-06-01']))

  test('a window keeps its length at the end of time', () => expect(days(slide(extent, span('2024-11-01', '2024-11-30'), 90))).toEqual(['2024-12-02', '2024-12-31']))

  test('playing moves the window by its own length', () => expect(days(playOn(extent, span('2024-01-01', '2024-01-31')))).toEqual(['2024-02-01', '2024-03-02']))

  test('playing starts again after the end', () => expect(days(playOn(extent, span('2024-12-02', '2024-12-31')))).toEqual(['2024-01-01', '2024-01-30']))

  test('playing all days begins with a twelfth of them', () => expect(days(playOn(extent, { from: extent.first, to: extent.last }))).toEqual(['2024-01-01', '2024-01-31']))

  test.each([0, 100, 365])('the day %i stands where it is found again', (days) => {
    const day = extent.first + days
    expect(dayAt(extent, shareOf(extent, day) + 1e-9)).toBe(day)
  })
})
