// Makes a select with data-search a field to type into. The select stays what is sent.
import accessibleAutocomplete from 'accessible-autocomplete'

function enhance (select) {
  const options = [...select.options]
  const chosen = () => select.selectedOptions.length ? select.selectedOptions[0] : null
  const { id } = select
  accessibleAutocomplete.enhanceSelectElement({
    selectElement: select,
    defaultValue: chosen() && chosen().value ? chosen().textContent.trim() : '',
    source: options.filter((option) => option.value).map((option) => option.textContent.trim()),
    showAllValues: true,
    // leaving the field must not choose what merely stood first
    autoselect: false,
    // its own arrow has a style of its own, which the security policy forbids
    dropdownArrow: () => '',
    tNoResults: () => select.dataset.search,
    onConfirm (text) {
      const typed = text || document.getElementById(id).value
      const option = options.find((each) => each.textContent.trim() === typed.trim())
      select.value = option ? option.value : ''
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
  })
}

export function searchInSelects () {
  document.querySelectorAll('select[data-search]').forEach(enhance)
}
