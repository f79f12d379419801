// Expect: house/light-stays-light
export { Button } from '@mantine/core';
export { useQuery } from 'urql';
