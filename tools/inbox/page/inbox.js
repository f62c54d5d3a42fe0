// Local times, and new messages without a reload.
const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

function localTimes(within) {
  for (const time of within.querySelectorAll('time')) {
    time.textContent = format.format(new Date(time.dateTime));
  }
}

async function refresh() {
  if (document.hidden) return;
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  localTimes(fresh);
  for (const id of ['list', 'count']) {
    const [shown, next] = [document.getElementById(id), fresh.getElementById(id)];
    if (next && shown.innerHTML !== next.innerHTML) shown.replaceChildren(...next.childNodes);
  }
}

localTimes(document);
if (document.getElementById('list')) setInterval(() => refresh().catch(() => undefined), 2000);
