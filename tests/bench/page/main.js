// FullCalendar showing the posts of a workspace as it would be set up to show them well: the plain month, capped to as
// many posts a day as the program shows, a page's posts read when the page is turned to. The program that shows it
// serves `<first day>.json`, already in FullCalendar's own form.

import { Calendar } from 'fullcalendar'
import dayGrid from 'fullcalendar/daygrid'
import classic from 'fullcalendar/themes/classic'
import 'fullcalendar/skeleton.css'
import 'fullcalendar/themes/classic/theme.css'
import 'fullcalendar/themes/classic/palette.css'

const { cap, today, lang } = await (await fetch('wishes.json')).json()

const options = {
  plugins: [dayGrid, classic],
  initialView: 'dayGridMonth',
  initialDate: today,
  locale: lang,
  firstDay: 1,
  fixedWeekCount: false,
  height: '100%',
  dayMaxEvents: cap,
  events: async ({ startStr }) => (await fetch(`${startStr.slice(0, 10)}.json`)).json(),
  // a mark that shows, on the display itself, that the posts are there
  eventsSet(events) {
    if (events.length === 0 || document.getElementById('painted')) return
    const mark = document.createElement('div')
    mark.id = 'painted'
    document.body.append(mark)
  },
}

let shown
window.mount = () => {
  shown?.destroy()
  shown = new Calendar(document.getElementById('calendar'), options)
  shown.render()
  window.calendar = shown
}
window.mount()
