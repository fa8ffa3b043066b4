import { useEffect, useRef, useState } from 'preact/hooks'
import { api, ask, asProblem, type Problem } from '../api/client'
import { Field, Trouble } from '../app/controls'
import { navigate } from '../app/router'
import { useSession } from '../app/session'
import { useTitle } from '../app/title'
import { currentTongue, speak, words } from '../app/words'
import './signin.css'

const t = words({
  en: {
    title: 'Sign in', first: 'Welcome. Make the first account.', firstHint: 'It becomes the administrator, who can add the others.', name: 'Name', password: 'Password',
    long: 'At least 12 characters; a few words in a row are good.', enter: 'Sign in', make: 'Make the account',
    link: 'This workspace has no accounts yet. Open the link that the server printed when it started; it ends with #KEY.', language: 'Language', wrong: 'The name or the password is wrong.', many: 'Too many wrong passwords. Try again in {n} minute.|Too many wrong passwords. Try again in {n} minutes.',
    about: 'Griot reads reports of attacks, keeps each statement with its words, and shows where reports disagree. Every decision is kept and can be undone.'
  },
  fr: {
    title: 'Se connecter', first: 'Bienvenue. Créez le premier compte.', firstHint: 'Il devient l’administrateur, qui peut ajouter les autres.', name: 'Nom', password: 'Mot de passe',
    long: 'Au moins 12 caractères ; quelques mots à la suite conviennent.', enter: 'Se connecter', make: 'Créer le compte',
    link: 'Cet espace de travail n’a pas encore de compte. Ouvrez le lien que le serveur a affiché à son démarrage ; il se termine par #CLÉ.', language: 'Langue', wrong: 'Le nom ou le mot de passe est faux.', many: 'Trop de mots de passe faux. Réessayez dans {n} minute.|Trop de mots de passe faux. Réessayez dans {n} minutes.',
    about: 'Griot lit des rapports d’attaques, garde chaque affirmation avec ses mots et montre où les rapports se contredisent. Chaque décision est conservée et peut être annulée.'
  }
})

/** Signing in, or making the first account with the link that the server printed. */
export default function SignInPage() {
  const { session, refresh } = useSession()
  const key = location.pathname === '/setup' ? location.hash.slice(1) : ''
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])
  const making = session.setUp && key !== ''
  useTitle(making ? t('first') : t('title'))
  const submit = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    setProblem(undefined)
    const who = { name: name.current!.value.trim(), password: password.current!.value }
    try {
      await ask(making ? api.POST('/api/session/setup', { body: { key, ...who } }) : api.POST('/api/session', { body: who }))
      if (making) navigate('/', { replace: true })
      refresh()
    } catch (error) {
      setProblem(told(asProblem(error, (error as Problem)?.status)))
      password.current!.select()
    } finally {
      setBusy(false)
    }
  }
  return (
    <main class="signin" id="content">
      <div class="signin-card card">
        <img src="/griot.svg" alt="" width={40} height={40} />
        <h1>{making ? t('first') : t('title')}</h1>
        <p class="quiet small">{making ? t('firstHint') : t('about')}</p>
        {session.setUp && !key ? (
          <p class="signin-note">{t('link')}</p>
        ) : (
          <form class="signin-form" onSubmit={submit}>
            <Field label={t('name')}>
              <input ref={name} class="input" name="username" autocomplete="username" autocapitalize="off" spellcheck={false} required maxLength={100} />
            </Field>
            <Field label={t('password')} hint={making ? t('long') : undefined}>
              <input ref={password} class="input" name="password" type="password" autocomplete={making ? 'new-password' : 'current-password'} required minLength={making ? 12 : undefined} maxLength={1000} />
            </Field>
            {problem && <Trouble problem={problem} />}
            <button class="button primary" disabled={busy}>
              {making ? t('make') : t('enter')}
            </button>
          </form>
        )}
        <select class="frame-choice" aria-label={t('language')} value={currentTongue()} onChange={(event) => speak(event.currentTarget.value as 'en' | 'fr')}>
          <option value="en">English</option>
          <option value="fr">Français</option>
        </select>
      </div>
    </main>
  )
}

/** What people meet here often is said in their language; the rest in the server's words. */
function told(problem: Problem): Problem {
  if (problem.status === 401) return { ...problem, title: t('wrong') }
  const minutes = /\d+/.exec(problem.title)?.[0]
  return problem.status === 429 && minutes ? { ...problem, title: t('many', { n: Number(minutes) }) } : problem
}
