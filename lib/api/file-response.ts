import { attachment } from '@/lib/export/file-name';
import { mediaTypes } from './export';

/** A file to be kept under a name; it is made for this caller and is not stored on the way. */
export function fileResponse(
  body: BodyInit | ReadableStream<Uint8Array>,
  name: string,
  format: keyof typeof mediaTypes,
): Response {
  const headers = {
    'content-type': mediaTypes[format],
    'content-disposition': attachment(name, format),
    'cache-control': 'no-store',
  };
  return new Response(body, { headers });
}
