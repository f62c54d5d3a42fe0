import { createTransport } from 'nodemailer';

type SmtpError = Error & {
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
};

/**
 * Whether the relay says that this address will never take mail (RFC 3463: 5.1.x and 5.2.1). Anything else, such as a
 * relay that wants a password, is a trouble of ours that may pass.
 */
function isAddressRefused(error: SmtpError): boolean {
  if (error.command !== 'RCPT TO') return false;
  const detailed = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(error.response ?? '')?.[0];

  return detailed
    ? /^5\.(1\.|2\.1$)/.test(detailed)
    : [550, 551, 553].includes(error.responseCode ?? 0);
}

export type Mail = {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Decided before the connection opens and kept, so that a repetition is recognisable as one. */
  readonly messageId: string;
};

/** The relay will never take mail for this address. Anything else may succeed later. */
export class RecipientRefused extends Error {}

export type Mailer = {
  /** Resolves when the relay has taken the message; rejects with RecipientRefused or with what may pass. */
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => void;
};

/**
 * What people typed, for a header: no control character, and no encoded word (RFC 2047), which a reader would decode into
 * something that nobody typed. The zero-width space makes it plain text that is encoded as a whole.
 */
function headerText(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replaceAll('=?', '=\u200b?');
}

export function openMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 25_000,
    },
    { from },
  );

  return {
    send: async (mail) => {
      const message = {
        ...mail,
        to: { name: headerText(mail.to.name), address: mail.to.address },
        subject: headerText(mail.subject),
        disableFileAccess: true,
        disableUrlAccess: true,
      };
      await transport.sendMail(message).catch((error: SmtpError) => {
        throw isAddressRefused(error) ? new RecipientRefused('the address was refused') : error;
      });
    },
    close: () => transport.close(),
  };
}
