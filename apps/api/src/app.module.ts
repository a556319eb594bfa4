import { type DynamicModule, Module } from '@nestjs/common';
import { ChainModule } from './features/chain/index.js';
import { ConferencesModule } from './features/conferences/index.js';
import { DiagnosisModule } from './features/diagnosis/index.js';
import { IdentityModule } from './features/identity/index.js';
import { IndicatorsModule } from './features/indicators/index.js';
import { PlansModule } from './features/plans/index.js';
import { ParticipationModule } from './features/participation/index.js';
import { PlacesModule } from './features/places/index.js';
import { ProjectsModule } from './features/projects/index.js';
import { SteeringModule } from './features/steering/index.js';
import { StartModule } from './features/start/index.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';

/** The application: the platform and every area on it. */
@Module({})
export class AppModule {
  static with(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(options),
        ChainModule,
        IdentityModule,
        PlacesModule,
        IndicatorsModule,
        DiagnosisModule,
        ConferencesModule,
        SteeringModule,
        ParticipationModule,
        PlansModule,
        ProjectsModule,
        StartModule,
      ],
    };
  }
}
