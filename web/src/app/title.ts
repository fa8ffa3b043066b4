import { useEffect } from 'preact/hooks'

/** Names the page in the browser's tab and to those who hear it rather than see it. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} · Griot` : 'Griot'
  }, [title])
}
