import { graphql } from '../../graphql/index.js';

/** A code that works once, for one participant; the link sent before is void. */
export const ISSUE_CODE = graphql(`
  mutation IssueCode($participantId: ID!) {
    issueCode(participantId: $participantId) {
      code
      expiresAt
    }
  }
`);
