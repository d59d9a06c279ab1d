/**
 * The little that makes pages lively; nothing needs it. A slider for as-of, the marks of the finding that an address names,
 * and keys: `/` searches, `j` and `k` go through the list, `?` tells of them.
 */
export const ROOM_SCRIPT = `'use strict'
const day = 86400000
const asOf = document.querySelector('form.as-of')
if (asOf) {
  const field = asOf.querySelector('input[type=date]')
  const today = Date.parse(asOf.dataset.today) / day
  const slider = document.createElement('input')
  slider.type = 'range'
  slider.min = -730
  slider.max = 0
  slider.value = field.value ? Date.parse(field.value) / day - today : 0
  slider.setAttribute('aria-label', 'As of, by slider')
  const text = () => new Date((today + Number(slider.value)) * day).toISOString().slice(0, 10)
  const say = () => slider.setAttribute('aria-valuetext', Number(slider.value) === 0 ? 'now' : text())
  slider.addEventListener('input', () => { field.value = Number(slider.value) === 0 ? '' : text(); say() })
  slider.addEventListener('change', () => {
    if (Number(slider.value) === 0) field.disabled = true
    asOf.requestSubmit()
  })
  say()
  field.after(slider)
}
const light = () => {
  for (const lit of document.querySelectorAll('mark.lit')) lit.classList.remove('lit')
  const anchor = location.hash.startsWith('#c') && document.getElementById(location.hash.slice(1))
  if (!anchor) return
  const [from, to] = location.hash.slice(2).split('-').map(Number)
  let left = to - from
  for (let node = anchor.nextElementSibling; node && left > 0; node = node.nextElementSibling)
    if (node.matches('mark')) { node.classList.add('lit'); left -= node.textContent.length }
}
addEventListener('hashchange', light)
light()
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return
  if (event.key === '/') { event.preventDefault(); document.getElementById('find')?.focus() }
  if (event.key !== 'j' && event.key !== 'k') return
  const links = [...document.querySelectorAll('main h2 > a, main .fact > a, main a.name')]
  const at = links.indexOf(document.activeElement)
  links[Math.max(0, at + (event.key === 'j' ? 1 : -1))]?.focus()
})
`
