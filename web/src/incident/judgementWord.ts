import { decisionWord, fieldWord } from '../app/vocabulary'
import { terms, words } from '../app/words'
import { valueWord } from './values'

const t = words({
  en: { decided: '{field} {decision}', value: '{field} {decision}: {value}', back: 'takes back {number}' },
  fr: { decided: '{field} : {decision}', value: '{field} : {decision}, {value}', back: 'reprend {number}' }
})

const others = terms({
  en: {},
  fr: {
    'same incident': 'même incident', 'different incidents': 'incidents distincts', 'unsure whether the same incident': 'même incident ou non : incertain', 'dependent report': 'rapport dépendant',
    'independent report': 'rapport indépendant', released: 'publié', 'no longer released': 'publication retirée', 'release asked for': 'publication demandée', comment: 'commentaire'
  }
})

/** What a judgement of the log says, with the field's name and in the reader's language. */
export function judgementWord(says: string): string {
  const decided = /^([a-z_]+(?:\..+?)?) (accepted|rejected|corrected)(?:: (.*))?$/.exec(says)
  if (decided) {
    const [, field, decision, value] = decided as unknown as [string, string, string, string | undefined]
    const filling = { field: fieldWord(field), decision: decisionWord(decision) }
    return value === undefined ? t('decided', filling) : t('value', { ...filling, value: valueWord(field, value) })
  }
  const back = /^takes back (#\d+)$/.exec(says)
  return back ? t('back', { number: back[1]! }) : others(says)
}
