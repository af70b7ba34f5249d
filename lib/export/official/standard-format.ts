import { documentFormatSchema } from '@/lib/domain/document-format';
import standard from './format.json';

/** How official documents look where an office has not said otherwise (DESIGN §6). */
export const standardFormat = documentFormatSchema.parse(standard);
