import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Trail } from '../../ui/trail.js';
import { trailMessages } from './trail-messages.js';

const TRAIL = graphql(`
  query WorkTrail($clientId: ID!) {
    client(clientId: $clientId) {
      id
      name
      engagements {
        id
        name
        assessments {
          id
          name
        }
      }
    }
  }
`);

interface WorkTrailProps {
  readonly clientId: string;
  /** Given on pages below an assessment. */
  readonly assessmentId?: string;
  /** Given on an assessment's own page. */
  readonly engagementId?: string;
}

/** The way from all clients to the page. */
export function WorkTrail({ clientId, assessmentId, engagementId }: WorkTrailProps) {
  const messages = useMessages(trailMessages);
  const [found] = useQuery({ query: TRAIL, variables: { clientId } });
  const client = found.data?.client;
  const engagement = client?.engagements.find(
    ({ id, assessments }) => id === engagementId || assessments.some((assessment) => assessment.id === assessmentId),
  );
  const assessment = engagement?.assessments.find(({ id }) => id === assessmentId);
  const steps = [
    { to: '/', name: messages.home },
    ...(client ? [{ to: `/clients/${client.id}`, name: client.name }] : []),
    ...(engagement ? [{ to: `/engagements/${engagement.id}`, name: engagement.name }] : []),
    ...(assessment ? [{ to: `/assessments/${assessment.id}`, name: assessment.name }] : []),
  ];
  return <Trail label={messages.trail} steps={steps} />;
}
