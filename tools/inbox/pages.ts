import { Html, html } from './html.ts';
import type { InboxMessage } from './message.ts';

/** The list of messages, newest first. */
export function listPage(messages: readonly InboxMessage[], search: string, total: number): string {
  const count = search ? `${messages.length} of ${total}` : `${total}`;

  return pageOf(
    'Inbox',
    html`
      <header class="bar">
        <a class="brand" href="/">Inbox</a>
        <form class="search" action="/" role="search">
          <input
            type="search"
            name="to"
            value="${search}"
            placeholder="Search by address"
            aria-label="Search by address"
            autocomplete="off"
          />
        </form>
        <span class="count" id="count">${count} ${total === 1 ? 'message' : 'messages'}</span>
      </header>
      <main>
        <p class="note">
          Mail sent by this copy of Prazo. It is kept here; nothing leaves this machine.
        </p>
        <div id="list">${messages.length > 0 ? table(messages) : emptyNote(search)}</div>
      </main>
      <script src="/inbox.js"></script>
    `,
  );
}

export function messagePage(message: InboxMessage): string {
  const headers = Object.entries(message.headers).map(
    ([name, value]) =>
      html`<tr>
        <th>${name}</th>
        <td>${value}</td>
      </tr>`,
  );
  const rendered = html`<iframe
    sandbox
    title="Message"
    src="/messages/${message.id}/html"
  ></iframe>`;
  const plain = html`<pre>${message.text}</pre>`;

  return pageOf(
    message.subject || '(no subject)',
    html`
      <header class="bar">
        <a class="brand" href="/">Inbox</a>
        <a class="back" href="/">All messages</a>
      </header>
      <main class="message">
        <h1>${message.subject || '(no subject)'}</h1>
        <dl>
          <dt>From</dt>
          <dd>${message.headers['from'] ?? message.from}</dd>
          <dt>To</dt>
          <dd>${message.to.join(', ')}</dd>
          <dt>Time</dt>
          <dd>${time(message.at)}</dd>
        </dl>
        ${message.html ? rendered : plain}
        ${
          message.html && message.text
            ? html`<details>
                <summary>Plain text</summary>
                ${plain}
              </details>`
            : ''
        }
        <details>
          <summary>Headers</summary>
          <table class="headers">
            ${headers}
          </table>
        </details>
        <p>
          <a href="/messages/${message.id}/raw" download="${message.id}.eml"
            >Download the original (.eml)</a
          >
        </p>
      </main>
      <script src="/inbox.js"></script>
    `,
  );
}

function table(messages: readonly InboxMessage[]): Html {
  return html`<table class="list">
    <thead>
      <tr>
        <th>Time</th>
        <th>To</th>
        <th>Subject</th>
      </tr>
    </thead>
    <tbody>
      ${messages.map(row)}
    </tbody>
  </table>`;
}

function row(message: InboxMessage): Html {
  return html`<tr>
    <td class="time">${time(message.at)}</td>
    <td class="to">${message.to.join(', ')}</td>
    <td class="subject">
      <a href="/messages/${message.id}">${message.subject || '(no subject)'}</a>
    </td>
  </tr>`;
}

function emptyNote(search: string): Html {
  return search
    ? html`<p class="empty">No message to “${search}”.</p>`
    : html`<p class="empty">No message yet. New ones appear by themselves.</p>`;
}

// The browser's script turns it into local time; without it UTC is shown.
function time(at: string): Html {
  return html`<time datetime="${at}">${at.slice(0, 19).replace('T', ' ')} UTC</time>`;
}

function pageOf(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Prazo</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/inbox.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
}
