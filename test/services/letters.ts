import { claimLetters } from '#db/letters';
import { openMailer } from '#platform/mail';
import { sendLetter } from '#services/letters/send-letter';
import { startInbox, type Inbox } from '../../tools/inbox/start-inbox.ts';
import type { Stage } from './stage.ts';

export type Post = {
  readonly inbox: Inbox;
  /** Sends every letter that waits, as the worker does; how each went. */
  readonly sendAll: () => Promise<string[]>;
  /** The token of the newest link that was sent to this address. */
  readonly tokenFor: (address: string) => string;
  readonly stop: () => Promise<void>;
};

/** A real mail server for the letters of a suite. */
export async function openPost(stage: Pick<Stage, 'database'>): Promise<Post> {
  const inbox = await startInbox();
  const mailer = openMailer(inbox.smtpUrl, 'Prazo <prazo@localhost>');
  const { database } = stage;
  const tools = { database, mailer, adminUrl: 'http://admin.test' };
  const sendAll = async () => {
    const letters = await claimLetters(database, 100, 60);
    const outcomes: string[] = [];
    for (const { id, lease_token: leaseToken } of letters) {
      const sent = sendLetter(tools, { letterId: id, leaseToken });
      outcomes.push(await sent.catch(() => 'again'));
    }

    return outcomes;
  };
  const tokenFor = (address: string) => {
    const link = /#([\w-]{43})\b/;
    // A notice may have been sent after it.
    const message = inbox
      .messages()
      .find(({ to, text }) => to.includes(address) && link.test(text));
    const token = link.exec(message?.text ?? '')?.[1];
    if (!token) throw new Error(`no link was sent to ${address}`);

    return token;
  };

  return {
    inbox,
    sendAll,
    tokenFor,
    stop: async () => {
      mailer.close();
      await inbox.stop();
    },
  };
}
