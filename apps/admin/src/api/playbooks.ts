import { queryOptions, skipToken } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';
import { rarely } from './reference.ts';
import type { Overlay, OverlayContent, Playbook, RebaseCases, RebasePreview } from './types.ts';

type Id = Playbook['id'];

/** All that is known of one procedure; the list of all of them (reference.ts) has their names only. */
export const playbookQuery = (playbook: Id | undefined) =>
  queryOptions({
    queryKey: ['playbooks', playbook],
    queryFn: playbook
      ? ({ signal }) =>
          answer(api.GET('/v1/playbooks/{playbook}', { params: { path: { playbook } }, signal }))
      : skipToken,
    staleTime: rarely,
  });

export const playbookUseQuery = queryOptions({
  queryKey: ['playbook-use'],
  queryFn: ({ signal }) => answer(api.GET('/v1/playbooks/use', { signal })),
});

export const overlayQuery = (playbook: Id) =>
  queryOptions({
    queryKey: ['playbook-overlay', playbook],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/playbooks/{playbook}/overlay', { params: { path: { playbook } }, signal }),
      ),
  });

export function setOverlay(seen: Overlay, body: OverlayContent): Promise<Overlay> {
  return answer(
    api.PUT('/v1/playbooks/{playbook}/overlay', {
      body,
      params: {
        path: { playbook: seen.playbook },
        header: { 'If-Match': `"${seen.version}"` },
      },
    }),
  );
}

export function previewRebase(playbook: Id): Promise<RebasePreview> {
  return answer(
    api.POST('/v1/playbooks/{playbook}/rebase/preview', { params: { path: { playbook } } }),
  );
}

export function rebaseCases(playbook: Id, body: RebaseCases, key: string): Promise<void> {
  return done(
    api.POST('/v1/playbooks/{playbook}/rebase', {
      body,
      params: { path: { playbook }, header: { 'Idempotency-Key': key } },
    }),
  );
}
