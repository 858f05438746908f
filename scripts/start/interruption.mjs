// @ts-check

/** npm passes a Ctrl-C on that the terminal has sent already: two that close together are one. */
const sameKeyPressMs = 700;

/**
 * Fulfilled at the first Ctrl-C (or SIGTERM, or a closed terminal), or when we are an orphan; a second Ctrl-C calls
 * `onImpatience`.
 * @param {Promise<void>} orphaned whoever started us is gone
 * @param {() => void} onImpatience
 * @returns {Promise<void>}
 */
export function interruption(orphaned, onImpatience) {
  return new Promise((resolve) => {
    let firstAt = 0;
    const interrupt = () => {
      if (firstAt === 0) {
        firstAt = Date.now();
        console.log('\nStopping … (Ctrl-C again stops at once)');
        resolve();
      } else if (Date.now() - firstAt > sameKeyPressMs) {
        onImpatience();
      }
    };
    orphaned.then(() => firstAt === 0 && interrupt());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt);
  });
}
