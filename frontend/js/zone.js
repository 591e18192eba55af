// Proposes the browser's own time zone on the invitation's page. Without it the zone that the invitation carries stays.
const choice = document.querySelector("select[data-propose=true]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (choice && [...choice.options].some((option) => option.value === here)) {
  choice.value = here;
}
