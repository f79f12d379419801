// Expect: @nx/enforce-module-boundaries
export { Injectable } from '@nestjs/common';
