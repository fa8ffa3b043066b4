import { expect, test } from 'vitest'
import { csv } from './csv'

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+1', `'+1`],
  [null, ''],
  [-3, '-3'],
  [0.5, '0.5']
])('%j is written %s', (value, text) => expect(csv(['head'], [[value]])).toBe(`head\r\n${text}\r\n`))
