import { readEnvironment, runProcess } from '@sextant/platform';

import { createApi } from './create-api.js';
import { countRequests, drain } from './drain.js';

runProcess(async () => {
  const environment = readEnvironment();
  const app = await createApi(environment);
  const inHand = countRequests(app);
  await app.listen(environment.PORT, environment.HOST);
  return {
    close: async () => {
      await drain(app, inHand);
      await app.close();
    },
  };
});
