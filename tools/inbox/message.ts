import PostalMime from 'postal-mime';

export type InboxMessage = {
  readonly id: string;
  /** When it was accepted, ISO 8601 in UTC. */
  readonly at: string;
  readonly from: string;
  /** The envelope's recipients: who it was really sent to, blind copies included. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** By lower-case name; a header that repeats is joined by line breaks. */
  readonly headers: Readonly<Record<string, string>>;
};

const FROM = 'X-Inbox-Envelope-From';
const TO = 'X-Inbox-Envelope-To';

/** The envelope goes into trace headers before the message, as a mail server's own do. */
export function withEnvelope(from: string, to: readonly string[], message: Buffer): Buffer {
  const trace = [`${FROM}: <${from}>`, ...to.map((address) => `${TO}: <${address}>`), ''];

  return Buffer.concat([Buffer.from(trace.join('\r\n')), message]);
}

export async function parseMessage(id: string, at: string, eml: Buffer): Promise<InboxMessage> {
  const mail = await PostalMime.parse(eml);
  const headers: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { key, value } of mail.headers) {
    headers[key] = headers[key] === undefined ? value : `${headers[key]}\n${value}`;
  }
  const envelope = addressesIn(headers[TO.toLowerCase()]);
  const named = [...(mail.to ?? []), ...(mail.cc ?? [])].map((one) => one.address ?? '');

  return {
    id,
    at,
    from: mail.from?.address ?? addressesIn(headers[FROM.toLowerCase()])[0] ?? '',
    to: envelope.length > 0 ? envelope : named.filter(Boolean),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    messageId: mail.messageId ?? '',
    headers,
  };
}

function addressesIn(header: string | undefined): string[] {
  if (!header) return [];

  return header
    .split('\n')
    .map((line) => line.replace(/^<|>$/g, ''))
    .filter(Boolean);
}
