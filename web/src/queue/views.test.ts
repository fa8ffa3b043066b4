import { expect, test } from 'vitest'
import { readViews, withView } from './views'

test('views are read back as they were kept', () => expect(readViews('[{"name":"Mali","address":"/?country=ML"}]')).toEqual([{ name: 'Mali', address: '/?country=ML' }]))
test('what is not a list of views is no view', () => expect([readViews('{'), readViews('7'), readViews(null), readViews('[{"name":1}]')]).toEqual([[], [], [], []]))
test.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)'])('an address outside of the app is not opened: %s', (address) =>
  expect(readViews(JSON.stringify([{ name: 'x', address }]))).toEqual([]))
test('a view kept again under its name takes the place of the older', () =>
  expect(withView([{ name: 'Mali', address: '/?country=ML' }], { name: 'Mali', address: '/?country=ML&type=Attack' })).toEqual([{ name: 'Mali', address: '/?country=ML&type=Attack' }]))
