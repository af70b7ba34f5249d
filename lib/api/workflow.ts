import type { z } from 'zod';
import { type RouteHandler, route } from '@/lib/auth/route';
import { takeStep } from '@/lib/db/report-steps';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { type AskedStep, deedOfStep } from '@/lib/domain/report';
import {
  type plainStep,
  presentWritten,
  type reasonedStep,
  reportParams,
  type returnStep,
  writtenSchema,
} from './reports';

type StepBody = typeof plainStep | typeof reasonedStep | typeof returnStep;

/** The endpoint of one step of the workflow; `body` is what has to be said with it. */
export const stepRoute = (
  step: Exclude<AskedStep, 'edited'>,
  summary: string,
  body: StepBody,
): RouteHandler =>
  route({
    deed: deedOfStep[step],
    summary,
    params: reportParams,
    body: body as z.ZodType<z.output<typeof returnStep>>,
    response: writtenSchema,
    async run({ viewer, params: { id }, body: { revision, ...said } }) {
      const today = todayInVietnam(new Date());
      return presentWritten(await takeStep(viewer, id, { step, seen: revision, ...said }, today));
    },
  });
