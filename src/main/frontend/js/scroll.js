// A box that scrolls is a stop of the Tab key, so that the arrow keys can move it. Where all of its table is to be seen,
// there is nothing to stop for. Without script each box is a stop.
export function stopAtWhatScrolls () {
  const watcher = new ResizeObserver((entries) => entries.forEach(({ target }) => {
    if (target.scrollWidth > target.clientWidth) {
      target.setAttribute('tabindex', '0')
    } else if (target !== document.activeElement) {
      target.removeAttribute('tabindex')
    }
  }))
  document.querySelectorAll('.app-scroll').forEach((box) => watcher.observe(box))
}
