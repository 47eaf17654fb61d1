// Keeps what is typed into forms with data-draft as a draft on the server: two seconds after the last key, and on
// leaving a field. A form works without it; the words it says are in the page.

const AFTER = 2000
const AGAIN = 15000
const TOO_LATE = 401

class Draft {
  constructor (form, words) {
    this.form = form
    this.words = words
    this.status = document.createElement('p')
    this.status.className = 'govuk-hint app-draft-status'
    this.status.setAttribute('role', 'status')
    const buttons = [...form.querySelectorAll('.govuk-button-group')].pop()
    form.insertBefore(this.status, buttons && buttons.parentNode === form ? buttons : null)
    // a form that was sent back with something wrong holds more than its draft, unless it was saved as it is
    const unsaved = document.querySelector('.govuk-error-summary') && !('kept' in form.dataset)
    this.kept = unsaved ? '' : this.typed()
    if (!this.kept) this.soon(AFTER)

    form.addEventListener('input', () => this.soon(AFTER))
    form.addEventListener('change', () => this.soon(AFTER))
    form.addEventListener('focusout', () => this.save())
    form.addEventListener('submit', () => this.sent())
    window.addEventListener('online', () => this.save())
    window.addEventListener('pagehide', () => this.save(true))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.save(true)
    })
    // back to a page that the browser has kept as it was
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) this.over = false
    })
    window.addEventListener('beforeunload', (event) => {
      if (this.failed && !this.over && this.changed()) event.preventDefault()
    })
  }

  typed () {
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string') fields.append(name, value)
    }
    fields.set('place', this.form.dataset.draft)
    return fields.toString()
  }

  changed () {
    return this.typed() !== this.kept
  }

  soon (wait) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), wait)
  }

  // Once the form is on its way, a draft of it would only be in the way later.
  sent () {
    this.over = true
    clearTimeout(this.timer)
    if (this.request) this.request.abort()
  }

  async save (leaving = false) {
    clearTimeout(this.timer)
    if (this.over || this.signedOut || !this.changed()) return
    if (this.request) {
      this.again = true
      return
    }
    const typed = this.typed()
    this.request = new AbortController()
    this.say(this.words.saving)
    try {
      const answer = await fetch(this.words.address, {
        method: 'POST',
        body: new URLSearchParams(typed),
        headers: { Accept: 'application/json' },
        redirect: 'error',
        keepalive: leaving && typed.length < 60000,
        signal: this.request.signal
      })
      this.answered(answer, typed, answer.ok ? (await answer.json()).savedAt : null)
    } catch {
      if (!this.over) this.fail()
    }
    this.request = null
    if (this.again) {
      this.again = false
      this.soon(0)
    }
  }

  answered (answer, typed, savedAt) {
    if (answer.ok) {
      this.kept = typed
      this.failed = false
      this.say(this.words.saved.replace('{time}', savedAt))
    } else if (answer.status === TOO_LATE) {
      this.kept = typed
      this.failed = false
      this.signedOut = true
      this.say(this.words.ended)
    } else {
      this.fail()
    }
  }

  fail () {
    this.failed = true
    this.say(this.words.failed)
    this.soon(AGAIN)
  }

  say (text) {
    if (this.status.textContent !== text) this.status.textContent = text
  }
}

export function keepDrafts () {
  const words = document.getElementById('drafts')
  if (!words) return
  document.querySelectorAll('form[data-draft]').forEach((form) => new Draft(form, words.dataset))
}
