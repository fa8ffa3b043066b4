import { words } from '../app/words'

export const t = words({
  en: {
    title: 'Codebook', about: 'The first rule whose conditions hold decides what kind of event it is. Every rule comes with sentences that it must code, and with some that look alike and belong elsewhere.', search: 'Search the rules and examples', rules: 'Rules',
    count: '{n} rule|{n} rules', none: 'No rule holds all these words.', needs: 'Needs', excludes: 'Unless', examples: 'Examples', gives: 'gives', nothing: 'no event', notThis: 'not this rule', version: 'version {n}', tryTitle: 'Try a sentence',
    tryAbout: 'The sentence is coded and nothing of it is kept.', text: 'A sentence or a report', published: 'Published on', publishedHint: 'Days such as “on Tuesday” count from it.', code: 'Code it', coding: 'Coding …', tryThis: 'Try this sentence', found: '{n} event|{n} events',
    nothingFound: 'Nothing in it is coded as an event.', uncoded: 'Not coded:', statistics: 'Figures that are no event', passedOver: 'Met and not coded', by: 'said by {who}', rule: 'rule', field: 'Field', value: 'Value', words: 'Words', statements: 'Values of this event', examplesOn: 'The examples count as published on {day}.',
    quoted: '“{words}”', choose: 'Show where {field} stands', background: 'told as background'
  },
  fr: {
    title: 'Manuel de codage', about: 'La première règle dont les conditions sont remplies décide du genre d’événement. Chaque règle vient avec des phrases qu’elle doit coder et avec d’autres, semblables, qui relèvent d’une autre.', search: 'Chercher dans les règles et exemples', rules: 'Règles',
    count: '{n} règle|{n} règles', none: 'Aucune règle ne contient tous ces mots.', needs: 'Il faut', excludes: 'Sauf', examples: 'Exemples', gives: 'donne', nothing: 'aucun événement', notThis: 'pas cette règle', version: 'version {n}', tryTitle: 'Essayer une phrase',
    tryAbout: 'La phrase est codée et rien n’en est gardé.', text: 'Une phrase ou un rapport', published: 'Publié le', publishedHint: 'Les jours comme « mardi » se comptent à partir de là.', code: 'Coder', coding: 'Codage …', tryThis: 'Essayer cette phrase', found: '{n} événement|{n} événements',
    nothingFound: 'Rien n’y est codé comme événement.', uncoded: 'Non codé :', statistics: 'Chiffres qui ne sont pas un événement', passedOver: 'Rencontré et non codé', by: 'dit par {who}', rule: 'règle', field: 'Champ', value: 'Valeur', words: 'Mots', statements: 'Valeurs de cet événement', examplesOn: 'Les exemples comptent comme publiés le {day}.',
    quoted: '« {words} »', choose: 'Montrer où se trouve {field}', background: 'raconté en rappel'
  }
})
