import { beforeEach, expect, test } from 'vitest'
import { speak, terms, words } from './words'

const t = words({ en: { n: '{n} report|{n} reports', who: 'by {who}' }, fr: { n: '{n} rapport|{n} rapports', who: 'par {who}' } })

beforeEach(() => speak('en'))

test('one is singular', () => expect(t('n', { n: 1 })).toBe('1 report'))
test('none is plural in English', () => expect(t('n', { n: 0 })).toBe('0 reports'))
test('none is singular in French', () => {
  speak('fr')
  expect(t('n', { n: 0 })).toBe('0 rapport')
})
test('numbers are written as the language does', () => expect(t('n', { n: 1234 })).toBe('1,234 reports'))
test('a stroke in a filling does not choose a form', () => expect(t('who', { who: 'a|b' })).toBe('by a|b'))
test('what is not filled in stays visible', () => expect(t('who')).toBe('by {who}'))
test('a term that has no word is shown without underscores', () => expect(terms({ en: {}, fr: {} })('possibly_same')).toBe('possibly same'))
