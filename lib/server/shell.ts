import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { bodyApartHeader, bodySlotMark } from '@/components/shell/body-slot';
import { type Part, partOf } from './compressed';

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A person's page without its body: what comes before the body, what comes after it, and the headers. */
export type Shell = { readonly headers: OutgoingHttpHeaders; readonly before: Part; readonly after: Part };

/**
 * Asks Next.js for a page without its body; throws when it answers with anything else, as it does when the session ended
 * a moment ago. The policy stays with the shell, because the shell's scripts bear its nonce.
 */
export async function paintShell(answer: Answer, request: IncomingMessage, path: string): Promise<Shell> {
  const headers = { ...request.headers, 'accept-encoding': 'identity', [bodyApartHeader]: '1' };
  const asked: IncomingMessage = Object.create(request, {
    url: { value: path, writable: true },
    headers: { value: headers },
  });
  const response = new RecordedResponse(asked);
  await answer(asked, response);
  const [before, after, ...more] = response.text().split(bodySlotMark);
  if (response.statusCode !== 200 || before === undefined || after === undefined || more.length > 0) {
    throw new Error(`${path} is no page with one place for its body`);
  }
  const policy = String(request.headers['content-security-policy']);
  const kept = { ...lasting(response.getHeaders()), 'content-security-policy': policy };
  return { headers: kept, before: partOf(before), after: partOf(after) };
}

/** An answer that goes nowhere. */
class RecordedResponse extends ServerResponse {
  private readonly chunks: Buffer[] = [];

  text(): string {
    return Buffer.concat(this.chunks).toString();
  }

  override write(...parts: unknown[]): boolean {
    this.hear(parts);
    return true;
  }

  override end(...parts: unknown[]): this {
    this.hear(parts);
    this.emit('finish');
    this.emit('close');
    return this;
  }

  private hear([chunk, encoding]: unknown[]): void {
    if (typeof chunk === 'string')
      this.chunks.push(
        Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'),
      );
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk));
  }
}

/** Headers of the page itself, not of one transmission. */
function lasting({
  date: _date,
  connection: _connection,
  'content-length': _length,
  'content-encoding': _encoding,
  'transfer-encoding': _transfer,
  'keep-alive': _keep,
  ...headers
}: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return headers;
}
