// @ts-check

/** npm passes a Ctrl-C on that the terminal has sent already: two that close together are one. */
const sameKeyPressMs = 700;

/**
 * Fulfilled at the first Ctrl-C (or SIGTERM, or a closed terminal); a second one calls `onImpatience`.
 * @param {() => void} onImpatience
 * @returns {Promise<void>}
 */
export function interruption(onImpatience) {
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
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt);
  });
}
