import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Whether the path of an address can be read: "%E0%A4%A" is no letter, and Next.js, which reads the parts of a path, fails
 * on it as on a bug of its own.
 */
export function hasReadablePath({ url = '' }: IncomingMessage): boolean {
  const [path = ''] = url.split('?');
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** There is nothing at an address that cannot be read. */
export function answerUnreadable(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end('Không có trang này: địa chỉ viết sai.\nThere is no such page: its address is misspelt.\n');
}
