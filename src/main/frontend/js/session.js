// Says before a session ends that it will, with one press to go on; and who else has the page open.

const EVERY = 30000

const token = () => document.querySelector('input[name=_csrf]').value
const post = (address, fields) => fetch(address, {
  method: 'POST',
  body: new URLSearchParams({ _csrf: token(), ...fields }),
  headers: { Accept: 'application/json' },
  redirect: 'error'
})

class Timeout {
  constructor (dialog) {
    this.dialog = dialog
    this.text = dialog.querySelector('[data-timeout-text]')
    this.stay = dialog.querySelector('[data-timeout-stay]')
    this.stay.addEventListener('click', () => this.ask(() => post(dialog.dataset.address, {})))
    dialog.querySelector('[data-timeout-close]').addEventListener('click', () => dialog.close())
    // a machine that slept has missed the moment
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && Date.now() > this.warnAt) this.look()
    })
    this.wait({ seconds: Number(dialog.dataset.left), extendable: dialog.dataset.extendable === 'true' })
  }

  wait ({ seconds, extendable }) {
    const warning = Number(this.dialog.dataset.warning)
    clearTimeout(this.timer)
    this.endsAt = Date.now() + seconds * 1000
    this.warnAt = this.endsAt - warning * 1000
    if (seconds > warning) {
      if (this.dialog.open) this.dialog.close()
      this.timer = setTimeout(() => this.look(), this.warnAt - Date.now())
    } else {
      this.warn(extendable)
    }
  }

  // Another tab may have put the end off.
  look () {
    this.ask(() => fetch(this.dialog.dataset.address, { headers: { Accept: 'application/json' }, redirect: 'error' }))
  }

  async ask (request) {
    try {
      const answer = await request()
      if (!answer.ok) throw new Error('signed out')
      this.wait(await answer.json())
    } catch {
      if (Date.now() >= this.endsAt) this.over()
      else this.warn(true)
    }
  }

  warn (extendable) {
    const time = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true })
      .format(this.endsAt).replace(' ', '').toLowerCase()
    this.say(extendable ? 'soon' : 'last', time)
    this.stay.hidden = !extendable
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.look(), Math.max(1000, this.endsAt - Date.now() + 1000))
  }

  over () {
    this.stay.hidden = true
    this.say('over', '')
  }

  say (which, time) {
    this.text.textContent = this.text.dataset[which].replace('{time}', time)
    if (!this.dialog.open) this.dialog.showModal()
  }
}

export function watchSession () {
  const dialog = document.getElementById('timeout')
  if (dialog && dialog.showModal) new Timeout(dialog)
}

export function showPresence () {
  const line = document.querySelector('[data-presence]')
  const words = document.getElementById('drafts')
  if (!line || !words) return
  const enter = async () => {
    if (document.visibilityState === 'hidden') return
    try {
      const answer = await post(words.dataset.presenceAddress, { place: line.dataset.presence })
      const { text } = answer.ok ? await answer.json() : { text: '' }
      if (line.textContent !== text) line.textContent = text
    } catch {
      // it is a hint: without a connection it says what it said
    }
  }
  enter()
  setInterval(enter, EVERY)
}
