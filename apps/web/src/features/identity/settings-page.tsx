import { Stack, Title } from '@mantine/core';

import { useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { BrandingForm } from './branding-form.js';
import { PasswordForm } from './password-form.js';
import { SessionList } from './session-list.js';
import { settingsMessages } from './settings-messages.js';

/** A member's own sessions and password; for owners, how the firm presents itself. */
export function SettingsPage() {
  const messages = useMessages(settingsMessages);
  const mayManage = useMay('tenant.manage');
  return (
    <Stack gap="xl">
      <Title order={1}>{messages.settings}</Title>
      {mayManage && <BrandingForm />}
      <SessionList />
      <PasswordForm />
    </Stack>
  );
}
