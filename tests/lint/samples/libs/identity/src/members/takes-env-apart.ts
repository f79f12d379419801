// Expect: house/environment-in-config
const { env } = process;

export const secret = env['APP_SECRET'];
