import type { GoalStanding } from '@/lib/domain/standing';
import type { Locale } from './locale';

export declare function sentenceOf(standing: GoalStanding, locale: Locale): string;
