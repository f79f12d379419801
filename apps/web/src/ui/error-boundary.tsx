import { Component, type ReactNode } from 'react';

import { PageError } from './page-error.js';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Says what to do when something below fails to load or to draw. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <PageError /> : this.props.children;
  }
}
