// Expect: nothing
export { CreateClient } from '../engagements/create-client.js';
export { useMe } from '../../session/me.js';
export { CardLink } from '../../ui/card-link.js';
