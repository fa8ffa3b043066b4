// Filters and sorts the table of a published site and dims the map's marks with it. The pages are whole without it.
'use strict'

const form = document.getElementById('filter')
const list = document.getElementById('list')

if (form && list) {
  const rows = [...list.tBodies[0].rows]
  const texts = rows.map((row) => folded(row.textContent))
  const marks = [...document.querySelectorAll('.mark')]
  const shown = document.getElementById('shown')
  const none = document.getElementById('none')
  let chosen = ''

  form.hidden = false
  read()
  apply()
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', apply)
  form.addEventListener('reset', () => {
    chosen = ''
    setTimeout(apply)
  })
  for (const mark of marks) {
    mark.addEventListener('click', (event) => {
      event.preventDefault()
      chosen = chosen === mark.dataset.mark ? '' : mark.dataset.mark
      apply()
    })
  }
  list.tHead.querySelectorAll('th[data-sort]').forEach(sortable)

  function apply() {
    const wanted = Object.fromEntries(new FormData(form))
    const words = folded(wanted.q || '').split(/\s+/).filter(Boolean)
    const inSight = new Set()
    let count = 0
    rows.forEach((row, i) => {
      const { date, end, type, country, region, mark } = row.dataset
      const passes =
        (!wanted.type || type === wanted.type) &&
        (!wanted.country || country === wanted.country) &&
        (!wanted.region || region === wanted.region) &&
        (!wanted.from || (end && end >= wanted.from)) &&
        (!wanted.to || (date && date <= wanted.to)) &&
        words.every((word) => texts[i].includes(word))
      if (passes) inSight.add(mark)
      row.hidden = !(passes && (!chosen || mark === chosen))
      if (!row.hidden) count++
    })
    for (const mark of marks) {
      mark.classList.toggle('dim', !inSight.has(mark.dataset.mark))
      mark.classList.toggle('chosen', mark.dataset.mark === chosen)
    }
    shown.textContent = shown.dataset.words.replace('{0}', count).replace('{1}', rows.length)
    none.hidden = count > 0
    list.hidden = count === 0
    write(wanted)
  }

  // What is filtered stands in the address, so that it can be sent to others.
  function write(wanted) {
    const kept = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value))
    if (chosen) kept.set('mark', chosen)
    history.replaceState(null, '', kept.size > 0 ? `#${kept}` : location.pathname + location.search)
  }

  function read() {
    const kept = new URLSearchParams(location.hash.slice(1))
    for (const [name, value] of kept) if (form.elements[name]) form.elements[name].value = value
    if (marks.some((mark) => mark.dataset.mark === kept.get('mark'))) chosen = kept.get('mark')
  }

  function sortable(head) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = head.textContent
    head.replaceChildren(button)
    button.addEventListener('click', () => {
      const rising = head.getAttribute('aria-sort') === 'descending'
      list.tHead.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort'))
      head.setAttribute('aria-sort', rising ? 'ascending' : 'descending')
      const value = (row) =>
        head.dataset.sort === 'date' ? row.dataset.date : head.dataset.sort === 'n' ? Number(row.cells[head.cellIndex].dataset.value) : folded(row.cells[head.cellIndex].textContent)
      const sorted = rows.toSorted((one, other) => (value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : 0))
      list.tBodies[0].append(...(rising ? sorted : sorted.reverse()))
    })
  }
}

function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
