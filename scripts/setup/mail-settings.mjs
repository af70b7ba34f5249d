import { Failure } from './failure.mjs';

const address = /^[^\s<>@,;"]+@[^\s<>@,;"]+$/;

/**
 * Whether the mail server is configured whole, or not at all. What it says never shows the address of the server, which
 * may hold a password.
 *
 * @param {NodeJS.ProcessEnv} variables
 */
export function checkMail({ SMTP_URL: url, MAIL_FROM: from }) {
  if (!url && !from) return;
  if (!url) throw new Failure('SMTP_URL must be set too, or MAIL_FROM left out: no mail is sent without it.');
  if (!from)
    throw new Failure(
      'MAIL_FROM must be set too, or SMTP_URL left out: it is the address that mails come from.',
    );
  if (!isMailServer(url)) {
    throw new Failure(
      'SMTP_URL is not the address of a mail server: write it as smtps://user:password@mail.example.vn:465, or smtp://… where the connection is made secure later.',
    );
  }
  if (!isSender(from)) {
    throw new Failure(
      `MAIL_FROM is "${from}", which is not an e-mail address: write it as moc@example.vn, or as Mốc 2030 <moc@example.vn>.`,
    );
  }
}

/** @param {string} text */
function isMailServer(text) {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && !search && !hash;
}

/** @param {string} text */
function isSender(text) {
  const named = /^[^<>\r\n"]*<([^<>]+)>$/.exec(text);
  return address.test(named?.[1] ?? text);
}
