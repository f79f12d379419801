import { Input } from '@mantine/core';
import type { Problem } from '@sextant/contracts';
import { useId, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';

import { useProblemWords } from './problems.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Place {
  readonly problem: Problem;
  readonly control: Control;
  readonly wrapper: Element;
}

/**
 * Finds the fields of the form around `marker` that problems are about: by their whole name, or by the last part of a path, since a
 * form names `employees` what the server calls `contextProfile.employees`.
 */
export function placesAround(marker: Element | null, problems: readonly Problem[]): readonly Place[] {
  const form = marker?.closest('form');
  return form ? problems.flatMap((problem) => placeOf(form, problem) ?? []) : [];
}

function placeOf(form: HTMLFormElement, problem: Problem): Place | null {
  const named = [problem.field, problem.field.split('.').at(-1)!].map((name) => form.elements.namedItem(name));
  const control = named.find((found): found is Control => found instanceof HTMLElement && 'value' in found);
  const wrapper = control?.closest('.mantine-InputWrapper-root');
  return control && wrapper ? { problem, control, wrapper } : null;
}

/** Says beside a field what is wrong with it, and to whoever hears the page as well. */
export function BesideField({ problem, control, wrapper }: Place) {
  const id = useId();
  const words = useProblemWords();
  useLayoutEffect(() => {
    const described = control.getAttribute('aria-describedby');
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', [described, id].filter(Boolean).join(' '));
    return () => {
      control.removeAttribute('aria-invalid');
      if (described === null) control.removeAttribute('aria-describedby');
      else control.setAttribute('aria-describedby', described);
    };
  }, [control, id]);
  return createPortal(<Input.Error id={id}>{words(problem)}</Input.Error>, wrapper);
}
