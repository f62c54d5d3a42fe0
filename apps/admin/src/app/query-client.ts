import { notifications } from '@mantine/notifications';
import { hashKey, MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { isProblem, Problem } from '../api/problem.ts';
import { meQuery } from '../api/session.ts';
import type { Warning } from '../api/types.ts';
import { problemText } from '../ui/problem-text.ts';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** What to say when it worked. */
      readonly success?: string;
      /** The form shows the failure itself. */
      readonly isShownInPlace?: boolean;
    };
  }
}

type Exits = { readonly onSignedOut: () => void; readonly onSetUpRequired: () => void };

/** The one place where failures of the API are dealt with: the session is gone, or may only set up a second factor. */
export function createQueryClient({ onSignedOut, onSetUpRequired }: Exits): QueryClient {
  const leaveIfShut = (error: unknown) => {
    if (isProblem(error, 401)) onSignedOut();
    if (needsSetUp(error)) onSetUpRequired();
  };

  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // Before the first answer the router itself decides where to go.
        if (query.queryHash !== hashKey(meQuery.queryKey) || query.state.data !== undefined)
          leaveIfShut(error);
      },
    }),
    mutationCache: new MutationCache({
      onSuccess: (data, _variables, _result, { meta }) => {
        if (meta?.success) notifications.show({ color: 'green', message: meta.success });
        for (const message of warningsIn(data)) {
          notifications.show({ color: 'yellow', message, autoClose: 15_000 });
        }
      },
      onError: (error, _variables, _result, { meta }) => {
        leaveIfShut(error);
        if (meta?.isShownInPlace || isProblem(error, 401) || needsSetUp(error)) return;
        notifications.show(failure(error));
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => count < 2 && isWorthRetrying(error),
      },
    },
  });
}

/** What was kept and yet looks odd, in an answer that says so. */
function warningsIn(data: unknown): string[] {
  if (!hasWarnings(data)) return [];

  return data.warnings.map(({ says }) => says[i18next.language === 'en' ? 'en' : 'pt']);
}

function hasWarnings(data: unknown): data is { readonly warnings: readonly Warning[] } {
  return typeof data === 'object' && data !== null && 'warnings' in data;
}

/** Says what went wrong with something that was asked for. */
function failure(error: unknown) {
  const message = problemText(error, i18next.t);

  return { color: 'red', message, autoClose: 10_000 };
}

function needsSetUp(error: unknown): boolean {
  return error instanceof Problem && error.code === 'second_factor_setup_required';
}

function isWorthRetrying(error: unknown): boolean {
  return (
    !(error instanceof Problem) || error.status === 0 || error.status === 429 || error.status >= 500
  );
}
