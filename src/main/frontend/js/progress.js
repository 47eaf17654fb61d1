// Keeps the progress of a long job up to date while the page is looked at. It is said aloud at each quarter, not at each
// step; and where the job has ended the page says so, and goes nowhere by itself.

const EVERY = 2000
const QUARTERS = 4

const quarter = (bar) => bar ? Math.floor(bar.value / Math.max(1, bar.max) * QUARTERS) : 0

export function followProgress () {
  const place = document.getElementById('progress')
  const said = document.getElementById('progress-said')
  const link = document.getElementById('progress-refresh')
  if (!place || !said || !link) return
  let told = quarter(place.querySelector('progress'))
  const timer = setInterval(look, EVERY)

  async function look () {
    if (document.visibilityState === 'hidden') return
    try {
      const answer = await fetch(place.dataset.progress, { headers: { Accept: 'text/html' }, redirect: 'error' })
      if (!answer.ok) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const now = page.getElementById('progress')
      if (now) {
        place.replaceChildren(...now.childNodes)
        const next = quarter(place.querySelector('progress'))
        if (next > told) said.textContent = place.textContent.replace(/\s+/g, ' ').trim()
        told = next
      } else {
        clearInterval(timer)
        said.textContent = place.dataset.ended
        place.textContent = place.dataset.ended
        link.textContent = link.dataset.result
      }
    } catch {
      // without a connection it says what it said
    }
  }
}
