import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const shownMs = 30_000;

/** A mask, and the value behind it for half a minute to whoever asks and may. Each look is on record. */
export function SealedValue(props: {
  readonly mask: string;
  /** What it is and whose, for those who hear the button instead of seeing it. */
  readonly name: string;
  readonly isAllowed: boolean;
  readonly reveal: () => Promise<{ value: string | null }>;
}) {
  const { t } = useTranslation();
  const { reset, ...looking } = useMutation({ mutationFn: props.reveal, gcTime: 0 });
  const isShown = looking.data !== undefined;
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setTimeout(reset, shownMs);

    return () => clearTimeout(timer);
  }, [isShown, reset]);
  const word = t(isShown ? 'sealed.hide' : 'sealed.show');

  return (
    <>
      <span style={{ whiteSpace: 'pre-line' }}>{looking.data?.value ?? props.mask}</span>
      {props.isAllowed && (
        <Button
          variant="subtle"
          size="compact-xs"
          ml={6}
          loading={looking.isPending}
          onClick={() => (isShown ? reset() : looking.mutate())}
          aria-label={`${word}: ${props.name}`}
        >
          {word}
        </Button>
      )}
    </>
  );
}
