const MOST_TRIES = 3;
const FIRST_WAIT_MS = 400;

/** Answers of whoever stands before the API, or of an API that cannot work just now. */
const LATER: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Sends a request again when it got no answer, or one that says "later": every operation is safe to repeat, because those
 * that make something carry an id or a revision. After three times the page says so.
 */
export async function patientFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(input, init).catch((error: unknown) => {
      if (attempt === MOST_TRIES || init?.signal?.aborted) throw error;
      return null;
    });
    if (answer && (attempt === MOST_TRIES || !LATER.has(answer.status))) return answer;
    await new Promise((resolve) => setTimeout(resolve, waitMs(attempt, answer)));
  }
}

/** As long as the server says, else twice as long each time; spread, so that not all come back at once. */
function waitMs(attempt: number, answer: Response | null): number {
  const asked = Number(answer?.headers.get('retry-after') ?? 0) * 1_000;
  return Math.max(asked, FIRST_WAIT_MS * 2 ** (attempt - 1)) * (1 + Math.random() / 2);
}
