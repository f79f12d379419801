/**
 * What a column says about people: `personal` names somebody or is what they said; `pseudonymous` leads to somebody
 * through another row; `anonymous` came from people and leads to none of them; `technical` is about no person.
 */
export type ColumnClass = 'personal' | 'pseudonymous' | 'anonymous' | 'technical';

type Inventory = Readonly<Record<string, Readonly<Partial<Record<ColumnClass, string>>>>>;

/** Every column, by table. One that is missing here turns the build red. */
export const COLUMNS: Inventory = {
  answer: {
    personal: 'content',
    pseudonymous: 'respondent_id operation_id',
    technical: 'tenant_id item revision',
  },
  assessment: { technical: 'tenant_id id client_id engagement_id instrument_id name created_at' },
  audit_entry: {
    pseudonymous: 'actor_id subject',
    technical: 'tenant_id sequence at actor_kind action outcome code previous_hash hash',
  },
  audit_head: { technical: 'tenant_id sequence hash' },
  client: { technical: 'tenant_id id name sector country context_profile created_at archived_at' },
  client_viewer: { pseudonymous: 'member_id', technical: 'tenant_id client_id created_at' },
  engagement: { technical: 'tenant_id id client_id name starts_on ends_on created_at' },
  destination_override: {
    personal: 'name reason',
    pseudonymous: 'created_by',
    technical: 'tenant_id id client_id engagement_id instrument_id point decided_on role created_at',
  },
  engagement_context: {
    pseudonymous: 'answered_by',
    technical: 'tenant_id client_id engagement_id instrument_id answers revision answered_at',
  },
  engagement_member: { pseudonymous: 'member_id', technical: 'tenant_id engagement_id is_lead' },
  failed_job: {
    pseudonymous: 'work_id payload',
    technical: 'tenant_id id job reason attempts failed_at retried_at',
  },
  instrument: { technical: 'tenant_id id key title created_at' },
  instrument_version: {
    technical: 'tenant_id id instrument_id version status source document checksum revision created_at published_at',
  },
  invitation: {
    personal: 'email',
    pseudonymous: 'id token_hash invited_by',
    technical: 'tenant_id role client_ids created_at expires_at accepted_at revoked_at',
  },
  mail: {
    personal: 'recipient',
    pseudonymous: 'id subject_id',
    technical: 'tenant_id kind status attempt failure deliver_after created_at sent_at batch_id claimed_at tried_since',
  },
  member: {
    personal: 'email name',
    pseudonymous: 'id user_id',
    technical: 'tenant_id role created_at removed_at',
  },
  participant: {
    personal: 'function level submitted_on is_in_result on_member_device',
    pseudonymous: 'id stakeholder_id unit_id token_hash code_hash',
    technical: 'tenant_id client_id wave_id rotation code_expires_at invited_at reminded_at created_at',
  },
  wave_fingerprint: { anonymous: 'salt sets sizes', technical: 'tenant_id wave_id' },
  report: {
    pseudonymous: 'requested_by',
    technical:
      'tenant_id id client_id result_id workshop_id about kind locale title status progress attempt file_key file_checksum file_size failure created_at heartbeat_at finished_at',
  },
  respondent: {
    personal: 'function level stated_point known_as',
    pseudonymous: 'id draft_key participant_id sealed_link unit_id',
    technical: 'tenant_id wave_id submitted_on',
  },
  result: {
    anonymous: 'document checksum',
    technical: 'tenant_id id client_id assessment_id wave_id number scoring_version seed created_at',
  },
  session: {
    personal: 'user_agent',
    pseudonymous: 'id member_id token_hash',
    technical: 'tenant_id created_at last_seen_at expires_at ended_at',
  },
  sign_in_throttle: { pseudonymous: 'key', technical: 'failures window_started_at blocked_until' },
  stakeholder: {
    personal: 'name email function level locale',
    pseudonymous: 'id unit_id',
    technical: 'tenant_id client_id created_at archived_at erased_at',
  },
  erasure: { pseudonymous: 'person_hash', technical: 'tenant_id erased_on' },
  // A view of what other tables hold.
  released_wave: {
    technical:
      'tenant_id client_id assessment_id wave_id number name closed_at confidentiality_mode instrument_version_id instrument result_id document place',
  },
  tenant: {
    technical: 'tenant_id name address brand_colour logo logo_type default_minimum_group created_at',
  },
  unit: { technical: 'tenant_id id client_id parent_id name created_at' },
  used_code: { pseudonymous: 'mark', technical: 'tenant_id wave_id' },
  user_account: { personal: 'email name password_hash', pseudonymous: 'id', technical: 'created_at' },
  wave: {
    anonymous: 'counted_responses',
    technical:
      'tenant_id id client_id assessment_id instrument_version_id number name status confidentiality_mode minimum_group breakdowns function_weights horizon_on invite_on closes_on opened_at closed_at scored_at created_at import_checksum counted_at',
  },
  wave_key: { technical: 'tenant_id wave_id wrapped' },
  activity: {
    personal: 'owner',
    technical: 'tenant_id id client_id engagement_id goal_id workshop_id title due_on status revision created_at',
  },
  ballot: {
    technical:
      'tenant_id id workshop_id step_id place kind question item state options dots measured status round closed_at',
  },
  ballot_round: { anonymous: 'tally', technical: 'tenant_id ballot_id number opened_at revealed_at' },
  decision: {
    personal: 'name reason statement',
    pseudonymous: 'created_by',
    technical:
      'tenant_id id client_id engagement_id result_id workshop_id ballot_id kind point item level decided_on created_at',
  },
  goal: {
    personal: 'owner',
    technical:
      'tenant_id id client_id engagement_id workshop_id title figure baseline aim due_on status revision created_at',
  },
  idea: { anonymous: 'text', technical: 'tenant_id id ballot_id round heading' },
  open_point: { technical: 'tenant_id id workshop_id ballot_id text created_at closed_at' },
  operation: { personal: 'reply', pseudonymous: 'member_id', technical: 'tenant_id id fingerprint made_at' },
  vote: {
    personal: 'value',
    pseudonymous: 'workshop_participant_id operation_id',
    technical: 'tenant_id ballot_id round revision is_recorded',
  },
  workshop: {
    pseudonymous: 'created_by',
    technical:
      'tenant_id id client_id engagement_id result_id predecessor_id name locale confidentiality_mode minimum_group frame status revision code_rotation code_hash is_door_open timer_ends_at timer_left shown_ballot_id created_at started_at ended_at',
  },
  workshop_participant: {
    personal: 'name function',
    pseudonymous: 'id token_hash',
    technical: 'tenant_id client_id workshop_id role joined_at left_at',
  },
  workshop_step: {
    technical: 'tenant_id id workshop_id place key title what output minutes status note content',
  },
  workshop_ticket: {
    pseudonymous: 'id code_hash device_hash workshop_participant_id',
    technical: 'tenant_id workshop_id',
  },
  migrations: { technical: 'id timestamp name' },
};

/** The inventory as `table.column` → class; a column with two classes is an error. */
export function classOfColumn(): ReadonlyMap<string, ColumnClass> {
  const classes = new Map<string, ColumnClass>();
  for (const [table, byClass] of Object.entries(COLUMNS)) {
    for (const [columnClass, names] of Object.entries(byClass) as [ColumnClass, string][]) {
      for (const name of names.split(' ')) {
        const column = `${table}.${name}`;
        if (classes.has(column)) throw new Error(`${column} has two classes`);
        classes.set(column, columnClass);
      }
    }
  }
  return classes;
}
