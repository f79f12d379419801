import { PasswordInput, type PasswordInputProps } from '@mantine/core';

import { useMessages } from '../i18n/locale.js';
import { stateMessages } from './messages.js';

/** A password field whose eye has a name. */
export function PasswordField(props: PasswordInputProps) {
  const messages = useMessages(stateMessages);
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': messages.showPassword }} {...props} />;
}
