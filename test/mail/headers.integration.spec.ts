import { openMailer, type Mailer } from '#platform/mail';
import { EmailAddress, line } from '#services/fields';
import type { InboxMessage } from '../../tools/inbox/message.ts';
import { startInbox, type Inbox } from '../../tools/inbox/start-inbox.ts';

const controls = [
  'a\r\nBcc: b@evil.test',
  'a\nTo: b@evil.test',
  'a\rb',
  'a\0b',
  'a\x7fb',
  'a\x85b',
];
const spellings = [
  'a%0d%0aBcc: b@evil.test',
  '=?utf-8?Q?a=0D=0ABcc:_b@evil.test?=',
  '=?utf-8?B?DQpCY2M6IGJAZXZpbC50ZXN0?=',
  '=?iso-8859-1?q?a?=\u202e=?utf-8?q?b?=',
  '"a" <b@evil.test>, c@evil.test',
  'grupo: b@evil.test, c@evil.test;',
  'Ana\\" <b@evil.test>',
  'Ana (nota) <b@evil.test',
  `${'ção'.repeat(400)} fim`,
  'x'.repeat(1_200),
];
const addresses = [
  'a@firm.test, b@evil.test',
  'a@firm.test;b@evil.test',
  'a@firm.test> RCPT TO:<b@evil.test',
  'a@firm.test\r\nRCPT TO:<b@evil.test>',
  '"a" <a@firm.test>',
  'grupo:a@firm.test,b@evil.test;',
  'a@firm.test (b@evil.test)',
  'a@firm.test\0',
  'a@firm.test%0ab@evil.test',
  '=?utf-8?Q?a?=@firm.test b@evil.test',
];

describe('the head of a message', () => {
  let inbox: Inbox;
  let mailer: Mailer;

  beforeAll(async () => {
    inbox = await startInbox();
    mailer = openMailer(inbox.smtpUrl, 'Prazo <prazo@localhost>');
  });
  afterAll(async () => {
    mailer.close();
    await inbox.stop();
  });

  it.each(controls)('no field takes a control character, such as in %j', (text) => {
    expect(line(200).safeParse(text).success).toBe(false);
    expect(EmailAddress.safeParse(`${text}@firm.test`).success).toBe(false);
  });

  it.each(addresses)('nobody can have the address %j', (address) => {
    expect(EmailAddress.safeParse(address).success).toBe(false);
  });

  it.each([...controls, ...spellings])(
    'a name or subject of %j goes to one recipient as one header',
    async (text) => {
      const message = await sent({ name: text, subject: text });
      const shown = text.replace(/\p{Cc}+/gu, ' ');

      expect(message.to).toEqual(['ines@firm.test']);
      expect(message.headers).not.toHaveProperty('bcc');
      for (const name of ['to', 'from', 'subject']) expect(message.headers[name]).not.toMatch(/\n/);
      expect(message.subject.replaceAll('\u200b', '')).toBe(shown);
    },
  );

  it.each(addresses)(
    'an address of %j that came past the fields reaches nobody else',
    async (address) => {
      const before = inbox.messages().length;
      await mailer.send(mailTo(address)).catch(() => undefined);

      const reached = inbox.messages().slice(0, inbox.messages().length - before);
      for (const { to } of reached) {
        expect(to).toHaveLength(1);
        expect(to).not.toContain('b@evil.test');
      }
    },
  );

  async function sent(what: { name: string; subject: string }): Promise<InboxMessage> {
    const before = inbox.messages().length;
    await mailer.send({
      ...mailTo('ines@firm.test'),
      to: { name: what.name, address: 'ines@firm.test' },
      subject: what.subject,
    });
    const [message] = inbox.messages();
    if (!message || inbox.messages().length !== before + 1) throw new Error('one message left');

    return message;
  }
});

function mailTo(address: string) {
  return {
    to: { name: 'Inês', address },
    subject: 'Lembrete',
    text: 'x',
    html: '<p>x</p>',
    messageId: '<1@prazo>',
  };
}
