import { terms, words } from '../app/words'

export const eventWord = terms({
  en: {
    set_up: 'first administrator made', signed_in: 'signed in', signed_out: 'signed out', sign_in_failed: 'sign-in failed', locked_out: 'locked out', password_changed: 'password changed', user_added: 'account added',
    user_changed: 'account changed', key_made: 'key made', key_dropped: 'key dropped', settings_changed: 'settings changed'
  },
  fr: {
    set_up: 'premier administrateur créé', signed_in: 'connexion', signed_out: 'déconnexion', sign_in_failed: 'connexion échouée', locked_out: 'verrouillage', password_changed: 'mot de passe changé', user_added: 'compte ajouté',
    user_changed: 'compte modifié', key_made: 'clé créée', key_dropped: 'clé retirée', settings_changed: 'réglages modifiés'
  }
})

export const t = words({
  en: {
    title: 'People', add: 'New account', name: 'Name', role: 'Role', password: 'Password', created: 'Since', seen: 'Last seen', never: 'never', disabled: 'disabled', locked: 'locked out for a while', disable: 'Disable',
    enable: 'Enable', reset: 'New password', you: 'you', long: 'At least 12 characters; tell it to the person, who can change it.', make: 'Add the account', set: 'Set the password', resetTitle: 'New password for {name}', cancel: 'Cancel',
    events: 'Security events', when: 'When', what: 'What', by: 'By', about: 'About', from: 'From', detail: 'Detail', none: 'Nothing has happened yet.', accounts: 'Accounts', roleOf: 'Role of {name}', disableOf: 'Disable {name}', enableOf: 'Enable {name}',
    resetOf: 'New password for {name}', only: 'Accounts are kept by administrators.', onlyHint: 'Ask one of them.', done: 'The password of {name} is set. All its sessions have ended.', reader: 'sees everything, decides nothing', analyst: 'judges incidents',
    reviewer: 'releases incidents', administrator: 'keeps accounts, keys and settings', actions: 'Actions'
  },
  fr: {
    title: 'Personnes', add: 'Nouveau compte', name: 'Nom', role: 'Rôle', password: 'Mot de passe', created: 'Depuis', seen: 'Vu pour la dernière fois', never: 'jamais', disabled: 'désactivé', locked: 'verrouillé pour un temps', disable: 'Désactiver',
    enable: 'Réactiver', reset: 'Nouveau mot de passe', you: 'vous', long: 'Au moins 12 caractères ; donnez-le à la personne, qui pourra le changer.', make: 'Ajouter le compte', set: 'Définir le mot de passe', resetTitle: 'Nouveau mot de passe pour {name}', cancel: 'Annuler',
    events: 'Événements de sécurité', when: 'Quand', what: 'Quoi', by: 'Par', about: 'Au sujet de', from: 'Depuis', detail: 'Détail', none: 'Rien ne s’est encore passé.', accounts: 'Comptes', roleOf: 'Rôle de {name}', disableOf: 'Désactiver {name}', enableOf: 'Réactiver {name}',
    resetOf: 'Nouveau mot de passe pour {name}', only: 'Les comptes sont tenus par les administrateurs.', onlyHint: 'Adressez-vous à l’un d’eux.', done: 'Le mot de passe de {name} est défini. Toutes ses sessions sont closes.', reader: 'voit tout, ne décide rien', analyst: 'juge les incidents',
    reviewer: 'publie les incidents', administrator: 'tient les comptes, les clés et les réglages', actions: 'Actions'
  }
})
