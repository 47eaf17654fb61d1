import { initAll } from 'govuk-frontend'
import { keepDrafts } from './draft.js'
import { followProgress } from './progress.js'
import { searchInSelects } from './search.js'
import { showPresence, watchSession } from './session.js'

// The style sheet and the components look for these classes. They are set here and not in the page
// because the content security policy allows no inline script.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}

initAll()
searchInSelects()
keepDrafts()
watchSession()
showPresence()
followProgress()
