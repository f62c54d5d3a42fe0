import { createTransport } from 'nodemailer';

type SMTPError = Error & { readonly code?: string; readonly responseCode?: number };

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
      const message = { ...mail, disableFileAccess: true, disableUrlAccess: true };
      await transport.sendMail(message).catch((error: SMTPError) => {
        const isFinal = error.code === 'EENVELOPE' && (error.responseCode ?? 0) >= 500;
        throw isFinal ? new RecipientRefused(error.message, { cause: error }) : error;
      });
    },
    close: () => transport.close(),
  };
}
