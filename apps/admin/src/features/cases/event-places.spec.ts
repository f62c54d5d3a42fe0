import { caseEvents } from '#domain/cases/life-cycle';
import { eventsOfNotice, eventsOfSubmission } from '#domain/cases/events-of';
import { noticeKinds, outcomes, submissionKinds } from '#domain/playbooks/playbook';
import { stages } from '#domain/cases/life-cycle';
import { placesOf, recordedAs } from './event-places.ts';

describe('where an event can happen', () => {
  it('is named by its stages', () => {
    expect(placesOf('card_was_wrong')).toEqual({ stages: ['card_issued'], hindrances: [] });
  });

  it('is named by what holds the request up, where no stage alone lets it happen', () => {
    expect(placesOf('court_ended')).toEqual({ stages: [], hindrances: ['litigation'] });
    expect(placesOf('form_unlocked')).toEqual({ stages: [], hindrances: ['form_locked'] });
  });

  it('is somewhere, for every event', () => {
    for (const event of caseEvents) {
      const places = placesOf(event);

      expect(places.stages.length + places.hindrances.length).toBeGreaterThan(0);
    }
  });
});

describe('what is better recorded with its document', () => {
  it('is what a submission brings about by itself', () => {
    const told = stages.flatMap((stage) =>
      submissionKinds.flatMap((kind) => eventsOfSubmission(kind, stage)),
    );

    for (const event of told) expect(recordedAs(event)).toBe('submission');
  });

  it('is what a notice brings about by itself, and not only a notice can take a request up', () => {
    const told = stages
      .filter((stage) => stage !== 'draft')
      .flatMap((stage) =>
        noticeKinds.flatMap((kind) =>
          outcomes.flatMap((outcome) => eventsOfNotice({ kind, outcome }, stage)),
        ),
      );
    const by = new Set(told.filter((event) => event !== 'taken_up').map(recordedAs));

    expect(by).toEqual(new Set(['notice']));
    expect(recordedAs('taken_up')).toBeUndefined();
  });
});
