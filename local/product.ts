/** Server and cloud together: what `npm start` runs and what tests start in their own process. */
import type { LocalCloud } from '../emulator/cloud';
import { createConsole } from '../emulator/console/console';
import { startProductCloud, type ProductCloudOptions } from './product-cloud';
import { listenLocally, type ListenOptions, type LocalServer } from './server';
import { appRoutes, goodsPictures } from './server/app-routes';
import { signInPage } from './sign-in/sign-in-page';
import { localText } from './texts';

export interface Product {
  origin: string;
  cloud: LocalCloud;
  close(): Promise<void>;
}

type CloudOptions = Omit<ProductCloudOptions, 'origin'>;

/** Puts the cloud behind a server that listens already. The server is the caller's to close. */
export async function startProductBehind(
  server: LocalServer,
  options: CloudOptions,
): Promise<LocalCloud> {
  const cloud = await startProductCloud({ ...options, origin: () => server.origin });
  server.serve([
    cloud.services.storage.handle,
    goodsPictures(),
    signInPage(cloud),
    createConsole(cloud, { title: localText('product.name') }),
    appRoutes(cloud),
  ]);
  return cloud;
}

export async function startProduct(options: ListenOptions & CloudOptions): Promise<Product> {
  const server = await listenLocally(options);
  try {
    const cloud = await startProductBehind(server, options);
    return {
      origin: server.origin,
      cloud,
      async close() {
        await server.close();
        await cloud.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
