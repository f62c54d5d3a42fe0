import type { Logger } from 'pino';

const grace = 25_000;

/**
 * Ends the process cleanly once, on SIGTERM, SIGINT, or the death of the launcher that started it (its IPC channel
 * closes). What has not ended within the grace period is cut off: leases bring its work back.
 */
export function onStop(logger: Logger, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = (reason: string) => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), grace).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
  process.once('disconnect', () => stop('launcher gone'));
}
