import { words } from '../app/words'

export const t = words({
  en: {
    title: 'Settings', password: 'Your password', old: 'Present password', next: 'New password', again: 'New password once more', differ: 'The two new passwords differ.', long: 'At least 12 characters; a few words in a row are good.',
    changeIt: 'Change the password', changed: 'Your password is changed. Your other sessions have ended.', keys: 'API keys', keysAbout: 'A key lets a program use the API in your name: Authorization: Bearer KEY.', label: 'What it is for', scope: 'Scope',
    expires: 'Ends on (optional)', make: 'Make a key', made: 'This is the key. It is shown once and cannot be shown again.', copy: 'Copy', copied: 'Copied', close: 'I have kept it', drop: 'Remove', dropOf: 'Remove the key {label}', dropSure: 'Remove the key “{label}”? Programs that use it are refused from then on.',
    by: 'Made by', begins: 'Begins with', created: 'Made', used: 'Last used', never: 'never', ends: 'Ends', endless: 'does not end', ended: 'ended', noKeys: 'There are no keys.', workspace: 'Workspace', rule: 'Aggregation rule',
    ruleHint: 'How one value comes out of several reports. Another rule works out all incidents anew, which takes a while.', two: 'A release needs a second person', twoHint: 'One reviewer asks for it, another agrees.', save: 'Save', saved: 'The settings are saved.', saving: 'Saving …',
    readOnly: 'Administrators can change these.', cancel: 'Cancel', about: 'Griot {version}', api: 'The API is described at', actions: 'Actions'
  },
  fr: {
    title: 'Réglages', password: 'Votre mot de passe', old: 'Mot de passe actuel', next: 'Nouveau mot de passe', again: 'Nouveau mot de passe, encore une fois', differ: 'Les deux nouveaux mots de passe diffèrent.', long: 'Au moins 12 caractères ; quelques mots à la suite conviennent.',
    changeIt: 'Changer le mot de passe', changed: 'Votre mot de passe est changé. Vos autres sessions sont closes.', keys: 'Clés d’API', keysAbout: 'Une clé permet à un programme d’utiliser l’API en votre nom : Authorization: Bearer CLÉ.', label: 'À quoi elle sert', scope: 'Portée',
    expires: 'Finit le (facultatif)', make: 'Créer une clé', made: 'Voici la clé. Elle n’est montrée qu’une fois.', copy: 'Copier', copied: 'Copié', close: 'Je l’ai gardée', drop: 'Retirer', dropOf: 'Retirer la clé {label}', dropSure: 'Retirer la clé « {label} » ? Les programmes qui l’utilisent seront refusés.',
    by: 'Créée par', begins: 'Commence par', created: 'Créée', used: 'Dernier usage', never: 'jamais', ends: 'Fin', endless: 'sans fin', ended: 'finie', noKeys: 'Il n’y a pas de clé.', workspace: 'Espace de travail', rule: 'Règle d’agrégation',
    ruleHint: 'Comment une valeur naît de plusieurs rapports. Une autre règle recalcule tous les incidents, ce qui prend du temps.', two: 'Une publication exige une seconde personne', twoHint: 'Un réviseur la demande, un autre l’approuve.', save: 'Enregistrer', saved: 'Les réglages sont enregistrés.', saving: 'Enregistrement …',
    readOnly: 'Les administrateurs peuvent les changer.', cancel: 'Annuler', about: 'Griot {version}', api: 'L’API est décrite à', actions: 'Actions'
  }
})
