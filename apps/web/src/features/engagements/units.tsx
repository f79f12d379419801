import { Button, Group, Modal, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';

import type { ClientWithUnitsFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { clientMessages } from './client-messages.js';
import { unitPaths, type PlacedUnit } from './unit-paths.js';

const CREATE = graphql(`
  mutation CreateUnit($input: CreateUnitInput!) {
    createUnit(input: $input) {
      id
    }
  }
`);

const UPDATE = graphql(`
  mutation UpdateUnit($input: UpdateUnitInput!) {
    updateUnit(input: $input) {
      id
      name
      parentId
    }
  }
`);

const REMOVE = graphql(`
  mutation RemoveUnit($unitId: ID!) {
    removeUnit(unitId: $unitId) {
      id
    }
  }
`);

interface UnitsProps {
  readonly client: ClientWithUnitsFragment;
  readonly onChanged: () => void;
}

/** How the client is built: a tree of units. */
export function Units({ client, onChanged }: UnitsProps) {
  const messages = useMessages(clientMessages);
  const mayWrite = useMay('client.write');
  const [removed, remove] = useMutation(REMOVE);
  const [editing, setEditing] = useState<PlacedUnit | 'new' | null>(null);
  const units = unitPaths(client.units);

  async function takeAway(unitId: string): Promise<void> {
    await remove({ unitId });
    onChanged();
  }

  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{messages.units}</Title>
        {mayWrite && (
          <Button variant="default" onClick={() => setEditing('new')}>
            {messages.newUnit}
          </Button>
        )}
      </Group>
      <Refusal error={removed.error} />
      {units.length === 0 ? (
        <Text c="dimmed">{messages.noUnits}</Text>
      ) : (
        <Stack gap={2} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {units.map((unit) => (
            <Group key={unit.id} component="li" justify="space-between" gap={0} pl={unit.depth * 24} mih={34}>
              <Text>{unit.name}</Text>
              {mayWrite && (
                <Group gap={4} wrap="nowrap" ml="auto">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`${messages.rename}: ${unit.name}`}
                    onClick={() => setEditing(unit)}
                  >
                    {messages.rename}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`${messages.remove}: ${unit.name}`}
                    onClick={() => void takeAway(unit.id)}
                  >
                    {messages.remove}
                  </Button>
                </Group>
              )}
            </Group>
          ))}
        </Stack>
      )}
      {editing && (
        <UnitForm
          clientId={client.id}
          unit={editing === 'new' ? null : editing}
          units={units}
          onClose={() => setEditing(null)}
          onChanged={onChanged}
        />
      )}
    </Stack>
  );
}

interface UnitFormProps {
  readonly clientId: string;
  readonly unit: PlacedUnit | null;
  readonly units: readonly PlacedUnit[];
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

function UnitForm({ clientId, unit, units, onClose, onChanged }: UnitFormProps) {
  const messages = useMessages(clientMessages);
  const [parentId, setParentId] = useState<string | null>(unit?.parentId ?? null);
  const [created, create] = useMutation(CREATE);
  const [updated, update] = useMutation(UPDATE);
  // A unit cannot go into itself or into anything below it.
  const possible = units.filter(({ path }) => unit === null || !`${path} / `.startsWith(`${unit.path} / `));

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const name = formText(new FormData(event.currentTarget), 'name');
    const { error } = unit
      ? await update({ input: { unitId: unit.id, name, parentId } })
      : await create({ input: { clientId, name, parentId } });
    if (error) return;
    onChanged();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={unit ? messages.rename : messages.newUnit}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            name="name"
            label={messages.name}
            defaultValue={unit?.name}
            required
            maxLength={200}
            data-autofocus
          />
          <Select
            label={messages.within}
            placeholder={messages.top}
            data={possible.map(({ id, path }) => ({ value: id, label: path }))}
            value={parentId}
            onChange={setParentId}
            clearable
            searchable
          />
          <Refusal error={created.error ?? updated.error} />
          <FormButtons
            cancel={messages.cancel}
            submit={unit ? messages.save : messages.addUnit}
            isSaving={created.fetching || updated.fetching}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
