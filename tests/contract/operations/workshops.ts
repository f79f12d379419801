import { randomUUID } from 'node:crypto';

import type { ApiClient } from '@sextant/testing';

const ROOM = '{ workshopId ballot { id ideas { id } } }';

/**
 * One workshop that is planned, one that is anonymous, one that has ended and left a point open, and one that runs: with a question that is open,
 * one whose ideas were revealed, somebody without a phone, and somebody who joined, whose browser this answers with.
 */
export async function plantWorkshops(
  api: { browser(): ApiClient },
  owner: ApiClient,
  ids: Record<string, string>,
): Promise<ApiClient> {
  const run = async <T>(document: string, variables: Record<string, unknown>): Promise<T> => {
    const data = await owner.graphql<Record<string, T>>(document, variables);
    return Object.values(data)[0]!;
  };
  const workshop = async (name: string, confidentialityMode = 'NAMED'): Promise<{ joinCode: string }> => {
    const { id } = await run<{ id: string }>(
      'mutation($i: CreateWorkshopInput!) { createWorkshop(input: $i) { id } }',
      { i: { resultId: ids.result, name, locale: 'en', confidentialityMode } },
    );
    ids[`${name}Workshop`] = id;
    const console = await run<{ joinCode: string; steps: { id: string }[] }>(
      'query($w: ID!) { workshopConsole(workshopId: $w) { joinCode steps { id } } }',
      { w: id },
    );
    console.steps.forEach((step, i) => (ids[`${name}Step${i}`] = step.id));
    return console;
  };
  const ballot = async (name: string, stepId: string, kind: string): Promise<void> => {
    const added = await run<{ id: string }>('mutation($i: AddBallotInput!) { addBallot(input: $i) { id } }', {
      i: { stepId, kind, question: name },
    });
    ids[`${name}Ballot`] = added.id;
  };
  const start = 'mutation($w: ID!) { startWorkshop(workshopId: $w) { id } }';

  await workshop('planned');
  await ballot('waiting', ids.plannedStep0!, 'CONFIDENCE');

  await workshop('anonymous', 'ANONYMOUS');

  await workshop('ended');
  await run(start, { w: ids.endedWorkshop });
  await run('mutation($w: ID!) { endWorkshop(workshopId: $w) { id } }', { w: ids.endedWorkshop });
  const point = 'mutation($w: ID!) { addOpenPoint(workshopId: $w, text: "the owner") { id } }';
  ids.openPoint = (await run<{ id: string }>(point, { w: ids.endedWorkshop })).id;

  const { joinCode } = await workshop('running');
  const member = api.browser().withHeader('x-sextant-as', 'workshop');
  const { status } = await member.post('/auth/workshop', { code: joinCode, name: 'Sam' });
  if (status !== 200) throw new Error(`The workshop could not be joined: ${status}`);
  await run(start, { w: ids.runningWorkshop });
  await ballot('ideas', ids.runningStep0!, 'IDEAS');
  await ballot('open', ids.runningStep0!, 'CONFIDENCE');
  const open = `mutation($b: ID!) { openBallot(ballotId: $b) ${ROOM} }`;
  await run(open, { b: ids.ideasBallot });
  await member.graphql('mutation($i: VoteInput!) { castVote(input: $i) { revision } }', {
    i: { ballotId: ids.ideasBallot, round: 1, operationId: randomUUID(), baseRevision: 0, value: ['an idea'] },
  });
  const room = await run<{ ballot: { ideas: { id: string }[] } }>(
    `mutation($b: ID!) { revealBallot(ballotId: $b) ${ROOM} }`,
    { b: ids.ideasBallot },
  );
  ids.idea = room.ballot.ideas[0]!.id;
  await run(open, { b: ids.openBallot });
  const served = 'mutation($w: ID!) { addWorkshopParticipant(workshopId: $w, name: "Kim") { id } }';
  ids.servedParticipant = (await run<{ id: string }>(served, { w: ids.runningWorkshop })).id;
  const goal = {
    ...{ engagementId: ids.engagement, title: 'Answer', owner: 'Lee', figure: 'answered', baseline: '40 %' },
    dueOn: '2026-12-31',
  };
  ids.goal = (await run<{ id: string }>('mutation($i: AddGoalInput!) { addGoal(input: $i) { id } }', { i: goal })).id;
  const activity = { engagementId: ids.engagement, title: 'Rota', owner: 'Kim' };
  ids.activity = (
    await run<{ id: string }>('mutation($i: AddActivityInput!) { addActivity(input: $i) { id } }', { i: activity })
  ).id;
  return member;
}
