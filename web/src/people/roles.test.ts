import { expect, test } from 'vitest'
import { upTo } from './roles'

test('a key may do no more than its maker', () => expect(upTo('analyst')).toEqual(['reader', 'analyst']))
test('nobody makes no key', () => expect(upTo(null)).toEqual([]))
