/** What every journey walks on, set up before its first step and cleared away after its last. */
import { openBrowser, type JourneyBrowser } from './browser';
import { makeAlbum, type Album } from './claim-photo';
import { startProduct, type JourneyProduct } from './product';

export interface Stage {
  readonly browser: JourneyBrowser;
  /** A product of its own, on an estate that nobody has touched. */
  readonly product: JourneyProduct;
  readonly album: Album;
}

/** Call it once, at the top of a journey; what it returns can be read from its first step on. */
export function setStage(): Stage {
  let built: Stage | null = null;
  const standing = (): Stage => {
    if (built === null) throw new Error('the stage is set when the first step begins');
    return built;
  };
  beforeAll(async () => {
    const [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    built = { browser, product, album: await makeAlbum(browser) };
  });
  afterAll(async () => {
    const { browser, product, album } = standing();
    album.remove();
    await browser.close();
    await product.stop();
  });
  return {
    get browser() {
      return standing().browser;
    },
    get product() {
      return standing().product;
    },
    get album() {
      return standing().album;
    },
  };
}

/** The address of a page for somebody of the estate, e.g. of `/pages/me/index`. */
export function pageOf({ product }: Stage, person: string, page: string): string {
  return `${product.origin}/as/${person}/#${page}`;
}
