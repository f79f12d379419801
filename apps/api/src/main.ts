import { readEnvironment, runProcess } from '@sextant/platform';

import { createApi } from './create-api.js';

runProcess(async () => {
  const environment = readEnvironment();
  const app = await createApi(environment);
  await app.listen(environment.PORT, environment.HOST);
  return app;
});
