import { expect, test } from 'vitest'
import { matrixOf } from './matrix'

const pairs = [
  { copier: 'Le Faso', origin: 'AFP', reports: 9 },
  { copier: 'RFI', origin: 'AFP', reports: 4 },
  { copier: 'AFP', origin: 'RFI', reports: 1 }
]

test('rows follow and columns began', () => expect(matrixOf(pairs, 3)).toEqual({ sources: ['AFP', 'Le Faso', 'RFI'], cells: [[0, 0, 1], [9, 0, 0], [4, 0, 0]], most: 9, left: 0 }))
test('what does not fit is counted', () => expect(matrixOf(pairs, 2)).toMatchObject({ sources: ['AFP', 'Le Faso'], left: 1 }))
test('nobody following anybody is an empty square', () => expect(matrixOf([], 5)).toEqual({ sources: [], cells: [], most: 0, left: 0 }))
