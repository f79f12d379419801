export { ACTIVITY_STATUSES, DECISION_KINDS, GOAL_STATUSES } from '@sextant/maturity';
export type { ActivityStatus, DecisionKind, GoalStatus } from '@sextant/maturity';
