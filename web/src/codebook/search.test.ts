import { expect, test } from 'vitest'
import { bare, found } from './search'

const rule = (name: string, sentence: string) => ({ name, group: 'Battles', gives: 'Armed clash', says: 'Why', needs: ['an act'], excludes: null, examples: [{ sentence, gives: 'Armed clash' }] })
const rules = [rule('ambush', 'Des hommes ont attaqué l’armée à Niono.'), rule('mine', 'A cart drove over a mine.')]
const names = (words: string) => found(rules, words).map((one) => one.name)

test('every word must be somewhere in the rule', () => expect(names('cart mine')).toEqual(['mine']))
test('words of two rules find neither', () => expect(names('cart niono')).toEqual([]))
test('accents, case and the form of the apostrophe do not matter', () => expect(names("ATTAQUE l'armee")).toEqual(['ambush']))
test('no words find all', () => expect(names('  ')).toEqual(['ambush', 'mine']))
test.each([['ambush-on-armed/1', 'ambush-on-armed'], ['actors/clause/12', 'actors/clause'], ['air-strike-2', 'air-strike-2']])('the rule of %s is %s', (rule, name) => expect(bare(rule)).toBe(name))
