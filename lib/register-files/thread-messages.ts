import type { Viewer } from '@/lib/domain/access';
import type { RegisterFileRequest } from './file';

/** What the thread is to do, and for whom. */
export type ThreadTask = { readonly viewer: Viewer; readonly request: RegisterFileRequest };

/** A piece of the file with the enterprises that have gone into it and those before, or that there are no more. */
export type FromThread =
  | { readonly type: 'piece'; readonly bytes: Uint8Array; readonly rows: number }
  | { readonly type: 'end'; readonly rows: number };
