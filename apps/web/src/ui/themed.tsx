import { MantineProvider } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';

import { useMessages } from '../i18n/locale.js';
import { stateMessages } from './messages.js';
import { cssVariables, theme } from './theme.js';

/** The looks of the product. Every dialogue closes by a button with a name, and its head is no second head of the page. */
export function Themed({ children }: { children: ReactNode }) {
  const { close } = useMessages(stateMessages);
  const named = useMemo(() => {
    const defaultProps = {
      closeButtonProps: { 'aria-label': close },
      attributes: { header: { role: 'presentation' } },
    };
    return { ...theme, components: { ...theme.components, Modal: { defaultProps } } };
  }, [close]);
  return (
    <MantineProvider theme={named} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}
