import { terms } from './words'

/** The closed vocabularies of the output contract in both languages. Keys are the contract's own. */

export const stateWord = terms({
  en: { proposed: 'proposed', reviewed: 'reviewed', released: 'released' },
  fr: { proposed: 'proposé', reviewed: 'vérifié', released: 'publié' }
})

export const reasonWord = terms({
  en: { contradicted: 'contradicted', possibly_same: 'possibly the same', single_family: 'one origin', deadly: 'deadly', outdated: 'decision outdated' },
  fr: { contradicted: 'contredit', possibly_same: 'peut-être le même', single_family: 'une seule origine', deadly: 'meurtrier', outdated: 'décision dépassée' }
})

export const markWord = terms({
  en: { agrees: 'agrees', compatible: 'compatible', contradicts: 'contradicts', silent: 'silent', denies: 'denies', superseded: 'superseded' },
  fr: { agrees: 'concorde', compatible: 'compatible', contradicts: 'contredit', silent: 'muet', denies: 'dément', superseded: 'remplacé' }
})

export const contradictionWord = terms({
  en: { conflict: 'conflict', revision: 'revision', scope: 'scope', precision: 'precision', denial: 'denial' },
  fr: { conflict: 'conflit', revision: 'révision', scope: 'périmètre', precision: 'précision', denial: 'démenti' }
})

export const certaintyWord = terms({
  en: { stated: 'stated', alleged: 'alleged', claimed: 'claimed', denied: 'denied' },
  fr: { stated: 'affirmé', alleged: 'présumé', claimed: 'revendiqué', denied: 'démenti' }
})

export const decisionWord = terms({
  en: { accepted: 'accepted', rejected: 'rejected', corrected: 'corrected' },
  fr: { accepted: 'accepté', rejected: 'rejeté', corrected: 'corrigé' }
})

export const roleWord = terms({
  en: { reader: 'reader', analyst: 'analyst', reviewer: 'reviewer', administrator: 'administrator' },
  fr: { reader: 'lecteur', analyst: 'analyste', reviewer: 'réviseur', administrator: 'administrateur' }
})

export const relationWord = terms({
  en: { news: 'news', background: 'background' },
  fr: { news: 'actualité', background: 'rappel' }
})

export const statusWord = terms({
  en: { reported: 'reported', averted: 'averted', denied: 'denied', threatened: 'threatened', planned: 'planned' },
  fr: { reported: 'rapporté', averted: 'déjoué', denied: 'démenti', threatened: 'menacé', planned: 'planifié' }
})

export const uncodedWord = terms({
  en: {
    furniture: 'menus, links and other parts around the text', heading: 'a heading, or the headline of another story', negated: 'said not to have happened', unreal: 'planned, feared, possible or called for',
    general: 'spoken of in general', figurative: 'words of war used for something else', sum: 'a sum over a period or an area', elsewhere: 'another country, in passing', too_little_told: 'no day, place, party or number that would make it one event'
  },
  fr: {
    furniture: 'menus, liens et autres abords du texte', heading: 'un intertitre, ou le titre d’un autre article', negated: 'dit ne pas avoir eu lieu', unreal: 'prévu, craint, possible ou réclamé', general: 'dit en général',
    figurative: 'mots de la guerre employés pour autre chose', sum: 'un total sur une période ou une zone', elsewhere: 'un autre pays, en passant', too_little_told: 'ni jour, ni lieu, ni partie, ni nombre qui en ferait un fait'
  }
})

const measures = {
  en: { killed: 'killed', wounded: 'wounded', captured: 'captured', abducted: 'abducted', missing: 'missing', displaced: 'displaced', arrested: 'arrested', freed: 'freed' },
  fr: { killed: 'tués', wounded: 'blessés', captured: 'capturés', abducted: 'enlevés', missing: 'disparus', displaced: 'déplacés', arrested: 'arrêtés', freed: 'libérés' }
}

const people = {
  en: {
    all: 'all', civilians: 'civilians', soldiers: 'soldiers', militants: 'militants', mercenaries: 'mercenaries', police: 'police', officials: 'officials',
    peacekeepers: 'peacekeepers', aid_workers: 'aid workers', journalists: 'journalists'
  },
  fr: {
    all: 'tous', civilians: 'civils', soldiers: 'soldats', militants: 'combattants', mercenaries: 'mercenaires', police: 'policiers', officials: 'responsables',
    peacekeepers: 'casques bleus', aid_workers: 'humanitaires', journalists: 'journalistes'
  }
}

export const measureWord = terms(measures)
export const peopleWord = terms(people)

const fields = terms({
  en: {
    date: 'Date', place: 'Place', event_type: 'Type', actors: 'Parties', responsibility: 'Responsibility', status: 'Status', 'actors.initiator': 'Initiator', 'actors.target': 'Target',
    'actors.ally_of_initiator': 'Beside the initiator', 'actors.ally_of_target': 'Beside the target', tolls: 'Toll', materiel: 'Materiel'
  },
  fr: {
    date: 'Date', place: 'Lieu', event_type: 'Type', actors: 'Parties', responsibility: 'Responsabilité', status: 'Statut', 'actors.initiator': 'Initiateur', 'actors.target': 'Cible',
    'actors.ally_of_initiator': 'Aux côtés de l’initiateur', 'actors.ally_of_target': 'Aux côtés de la cible', tolls: 'Bilan', materiel: 'Matériel'
  }
})

/** The name of a field for people: tolls.killed.civilians is "Killed: civilians". */
export function fieldWord(name: string): string {
  const [kind, first, second] = name.split('.')
  if (kind === 'tolls' && first && second) return capital(second === 'all' ? measureWord(first) : `${measureWord(first)} : ${peopleWord(second)}`.replace(' :', colon()))
  if (kind === 'materiel' && first) return `${fields('materiel')}${colon()} ${name.slice('materiel.'.length)}`
  return fields(name)
}

const colon = () => (document.documentElement.lang === 'fr' ? ' :' : ':')
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** ACLED publishes its types in English; the French words are ours. */
export const typeWord = terms({
  en: {},
  fr: {
    Battles: 'Combats',
    'Armed clash': 'Affrontement armé',
    'Government regains territory': 'Reprise de territoire par l’État',
    'Non-state actor overtakes territory': 'Prise de territoire par un acteur non étatique',
    'Explosions/Remote violence': 'Explosions/violence à distance',
    'Air/drone strike': 'Frappe aérienne ou de drone',
    'Chemical weapon': 'Arme chimique',
    Grenade: 'Grenade',
    'Remote explosive/landmine/IED': 'Engin explosif, mine',
    'Shelling/artillery/missile attack': 'Tir d’obus ou de missile',
    'Suicide bomb': 'Attentat-suicide',
    'Violence against civilians': 'Violence contre les civils',
    'Abduction/forced disappearance': 'Enlèvement, disparition forcée',
    Attack: 'Attaque',
    'Sexual violence': 'Violence sexuelle',
    Protests: 'Manifestations',
    'Excessive force against protesters': 'Force excessive contre des manifestants',
    'Peaceful protest': 'Manifestation pacifique',
    'Protest with intervention': 'Manifestation avec intervention',
    Riots: 'Émeutes',
    'Mob violence': 'Violence de foule',
    'Violent demonstration': 'Manifestation violente',
    'Strategic developments': 'Faits stratégiques',
    Agreement: 'Accord',
    Arrests: 'Arrestations',
    'Change to group/activity': 'Changement d’un groupe',
    'Disrupted weapons use': 'Emploi d’armes déjoué',
    'Headquarters or base established': 'Base établie',
    'Looting/property destruction': 'Pillage, destruction de biens',
    'Non-violent transfer of territory': 'Transfert de territoire sans violence',
    Other: 'Autre'
  }
})

const actions = terms({
  en: { destroyed: 'destroyed', damaged: 'damaged', captured: 'captured', stolen: 'stolen', lost: 'lost' },
  fr: { destroyed: 'détruits', damaged: 'endommagés', captured: 'pris', stolen: 'volés', lost: 'perdus' }
})

/** What became of materiel, as the server writes it: "3 destroyed". */
export const materielWord = (text: string): string => text.replace(/[a-z]+$/, actions)

const responsibilities = terms({
  en: {},
  fr: { 'claimed by ': 'revendiqué par ', 'attributed to ': 'attribué à ', 'suspected: ': 'soupçonné : ', 'denied by ': 'démenti par ', 'no claim': 'pas de revendication', claimed: 'revendiqué', attributed: 'attribué', suspected: 'soupçonné', denied: 'démenti', none_claimed: 'pas de revendication' }
})

/** Who is held responsible, as the server writes it: "claimed by jnim". */
export const responsibilityWord = (text: string): string => text.replace(/^(claimed by |attributed to |suspected: |denied by |no claim$)|(claimed|attributed|suspected|denied|none_claimed)$/, responsibilities)

const countries = new Map<string, Intl.DisplayNames>()

/** A country's name from its ISO 3166-1 alpha-2 code. */
export function countryWord(code: string): string {
  const tongue = document.documentElement.lang
  if (!countries.has(tongue)) countries.set(tongue, new Intl.DisplayNames([tongue], { type: 'region' }))
  try {
    return countries.get(tongue)!.of(code) ?? code
  } catch {
    return code
  }
}

const languages = new Map<string, Intl.DisplayNames>()

export function languageWord(code: string): string {
  const tongue = document.documentElement.lang
  if (!languages.has(tongue)) languages.set(tongue, new Intl.DisplayNames([tongue], { type: 'language' }))
  try {
    return languages.get(tongue)!.of(code) ?? code
  } catch {
    return code
  }
}
