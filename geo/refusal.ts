/** What an author or a host can mend: told in Chinese and in English, and shown without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
  }
}

/** Runs a command. A refusal is printed and ends it with 1; anything else is a fault of the program and goes on up. */
export async function orRefuse(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
