import type { TFunction } from 'i18next';
import type { Case, TimelineEntry } from '../../api/types.ts';
import { caseEvents, hindrances, stages } from '#domain/cases/life-cycle';

/** How far a request has come, and what holds it up. */
export function stageText({ stage, hindrance }: Pick<Case, 'stage' | 'hindrance'>, t: TFunction) {
  const words = t(`course.stages.${stage}`);

  return hindrance
    ? t('course.withHindrance', { stage: words, hindrance: t(`course.hindrances.${hindrance}`) })
    : words;
}

type Data = TimelineEntry['data'];

/** What happened to a request that nobody files or sends. */
export function eventSentence({ event, note }: Data, t: TFunction): string {
  const known = caseEvents.find((each) => each === event);
  const words = { event: known ? t(`course.events.${known}`) : '' };

  return note ? t('course.noted', { ...words, note }) : t('course.recorded', words);
}

/** A fact, and what it did to the stage of the request. */
export function withCourse(sentence: string, data: Data, t: TFunction): string {
  const stage = stages.find((each) => each === data['stage']);
  if (stage === undefined) return sentence;
  const hindrance = hindrances.find((each) => each === data['hindrance']) ?? null;
  const event = caseEvents.find((each) => each === data['unexpected']);
  const reached = event
    ? t('course.unexpected', {
        stage: t(`course.stages.${stage}`),
        event: t(`course.events.${event}`),
      })
    : t('course.moved', { stage: stageText({ stage, hindrance }, t) });

  return `${sentence} ${reached}`;
}
