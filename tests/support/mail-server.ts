import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A mail as it came in. */
export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Everything, as it went over the wire. */
  raw: string;
}

/** A little mail server: it speaks as much SMTP as one mail takes, and refuses whom it is told to. */
export interface MailServer {
  port: number;
  received: ReceivedMail[];
  /** Recipients that are refused, with the answer that they get. */
  refused: Map<string, string>;
  /** From now on every connection is greeted with this. */
  greeting: string;
  close(): Promise<void>;
}

/** Starts a mail server on a port of this machine, a free one unless it is named. */
export async function aMailServer(port = 0): Promise<MailServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, mailServer);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const mailServer: MailServer = {
    port: (server.address() as AddressInfo).port,
    received: [],
    refused: new Map(),
    greeting: '220 here',
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return mailServer;
}

function converse(socket: Socket, server: MailServer): void {
  let unread = '';
  let recipient = '';
  let content: string[] | null = null;
  const say = (line: string): void => {
    socket.write(`${line}\r\n`);
  };
  const hear = (line: string) => {
    if (content === null) return obey(line);
    if (line !== '.') return void content.push(line.replace(/^\.\./, '.'));
    server.received.push(mailOf(recipient, content.join('\r\n')));
    content = null;
    say('250 kept');
  };
  const obey = (line: string): void => {
    const [verb = ''] = line.toUpperCase().split(/[ :]/);
    if (verb === 'RCPT') recipient = /<(.*)>/.exec(line)?.[1] ?? '';
    if (verb === 'DATA') content = [];
    const answers: Record<string, string> = {
      RCPT: server.refused.get(recipient) ?? '250 fine',
      DATA: '354 go on',
      QUIT: '221 bye',
    };
    say(answers[verb] ?? '250 fine');
    if (verb === 'QUIT') socket.end();
  };
  socket.on('data', (chunk) => {
    const lines = (unread + chunk.toString('latin1')).split('\r\n');
    unread = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
  say(server.greeting);
}

function mailOf(to: string, raw: string): ReceivedMail {
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw)?.[1] ?? '';
  return { to, subject: words(subject), text: part(raw, 'plain'), html: part(raw, 'html'), raw };
}

/** One part of a mail of several, decoded. */
function part(raw: string, kind: 'plain' | 'html'): string {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  const found = raw.split(`--${boundary}`).find((each) => each.includes(`Content-Type: text/${kind}`)) ?? '';
  const [head = '', ...body] = found.split('\r\n\r\n');
  const content = body.join('\r\n\r\n').trim();
  if (/base64/i.test(head)) return Buffer.from(content, 'base64').toString();
  return unquoted(content.replace(/=\r\n/g, '')).replaceAll('\r\n', '\n');
}

const unquoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString();

/** A head line in which every word may be encoded by itself. */
const words = (line: string): string =>
  line
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, way: string, code: string) =>
      way.toUpperCase() === 'B'
        ? Buffer.from(code, 'base64').toString('latin1')
        : Buffer.from(unquoted(code.replaceAll('_', ' ')), 'utf8').toString('latin1'),
    )
    .replace(/[\s\S]*/, (text) =>
      /[\u0080-\u00ff]/.test(text) ? Buffer.from(text, 'latin1').toString() : text,
    );
