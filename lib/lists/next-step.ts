import type { Upload } from './uploads';

/** The pages of an import under way. */
export const pagesOf = ({ id }: Pick<Upload, 'id'>) => ({
  columns: `/enterprises/import/${id}`,
  rows: `/enterprises/import/${id}/rows`,
  done: `/enterprises/import/${id}/done`,
  refused: `/enterprises/import/${id}/refused`,
});
