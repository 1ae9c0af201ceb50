/**
 * Writes the list of source files that went into a build to `dist/.<target>-modules.json`, so that
 * a test can tell what is deployed from what was built, not from what was meant.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface BuiltModule {
  /** Null for modules that webpack makes itself. */
  nameForCondition?: string | null;
  modules?: BuiltModule[];
}

interface BuildStats {
  toJson(options: object): { modules?: BuiltModule[] };
}

interface PluginContext {
  paths: { appPath: string };
  onBuildFinish(listener: (build: { stats?: BuildStats | null }) => void): void;
}

/** Modules that webpack joined into one are nested in it. */
function filesOf(modules: BuiltModule[]): string[] {
  return modules.flatMap(({ nameForCondition, modules: joined = [] }) => {
    return [...(nameForCondition ? [nameForCondition] : []), ...filesOf(joined)];
  });
}

export default function modulesPlugin({ paths, onBuildFinish }: PluginContext): void {
  onBuildFinish(({ stats }) => {
    if (!stats) return;
    const { modules = [] } = stats.toJson({
      all: false,
      modules: true,
      nestedModules: true,
      // Left out otherwise: what webpack took from its cache.
      cachedModules: true,
      dependentModules: true,
      modulesSpace: Infinity,
      nestedModulesSpace: Infinity,
    });
    const files = filesOf(modules).map((file) => path.relative(paths.appPath, file));
    const dist = path.join(paths.appPath, 'dist');
    mkdirSync(dist, { recursive: true });
    const list = path.join(dist, `.${process.env.TARO_ENV}-modules.json`);
    writeFileSync(list, `${JSON.stringify([...new Set(files)].sort(), null, 2)}\n`);
  });
}
