import { expect, test } from 'vitest'
import { csvOf } from './lines'

test('the download holds what is shown, a period and a group a line', () => {
  const series = [{ key: 'jnim', label: 'JNIM, "the group"', events: [2, 0], low: [1, 0], best: [3, 0], high: [4, 0] }]
  expect(csvOf(['2024-01-01', '2024-02-01'], series)).toBe('period,group_key,group,incidents,deaths_low,deaths_best,deaths_high\r\n2024-01-01,jnim,"JNIM, ""the group""",2,1,3,4\r\n')
})
