import { expect, test } from 'vitest'
import { judgementWord } from './judgementWord'
import { spotOf } from './places'
import { numbersOf } from './recent'
import { figureOf, valueWord, withSources } from './values'

test('a toll with bounds shows its best figure and the range', () => expect(figureOf('4 / 15 / 15')).toEqual({ best: '15', range: '4–15' }))
test('a toll without a highest figure stays open', () => expect(figureOf('3 / 5 / +')).toEqual({ best: '5', range: '3+' }))
test('one number is no range', () => expect(figureOf('27')).toBeNull())
test('a party in its role loses the word of the role', () => expect(valueWord('actors.target', 'beside the target Africa Corps')).toBe('Africa Corps'))
test('a day is written for people', () => expect(valueWord('date', '2026-02-10..2026-02-12')).toBe('10 Feb 2026 – 12 Feb 2026'))
test('a reason names reports by their sources', () => expect(withSources('copies ra9399ad8da5d8e99: "…"', (id) => (id === 'ra9399ad8da5d8e99' ? 'Newswire' : undefined))).toBe('copies Newswire: "…"'))
test('a place as it is entered has a position and a precision', () => expect(spotOf('Tonka, Tombouctou, ML, 16.13 -3.75, near')).toEqual({ latitude: 16.13, longitude: -3.75, precision: 2 }))
test('a place without a position has no spot', () => expect(spotOf('Tonka, ML')).toBeNull())
test('a decision that recorded three judgements is taken back from the first', () => expect(numbersOf(9, 3)).toEqual([7, 8, 9]))
test('a decision of the log has the name of its field', () => expect(judgementWord('tolls.killed.soldiers corrected: 4-15')).toBe('Killed: soldiers corrected: 4-15'))
test('materiel of two words too', () => expect(judgementWord('materiel.machine gun accepted')).toBe('Materiel: machine gun accepted'))
test('a withdrawal names what it takes back', () => expect(judgementWord('takes back #3')).toBe('takes back #3'))
