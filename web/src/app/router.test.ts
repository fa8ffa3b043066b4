import { expect, test } from 'vitest'
import { address } from './router'

test('equal views have equal addresses', () => expect(address('/', { type: 'Attack', actor: 'jnim' })).toBe(address('/', { actor: 'jnim', type: 'Attack' })))
test('empty parameters are left out', () => expect(address('/map', { q: '', from: null, to: undefined, box: false })).toBe('/map'))
test('zero is a value', () => expect(address('/', { offset: 0 })).toBe('/?offset=0'))
test('words are encoded', () => expect(address('/', { q: 'Diré & "Gao"' })).toBe('/?q=Dir%C3%A9+%26+%22Gao%22'))
test('parameters can come from an address', () => expect(address('/', new URLSearchParams('to=2026-02-01&from=2026-01-01'))).toBe('/?from=2026-01-01&to=2026-02-01'))
