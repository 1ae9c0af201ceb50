/** The services that stand on the core: which there are, and how they are put together. */
import type { ServiceContext } from './service';
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
  storage: StorageService;
  openapi: OpenApiService;
  pay: PayService;
}

export function createServices(context: ServiceContext, options: ServiceOptions): Services {
  const storage = createStorageService(context, options.storage);
  const contentCheck = { canFetch: storage.canFetch, ...options.openapi?.contentCheck };
  return {
    storage,
    openapi: createOpenApiService(context, { ...options.openapi, contentCheck }),
    pay: createPayService(context, options.pay),
  };
}
