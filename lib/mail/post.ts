import { createTransport } from 'nodemailer';

/** One mail to one person, as text and as HTML that says the same. */
export type Mail = {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/**
 * What became of a mail: accepted; `mail-refused`, which says nothing of the next one; or `server-failed`, and there is no
 * use in trying another now. The code is the mail server's, or nodemailer's; it names nobody and holds no secret.
 */
export type Posted = {
  readonly outcome: 'accepted' | 'mail-refused' | 'server-failed';
  readonly code: string;
};

/** A connection to the mail server, opened by the first mail. Nothing that it is asked throws. */
export type Post = { send(mail: Mail): Promise<Posted>; close(): void };

/** Nobody waits for a mail, but the next digest does. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/** Told to other mail programs: no holiday notices in answer to this. */
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } as const;

/** Of the errors of nodemailer those that concern one mail only. */
const ofOneMail = ['EENVELOPE', 'EMESSAGE', 'ESTREAM'];

/** The mail server of `SMTP_URL`, for mails from `MAIL_FROM`; both were checked at the start. */
export function openPost(url: string, from: string): Post {
  const transport = createTransport({
    ...serverOf(url),
    ...patience,
    pool: true,
    maxConnections: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({ from, headers: automatic, ...mail });
        return { outcome: 'accepted', code: '' };
      } catch (error) {
        return failed(error);
      }
    },
    close: () => transport.close(),
  };
}

/** A name and password are not sent in the clear, except within the machine. */
function serverOf(text: string) {
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const user = decodeURIComponent(url.username);
  const auth = user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } };
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: user !== '' && !secure && !isHere,
    ...auth,
  };
}

function failed(error: unknown): Posted {
  const { code = 'unknown', responseCode = '' } = error as { code?: string; responseCode?: number };
  const outcome = ofOneMail.includes(code) ? 'mail-refused' : 'server-failed';
  return { outcome, code: `${code} ${responseCode}`.trim() };
}
