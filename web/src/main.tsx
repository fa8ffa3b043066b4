import { render } from 'preact'
import './app/theme'
import './app/theme.css'
import { App } from './app/App'

render(<App />, document.getElementById('app')!)
