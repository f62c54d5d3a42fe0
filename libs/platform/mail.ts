import { createTransport } from 'nodemailer';

export type Mail = {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Decided before the connection opens and kept, so that a repetition is recognisable as one. */
  readonly messageId: string;
};

export type Mailer = {
  /** Resolves when the relay has taken the message; rejects otherwise. */
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
      await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
    },
    close: () => transport.close(),
  };
}
