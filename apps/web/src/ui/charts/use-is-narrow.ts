import { useMediaQuery } from '@mantine/hooks';

/** Whether the screen is a phone's: charts then set their labels above what they label. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
}
