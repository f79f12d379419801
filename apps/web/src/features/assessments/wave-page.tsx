import { Alert, Badge, Button, Group, Stack, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useQuery, useSubscription } from 'urql';

import type { WavePageQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { QueryState } from '../../ui/query-state.js';
import { WorkTrail } from '../engagements/work-trail.js';
import { CloseWave } from './close-wave.js';
import { CoverageMeter } from './coverage-meter.js';
import { OpenWave } from './open-wave.js';
import { Participants } from './participants.js';
import { Responses } from './responses.js';
import { WaveMailing } from './wave-mailing.js';
import { waveMessages } from './wave-messages.js';
import { WaveSettings } from './wave-settings.js';

const WAVE = graphql(`
  query WavePage($waveId: ID!) {
    wave(waveId: $waveId) {
      id
      clientId
      assessmentId
      name
      status
      next
      ...WaveOfResponses
      ...WaveInSettings
      ...WaveOfParticipants
      ...WaveInMailing
      ...WaveToClose
    }
  }
`);

const PROGRESS = graphql(`
  subscription WaveProgress($waveId: ID!) {
    waveProgress(waveId: $waveId) {
      waveId
      status
    }
  }
`);

/** One wave from its set-up to its result. */
export function WavePage() {
  const { waveId = '' } = useParams();
  const [page, reload] = useQuery({ query: WAVE, variables: { waveId } });
  const isMoving = page.data !== undefined && page.data.wave.status !== 'SCORED';
  useSubscription({ query: PROGRESS, variables: { waveId }, pause: !isMoving }, (_, event) => {
    if (event.waveProgress.status !== page.data?.wave.status) reload({ requestPolicy: 'network-only' });
    return event;
  });
  const refresh = (): void => reload({ requestPolicy: 'network-only' });
  return (
    <QueryState result={page} retry={reload}>
      {({ wave }) => <WaveStages wave={wave} onChanged={refresh} />}
    </QueryState>
  );
}

function WaveStages({ wave, onChanged }: { wave: WavePageQuery['wave']; onChanged: () => void }) {
  const messages = useMessages(waveMessages);
  const mayWrite = useMay('wave.write');
  const mayInvite = useMay('wave.invite');
  const mayClose = useMay('wave.close');
  return (
    <Stack gap="xl">
      <WorkTrail clientId={wave.clientId} assessmentId={wave.assessmentId} />
      <Group justify="space-between">
        <Group>
          <Title order={1}>{wave.name}</Title>
          <Badge size="lg" variant="light">
            {messages.status[wave.status]}
          </Badge>
        </Group>
        {wave.status === 'SCORED' && (
          <Button component={Link} to={`/waves/${wave.id}/result`}>
            {messages.seeResult}
          </Button>
        )}
      </Group>
      {wave.status === 'CLOSED' && <Alert role="status">{messages.scoring}</Alert>}
      {wave.status !== 'DRAFT' && <Responses wave={wave} />}
      {mayWrite && <WaveSettings key={wave.status} wave={wave} onChanged={onChanged} />}
      {mayInvite && <Participants wave={wave} onChanged={onChanged} />}
      {mayInvite && wave.status !== 'CLOSED' && wave.status !== 'SCORED' && (
        <WaveMailing wave={wave} onChanged={onChanged} />
      )}
      {mayWrite && wave.next.includes('OPEN') && <OpenWave waveId={wave.id} onChanged={onChanged} />}
      {mayClose && wave.next.includes('CLOSED') && (
        <>
          <CoverageMeter waveId={wave.id} />
          <CloseWave wave={wave} onChanged={onChanged} />
        </>
      )}
    </Stack>
  );
}
