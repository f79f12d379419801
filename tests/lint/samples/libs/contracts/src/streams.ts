// Expect: @nx/enforce-module-boundaries
export { Observable } from 'rxjs';
