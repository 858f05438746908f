const everyMs = 50;

/** Asks until the answer is as wanted, and fails with the last answer if it never is. */
export async function eventually(check: () => Promise<void>, withinMs = 15_000): Promise<void> {
  const endMs = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > endMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }
}
