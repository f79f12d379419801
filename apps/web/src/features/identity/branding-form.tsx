import {
  Alert,
  Button,
  ColorInput,
  FileInput,
  Group,
  Image,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import type { BrandingQuery } from '../../graphql/graphql.js';
import { useMessages } from '../../i18n/locale.js';
import { formText } from '../../ui/form-text.js';
import { QueryState } from '../../ui/query-state.js';
import { settingsMessages } from './settings-messages.js';

const BRANDING = graphql(`
  query Branding {
    tenant {
      id
      name
      address
      brandColour
      logo
    }
  }
`);

const UPDATE = graphql(`
  mutation UpdateTenant($input: UpdateTenantInput!) {
    updateTenant(input: $input) {
      id
      name
      address
      brandColour
      logo
    }
  }
`);

const LOGO_LIMIT = 200 * 1024;

async function asBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** How the firm presents itself. */
export function BrandingForm() {
  const messages = useMessages(settingsMessages);
  const [branding, reload] = useQuery({ query: BRANDING });
  return (
    <Stack>
      <Title order={2}>{messages.firm}</Title>
      <Text c="dimmed">{messages.firmIntro}</Text>
      <QueryState result={branding} retry={reload}>
        {({ tenant }) => <BrandingFields key={tenant.id} tenant={tenant} />}
      </QueryState>
    </Stack>
  );
}

function BrandingFields({ tenant }: { tenant: BrandingQuery['tenant'] }) {
  const messages = useMessages(settingsMessages);
  const [updated, update] = useMutation(UPDATE);
  const [colour, setColour] = useState(tenant.brandColour);
  const [logo, setLogo] = useState<File | null>(null);
  const [isRefused, setRefused] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const fits = logo === null || (logo.type === 'image/png' && logo.size <= LOGO_LIMIT);
    setRefused(!fits);
    if (!fits) return;
    await update({
      input: {
        name: formText(fields, 'name'),
        address: formText(fields, 'address'),
        brandColour: colour.toLowerCase(),
        ...(logo && { logo: await asBase64(logo) }),
      },
    });
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack maw={480}>
        <TextInput name="name" label={messages.firmName} defaultValue={tenant.name} required />
        <Textarea name="address" label={messages.address} defaultValue={tenant.address} autosize minRows={2} />
        <ColorInput
          label={messages.colour}
          value={colour}
          onChange={setColour}
          format="hex"
          eyeDropperButtonProps={{ 'aria-label': messages.pickColour }}
        />
        <Group align="flex-end">
          {tenant.logo && <Image src={tenant.logo} alt={tenant.name} h={44} w="auto" />}
          <FileInput label={messages.logo} accept="image/png" value={logo} onChange={setLogo} clearable flex={1} />
          {tenant.logo && (
            <Button variant="default" onClick={() => void update({ input: { logo: null } })}>
              {messages.removeLogo}
            </Button>
          )}
        </Group>
        {isRefused && <Alert color="red">{messages.logoRefused}</Alert>}
        {updated.error && <Alert color="red">{messages.failed}</Alert>}
        {updated.data && <Alert role="status">{messages.saved}</Alert>}
        <Group>
          <Button type="submit" loading={updated.fetching}>
            {messages.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
