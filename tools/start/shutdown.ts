import { muteSteps, paint, say } from './step.ts';

// npm passes on a Ctrl-C that the terminal has already sent to everybody: one keystroke, two signals.
const ECHO_MS = 700;

type Undo = () => Promise<void> | void;

export type Shutdown = {
  /** Registers what to undo; the last registered is undone first. `force` must not take time. */
  readonly onStop: (undo: Undo, force?: () => void) => void;
  readonly stop: (exitCode: number) => Promise<never>;
  readonly isStopping: () => boolean;
};

/** Stops everything in reverse order, once, on Ctrl-C, SIGTERM, a closed terminal or a dead parent. */
export function handleShutdown(): Shutdown {
  const undos: Undo[] = [];
  const forces: (() => void)[] = [];
  let began: number | undefined;
  const stop = async (exitCode: number): Promise<never> => {
    if (began !== undefined) return new Promise<never>(() => undefined);
    began = performance.now();
    muteSteps();
    const hadStarted = undos.length > 0;
    if (hadStarted) say(paint(2, '\n  Stopping ... (Ctrl-C again to force)'));
    for (let undo = undos.pop(); undo; undo = undos.pop()) {
      try {
        await undo();
      } catch (error) {
        say(`  ${String(error)}`);
      }
    }
    if (hadStarted) say('  Prazo: stopped.');
    process.exit(exitCode);
  };
  const onSignal = () => {
    if (began === undefined) void stop(0);
    else if (performance.now() - began > ECHO_MS) force();
  };
  const force = () => {
    say('  Forced: what still ran was killed; the next start tidies up.');
    for (const kill of forces) kill();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  process.once('disconnect', () => void stop(0));
  // A reader of our output that goes away (`npm start | head`) must not end us half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  return {
    onStop(undo, kill) {
      if (kill) forces.push(kill);
      // A step that ends after the stop began has nobody left to undo it.
      if (began === undefined) undos.push(undo);
      else void undo();
    },
    stop,
    isStopping: () => began !== undefined,
  };
}
