import { type Deed, mayAnywhere, type Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { Locale } from '@/lib/text/locale';
import { type Caller, callerOf, isCrossSite, localeOf } from './caller';
import { amongLargeForms } from './large-forms';
import { type FormParts, readMultipart } from './multipart';

/** A form with a file that a person sends from a page: with or without JavaScript, the answer is another page. */
export type PageUpload = {
  deed: Deed;
  mostBytes: number;
  /** Takes the form and answers the address of the page that comes next. */
  run(viewer: Viewer & { locale: Locale }, form: FormParts): Promise<string | Refusal>;
  /** The address of the page that shows why nothing was taken. */
  refused(refusal: Refusal, form: FormParts): string;
};

/**
 * The only way to take a file from a page: strangers, those who may do the deed nowhere, and forms that another site's page
 * sent are refused before anything is read.
 */
export function pageUpload({ deed, mostBytes, run, refused }: PageUpload) {
  return async (request: Request): Promise<Response> => {
    const caller = await callerOf(request);
    const no = isRefusal(caller) ? caller : refuseCaller(caller, deed, request);
    if (no || isRefusal(caller)) return onTo(refused(no ?? refuse('not-allowed'), {}));
    const answered = await amongLargeForms(request, async () => {
      const form = await readMultipart(request, mostBytes);
      if (isRefusal(form)) return refused(form, {});
      const next = await run({ ...caller.viewer, locale: localeOf(request) }, form);
      return isRefusal(next) ? refused(next, form) : next;
    });
    return onTo(isRefusal(answered) ? refused(answered, {}) : answered);
  };
}

function refuseCaller({ viewer, by }: Caller, deed: Deed, request: Request): Refusal | null {
  if (by === 'session' && isCrossSite(request)) return refuse('cross-site');
  return mayAnywhere(viewer, deed) ? null : refuse('not-allowed');
}

/** Relative, so that it holds whatever the address that people use. */
const onTo = (location: string): Response => new Response(null, { status: 303, headers: { location } });
