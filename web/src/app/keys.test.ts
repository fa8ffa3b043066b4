import { expect, test } from 'vitest'
import { nameOf } from './keys'

test('Shift is named for keys that have no sign of their own', () => expect(nameOf({ key: 'Enter', shiftKey: true })).toBe('Shift+Enter'))
test('a shifted sign is the sign', () => expect(nameOf({ key: '?', shiftKey: true })).toBe('?'))
