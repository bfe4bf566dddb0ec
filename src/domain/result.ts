/** The outcome of work that may fail in ways a person must hear about; bugs are thrown instead. */
export type Result<T, F extends string> = { ok: true; value: T } | { ok: false; fault: F };

export const succeed = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fail = <F extends string>(fault: F): { ok: false; fault: F } => ({ ok: false, fault });

/** Runs work that throws for expected faults; `nameFault` names the fault, or throws what is a bug. */
export async function attempt<T, F extends string>(
  work: () => Promise<T> | T,
  nameFault: (error: unknown) => F,
): Promise<Result<T, F>> {
  try {
    return succeed(await work());
  } catch (error) {
    return fail(nameFault(error));
  }
}

/** The same for work that does not wait, such as a database's own calls. */
export function attemptNow<T, F extends string>(
  work: () => T,
  nameFault: (error: unknown) => F,
): Result<T, F> {
  try {
    return succeed(work());
  } catch (error) {
    return fail(nameFault(error));
  }
}
