import { createHash } from 'node:crypto';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { isStorable } from '@/lib/domain/storable';

/** A file that was sent with a form. */
export class UploadedFile {
  constructor(
    readonly name: string,
    readonly bytes: Uint8Array,
  ) {}

  /** What stands for it where requests are compared. */
  toJSON(): { name: string; sha256: string } {
    return { name: this.name, sha256: createHash('sha256').update(this.bytes).digest('hex') };
  }
}

/** The parts of a form by their names: texts and files. */
export type FormParts = Record<string, string | UploadedFile>;

/** For headers and texts beside the file. */
const roomBeside = 2 * 1024 * 1024;
const partsAtMost = 50;
const headAtMost = 8 * 1024;

/** Whether a request is a form with files. */
export const isMultipart = (request: Request): boolean => boundaryOf(request) !== null;

function boundaryOf(request: Request): string | null {
  const type = request.headers.get('content-type') ?? '';
  const found = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type);
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * Reads a form with files, and no further than `mostBytes` of them, whatever length was announced. The parts are views of
 * the one buffer that the body was read into: a file is held in memory once.
 */
export async function readMultipart(request: Request, mostBytes: number): Promise<FormParts | Refusal> {
  const boundary = boundaryOf(request);
  if (boundary === null) return refuse('malformed-body');
  const body = await readBytes(request, mostBytes + roomBeside);
  return isRefusal(body) ? body : partsOf(body, boundary);
}

/** The whole body, up to a length. */
async function readBytes(request: Request, most: number): Promise<Buffer | Refusal> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > most) return refuse('body-too-large');
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength;
      if (length > most) return refuse('body-too-large');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof TypeError) return refuse('malformed-body');
    throw error;
  }
  return Buffer.concat(chunks, length);
}

const lineEnd = '\r\n';
const headEnd = Buffer.from('\r\n\r\n');

/** Takes the body apart at its boundary (RFC 7578). */
function partsOf(body: Buffer, boundary: string): FormParts | Refusal {
  const opening = Buffer.from(`--${boundary}`);
  const separator = Buffer.from(`${lineEnd}--${boundary}`);
  if (body.indexOf(opening) !== 0) return refuse('malformed-body');
  const parts: [string, string | UploadedFile][] = [];
  for (let at = opening.length; !isLast(body, at); ) {
    const headFrom = at + lineEnd.length;
    const headTo = body.indexOf(headEnd, at);
    const end = headTo < 0 ? -1 : body.indexOf(separator, headTo + lineEnd.length);
    const isCut = end < 0 || headTo - headFrom > headAtMost || parts.length === partsAtMost;
    if (isCut) return refuse('malformed-body');
    const part = partOf(body.toString('utf8', headFrom, headTo), body.subarray(headTo + headEnd.length, end));
    if (!part) return refuse('malformed-body');
    parts.push(part);
    at = end + separator.length;
  }
  // fromEntries defines own properties, so that a part named __proto__ is only a part.
  return Object.fromEntries(parts);
}

const isLast = (body: Buffer, at: number): boolean => body.toString('latin1', at, at + 2) === '--';

function partOf(head: string, content: Buffer): [string, string | UploadedFile] | null {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1] ?? '';
  const name = /(?:^|;)\s*name="([^"]*)"/i.exec(disposition)?.[1];
  if (name === undefined) return null;
  const fileName = /;\s*filename="([^"]*)"/i.exec(disposition)?.[1];
  if (fileName === undefined) {
    const text = content.toString('utf8');
    return isStorable(text) ? [unescaped(name), text] : null;
  }
  return [unescaped(name), new UploadedFile(lastOf(unescaped(fileName)), content)];
}

/** Browsers write quotes and line ends in names as percent signs and digits. */
const unescaped = (name: string): string =>
  name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n').normalize('NFC');

/** Some send the whole path. The name is stored and shown: nothing in it may be a control character or half a letter. */
const lastOf = (path: string): string =>
  (path.split(/[/\\]/).at(-1) ?? '').slice(0, 200).replace(/[\p{Cc}\p{Cs}]/gu, '');
