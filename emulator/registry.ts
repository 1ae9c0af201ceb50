/** The services that stand on the core: which there are, and how they are put together. */
import type { CloudService, ServiceContext } from './service';
import { createOpenApiService, type OpenApiOptions, type OpenApiService } from './services/openapi';
import { createPayService, type PayOptions, type PayService } from './services/pay';
import {
  createStorageService,
  type StorageOptions,
  type StorageService,
} from './services/storage';

export interface ServiceOptions {
  storage?: StorageOptions;
  openapi?: OpenApiOptions;
  pay?: PayOptions;
}

export interface Services {
  storage: StorageService & CloudService;
  openapi: OpenApiService & CloudService;
  pay: PayService & CloudService;
}

export function createServices(context: ServiceContext, options: ServiceOptions): Services {
  return {
    storage: createStorageService(context, options.storage),
    openapi: createOpenApiService(context, options.openapi),
    pay: createPayService(context, options.pay),
  };
}
