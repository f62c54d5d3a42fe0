/** Asks the script that started us to end this process too, should we be killed without a word. */
export function endWithLauncher(pid: number | undefined): void {
  if (pid && process.connected) process.send?.({ endWithMe: pid });
}
