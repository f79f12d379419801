import { strictEqual } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const CONNECTIONS = 32;
const ITEMS = ['goal', 'owner', 'money', 'depth', 'speed'];
const SAVE =
  'mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { status revision code } }';

/** People who answer over HTTP as their page does: each with a link, a revision an item, a new operation each time. */
export class Respondents {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  private readonly people: { readonly token: string; readonly revisions: number[] }[];
  private next = 0;

  constructor(
    private readonly url: string,
    tokens: readonly string[],
  ) {
    this.people = tokens.map((token) => ({ token, revisions: ITEMS.map(() => 0) }));
  }

  /** One answer a request, for so many seconds. Every reply is looked at. Answers with the time of each, in milliseconds. */
  async saveFor(seconds: number): Promise<number[]> {
    const until = performance.now() + seconds * 1000;
    const latencies: number[] = [];
    const connection = async (): Promise<void> => {
      while (performance.now() < until) {
        const began = performance.now();
        await this.saveOne();
        latencies.push(performance.now() - began);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, connection));
    return latencies;
  }

  /** Answers that are acknowledged by now. */
  get saved(): number {
    return this.people.flatMap(({ revisions }) => revisions).reduce((sum, revision) => sum + revision, 0);
  }

  close(): void {
    this.agent.destroy();
  }

  private async saveOne(): Promise<void> {
    const turn = this.next++;
    const person = this.people[turn % this.people.length]!;
    const item = Math.floor(turn / this.people.length) % ITEMS.length;
    const baseRevision = person.revisions[item]!;
    const operation = {
      ...{ operationId: randomUUID(), item: ITEMS[item], baseRevision },
      ...{ current: String(1 + (turn % 5)), desired: '5' },
    };
    const { data } = await this.post(person.token, { query: SAVE, variables: { operations: [operation] } });
    strictEqual(data?.saveAnswers[0]?.status, 'SAVED');
    person.revisions[item] = baseRevision + 1;
  }

  private post(token: string, body: object): Promise<{ data?: { saveAnswers: { status: string }[] } }> {
    const text = JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.url}/graphql`,
        {
          method: 'POST',
          agent: this.agent,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
            'x-sextant-as': 'respondent',
            cookie: `sextant-respondent=${token}`,
          },
        },
        (reply) => {
          const parts: Buffer[] = [];
          reply.on('data', (part: Buffer) => parts.push(part));
          reply.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString()) as never));
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  }
}
