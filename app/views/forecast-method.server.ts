// 预测方法说明: the same for everyone who may see the forecast.
import { z } from 'zod'
import { view } from '#views/view.server.ts'

export const forecastMethodView = view({
  name: 'forecast-method',
  may: 'read plans',
  query: z.object({}),
  load: async ({ on }) => ({ on }),
})
