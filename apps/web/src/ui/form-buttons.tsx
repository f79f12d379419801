import { Button, Group } from '@mantine/core';

interface FormButtonsProps {
  readonly cancel: string;
  readonly submit: string;
  readonly isSaving: boolean;
  /** There is nothing yet that could be sent. */
  readonly isDisabled?: boolean;
  readonly onCancel: () => void;
}

/** The end of a form in a dialog: the way back, and the way on. */
export function FormButtons({ cancel, submit, isSaving, isDisabled = false, onCancel }: FormButtonsProps) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {cancel}
      </Button>
      <Button type="submit" disabled={isDisabled} loading={isSaving}>
        {submit}
      </Button>
    </Group>
  );
}
