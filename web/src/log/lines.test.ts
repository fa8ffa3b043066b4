import { expect, test } from 'vitest'
import { linesOf } from './lines'

test('the log is written oldest first, a judgement a line', () => expect(linesOf([{ number: 2 }, { number: 1 }])).toBe('{"number":1}\n{"number":2}\n'))
test('a judgement met on two pages, because the log grew meanwhile, stands once', () => expect(linesOf([{ number: 3 }, { number: 2 }, { number: 2 }])).toBe('{"number":2}\n{"number":3}\n'))
