// Expect: house/environment-in-config
export const smtp = process.env['SMTP_URL'];
