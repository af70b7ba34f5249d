/** More than NextAuth's own forms need. */
const largestForm = 16 * 1024;

/** Whether a form may be read at all: NextAuth reads it whole before it knows who sends it, so its length must be told. */
export const isReadable = (request: Request): boolean =>
  Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) <= largestForm;
