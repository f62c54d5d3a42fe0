import { createServer, type Server } from 'node:net';
import { openMailer, RecipientRefused, type Mail } from './mail.ts';

const mail: Mail = {
  to: { name: 'Inês', address: 'ines@firm.test' },
  subject: 'Lembrete',
  text: 'x',
  html: '<p>x</p>',
  messageId: '<1@prazo>',
};

/** A relay that answers each command as told; everything else it takes. */
function relay(answers: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer((socket) => {
    let isData = false;
    socket.write('220 relay\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        if (isData && line !== '.') continue;
        const command = isData ? 'DOT' : (line.split(/[ :]/)[0] ?? '').toUpperCase();
        isData = command === 'DATA' && !answers['DATA'];
        const usual = command === 'DATA' ? '354 go on' : command === 'QUIT' ? '221 bye' : '250 ok';
        socket.write(`${answers[command] ?? usual}\r\n`);
      }
    });
  });

  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function send(answers: Readonly<Record<string, string>>): Promise<unknown> {
  const server = await relay(answers);
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const mailer = openMailer(`smtp://127.0.0.1:${port}`, 'prazo@localhost');
  try {
    return await mailer.send(mail).catch((error: unknown) => error);
  } finally {
    mailer.close();
    server.close();
  }
}

describe('what a relay says', () => {
  it.each([
    ['no such user', { RCPT: '550 5.1.1 no such user' }],
    ['a disabled mailbox', { RCPT: '550 5.2.1 disabled' }],
    ['a bare 550 for the recipient', { RCPT: '550 no' }],
  ])('%s is final for that address', async (_name, answers) => {
    expect(await send(answers)).toBeInstanceOf(RecipientRefused);
  });

  it.each([
    ['a relay that wants a password', { MAIL: '530 5.7.0 Authentication required' }],
    ['a relay that does not relay', { RCPT: '554 5.7.1 Relay access denied' }],
    ['a full mailbox', { RCPT: '552 5.2.2 mailbox full' }],
    ['a message refused after the final dot', { DOT: '554 5.7.1 spam' }],
    ['a relay that is busy', { RCPT: '450 4.2.0 later' }],
  ])('%s may pass', async (_name, answers) => {
    const outcome = await send(answers);

    expect(outcome).toBeInstanceOf(Error);
    expect(outcome).not.toBeInstanceOf(RecipientRefused);
  });
});
