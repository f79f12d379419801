import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';
import type { FastifyReply } from 'fastify';

import { ReportsService } from './reports.service.js';

/** Hands over finished documents. */
@Controller('reports')
export class ReportFilesController {
  constructor(private readonly reports: ReportsService) {}

  @Get(':reportId/file')
  @Allow('report.read')
  async file(
    @CurrentActor() actor: Actor,
    @Param('reportId', ParseUUIDPipe) reportId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.reports.file(actor, reportId);
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .header('etag', `"${file.checksum}"`)
      .send(Buffer.from(file.content));
  }
}
